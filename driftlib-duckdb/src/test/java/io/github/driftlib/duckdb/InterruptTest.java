package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InterruptTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private static void assertStops(int afterMillis, Supplier<?> reading) throws InterruptedException {
        AtomicReference<Object> ended = new AtomicReference<>();
        AtomicBoolean kept = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                ended.set(reading.get());
            } catch (Throwable e) {
                ended.set(e);
            }
            kept.set(Thread.currentThread().isInterrupted());
        });
        thread.setDaemon(true);
        thread.start();
        thread.join(afterMillis);
        assertThat(ended.get()).as("what ended before it was interrupted").isNull();
        thread.interrupt();
        thread.join(SOON.toMillis());
        assertThat(thread.isAlive()).isFalse();
        assertThat(ended.get()).isInstanceOf(DataReadException.class);
        assertThat((DataReadException) ended.get()).hasMessageContaining("must not be interrupted, but was");
        assertThat(kept).isTrue();
    }

    @Test
    void aQueryStops() throws InterruptedException {
        String sql = "select count(*) as n from range(100000000000) where hash(range) = 11";
        assertStops(1_000, () -> DataFiles.sql(sql).threads(1).read());
        assertStops(1_000, () -> DataFiles.sql(sql).threads(1).profile());
    }

    @Test
    void aQueryWithManyRowsStops() throws InterruptedException {
        String sql = "select range from range(5000000000)";
        assertStops(1_000, () -> DataFiles.sql(sql).threads(1).profile());
    }

    @Test
    void textStops() throws InterruptedException, IOException {
        Path csv = folder.resolve("long.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
            writer.write("a,b\n");
            for (int i = 0; i < 4_000_000; i++) {
                writer.write("1,2\n");
            }
        }
        assertStops(100, () -> DataFiles.csv(csv).read());
    }

    @Test
    void aThreadThatIsInterruptedBeforeReadsNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> DataFiles.sql("select 1 as x").read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("must not be interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
