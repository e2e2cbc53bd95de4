package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataBatchesTest {

    /** A stream that tells when it is closed. */
    private record Watched(CountDownLatch closed) implements RowStream {
        @Override
        public boolean hasRow() {
            return true;
        }

        @Override
        public Dataset take(int limit) {
            return Dataset.builder().numerical("x", 1).build();
        }

        @Override
        public int columnCount() {
            return 1;
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private static void openAndForget(CountDownLatch closed) {
        assertThat(new DataBatches(new Watched(closed), 1).next().rowCount()).isEqualTo(1);
    }

    @Test
    void forgottenBatchesAreClosed() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        openAndForget(closed);
        boolean done = false;
        for (int attempt = 0; attempt < 50 && !done; attempt++) {
            System.gc();
            done = closed.await(100, TimeUnit.MILLISECONDS);
        }
        assertThat(done).isTrue();
    }

    @Test
    void batchesAreClosedOnce() {
        CountDownLatch closed = new CountDownLatch(2);
        DataBatches batches = new DataBatches(new Watched(closed), 1);
        batches.close();
        batches.close();
        assertThat(closed.getCount()).isEqualTo(1);
    }

    @TempDir
    private Path folder;

    private Path numbers(int rows) {
        return Fixture.parquet(
                folder.resolve("numbers.parquet"),
                "select i as id, i / 7 as x, 'k' || (i % 50) as label from range(" + rows + ") t(i)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_048, 5_000, 99_999, 100_000, 1_000_000})
    void batchesAreEqualToTheWholeInOrder(int size) {
        DataReader reader = DataFiles.parquet(numbers(100_000));
        List<Dataset> parts = new ArrayList<>();
        try (DataBatches batches = reader.batches(size)) {
            batches.forEach(parts::add);
        }

        assertThat(parts).hasSize((100_000 + size - 1) / size);
        assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.rowCount() == size);
        assertSame(Dataset.concat(parts), reader.read());
    }

    private static void assertSame(Dataset actual, Dataset expected) {
        assertThat(actual.columnNames()).isEqualTo(expected.columnNames());
        assertThat(actual.rowCount()).isEqualTo(expected.rowCount());
        assertThat(actual.numerical("id").toArray())
                .isEqualTo(expected.numerical("id").toArray());
        assertThat(actual.numerical("x").toArray())
                .isEqualTo(expected.numerical("x").toArray());
        assertThat(IntStream.range(0, expected.rowCount()))
                .allMatch(row -> actual.numerical("id").get(row) == row
                        && actual.categorical("label").get(row).equals("k" + row % 50));
    }

    @Test
    void nothingGivesNoBatch() {
        try (DataBatches batches = DataFiles.sql("select 1 as x where false").batches(10)) {
            assertThat(batches.hasNext()).isFalse();
            assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void closingEarlyStopsTheQuery() throws Exception {
        DataBatches batches =
                DataFiles.sql("select i as x from range(1000000000000) t(i)").batches(10_000);
        assertThat(batches.next().rowCount()).isEqualTo(10_000);

        long start = System.nanoTime();
        batches.close();
        batches.close();

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
        assertThat(batches.hasNext()).isFalse();
        assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void smallMemoryStreamsAnyNumberOfRows() throws Exception {
        Path file = Fixture.parquet(
                folder.resolve("large.parquet"),
                "select i as id, i * 0.5 as a, i * 0.25 as b, 'k' || (i % 1000) as label from range(5000000) t(i)");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamInSmallHeap.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("batches=50 rows=5000000 sum=12499997500000");
    }

    /** Reads 140 MB of column data in a heap of 32 MiB, with 100 MB for DuckDB. */
    static final class StreamInSmallHeap {
        public static void main(String[] arguments) {
            int count = 0;
            long rows = 0;
            double sum = 0;
            try (DataBatches batches = DataFiles.parquet(Path.of(arguments[0]))
                    .memoryLimit(100_000_000)
                    .threads(2)
                    .batches(100_000)) {
                for (Dataset batch : batches) {
                    count++;
                    rows += batch.rowCount();
                    for (int row = 0; row < batch.rowCount(); row++) {
                        sum += batch.numerical("id").get(row);
                    }
                }
            }
            System.out.printf("batches=%d rows=%d sum=%.0f%n", count, rows, sum);
        }
    }
}
