package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileOfFilesTest {

    private static final int BATCH = 61_440;
    private static final String ENDLESS = "select i as x from range(1000000000000) t(i)";

    @TempDir
    private Path folder;

    private Path trips(int rows) {
        return Fixture.parquet(
                folder.resolve("trips.parquet"),
                "select sin(i) as sine, i % 7 as day, if(i % 10 = 0, null, round(sin(i * i), 2)) as rounded, 'zone ' ||"
                        + " (i % 300) as zone, if(i % 3 = 0, null, 'trip ' || i) as trip, i % 2 = 0 as even,"
                        + " make_timestamp(1640995200000000 + i) as at from range(" + rows + ") t(i)");
    }

    @Test
    void isTheProfileOfTheBatchesOnAnyNumberOfThreads() {
        DataReader reader = DataFiles.parquet(trips(400_000));
        ProfileBuilder builder = Profile.builder();
        try (DataBatches batches = reader.batches()) {
            for (Dataset batch : batches) {
                builder.add(batch);
            }
        }
        byte[] expected = builder.build().toBytes();
        assertThat(reader.profile().toBytes()).isEqualTo(expected);
        assertThat(reader.threads(1)
                        .profile(Profile.builder().executor(Runnable::run))
                        .toBytes())
                .isEqualTo(expected);
    }

    @Test
    void isExactBelowTheLimits() {
        DataReader reader = DataFiles.parquet(trips(300_000));
        Dataset rows = reader.read();
        Profile profile = reader.profile();
        assertThat(profile.distribution("day")).isEqualTo(EmpiricalDistribution.of(rows.column("day")));
        assertThat(profile.distribution("rounded")).isEqualTo(EmpiricalDistribution.of(rows.column("rounded")));
        assertThat(profile.counts("zone").counts()).hasSize(300).containsEntry("zone 299", 1_000L);
        assertThat(profile.counts("even").count("true")).isEqualTo(150_000);
        assertThat(profile.counts("trip").missing()).isEqualTo(100_000);
        assertThat(profile.distribution("sine").rankError()).isPositive();
    }

    @Test
    void goesOnWhereTheBuilderWas() {
        DataReader reader = DataFiles.parquet(trips(1_000));
        ProfileBuilder builder = Profile.builder();
        reader.profile(builder);
        assertThat(reader.profile(builder).rowCount()).isEqualTo(2_000);
    }

    @Test
    void nothingGivesAProfileOfNoRows() {
        Profile profile =
                DataFiles.sql("select 1.5 as x, 'a' as label where false").profile();
        assertThat(profile.rowCount()).isZero();
        assertThat(profile.columnNames()).containsExactly("x", "label");
        assertThat(profile.distribution("x").count()).isZero();
    }

    @Test
    void progressIsTold() {
        List<Long> told = new ArrayList<>();
        DataFiles.parquet(trips(300_000)).profile(Profile.builder(), told::add);
        assertThat(told).hasSize(5).startsWith((long) BATCH, 2L * BATCH).endsWith(300_000L);
    }

    @Test
    void anErrorOnTheWayIsThrown() {
        String sql = "select if(i = 5000000, error('row 5000000 is bad'), i) as x from range(9000000) t(i)";
        List<Long> told = new ArrayList<>();
        assertThatExceptionOfType(DataReadException.class)
                .isThrownBy(() -> DataFiles.sql(sql).profile(Profile.builder(), told::add))
                .withMessageContaining("row 5000000 is bad");
        assertThat(told).isNotEmpty();
        assertNothingReads();
    }

    @Test
    void aTruncatedFileIsAnError() throws Exception {
        Path file = trips(400_000);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatExceptionOfType(DataReadException.class)
                .isThrownBy(() -> DataFiles.parquet(file).profile())
                .withMessageStartingWith("file must be a readable Parquet file, but was " + file);
    }

    @Test
    void damagedPagesAreAnErrorOnTheWay() throws Exception {
        Path file = trips(400_000);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 100_000, (byte) 0xff);
        Files.write(file, bytes);
        assertThatExceptionOfType(DataReadException.class)
                .isThrownBy(() -> DataFiles.parquet(file).profile())
                .withMessageStartingWith("file must be a readable Parquet file, but was " + file);
        assertNothingReads();
    }

    @Test
    void interruptingStopsReading() {
        try {
            assertThatExceptionOfType(DataReadException.class)
                    .isThrownBy(() -> DataFiles.sql(ENDLESS)
                            .profile(
                                    Profile.builder(),
                                    rows -> Thread.currentThread().interrupt()))
                    .withMessage("reading must not be interrupted, but was after " + BATCH + " rows of sql " + ENDLESS);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertNothingReads();
    }

    @Test
    void anExceptionOfTheListenerStopsReading() {
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> DataFiles.sql(ENDLESS).profile(Profile.builder(), rows -> {
                    throw enough;
                }))
                .isSameAs(enough);
        assertNothingReads();
    }

    private static void assertNothingReads() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("driftlib-read-ahead");
    }

    @Test
    void smallMemoryProfilesAnyNumberOfRows() throws Exception {
        StringBuilder columns = new StringBuilder("'label ' || (i % 5000) as label");
        for (int column = 0; column < 15; column++) {
            columns.append(", sin(i * ").append(column + 1).append(") as x").append(column);
        }
        Path file = Fixture.parquet(folder.resolve("large.parquet"), "select " + columns + " from range(2000000) t(i)");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx80m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProfileInSmallHeap.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("rows=2000000 columns=16 labels=5000 max=1.0000");
    }

    /** Summarises 250 MB of column data in a heap of 80 MiB, with 100 MB for DuckDB. */
    static final class ProfileInSmallHeap {
        public static void main(String[] arguments) {
            Profile profile = DataFiles.parquet(Path.of(arguments[0]))
                    .memoryLimit(100_000_000)
                    .threads(2)
                    .profile();
            System.out.printf(
                    "rows=%d columns=%d labels=%d max=%.4f%n",
                    profile.rowCount(),
                    profile.columnNames().size(),
                    profile.counts("label").distinctCount(),
                    profile.distribution("x0").max());
        }
    }
}
