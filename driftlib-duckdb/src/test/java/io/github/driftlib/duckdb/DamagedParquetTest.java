package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.driftlib.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parquet files that are damaged are refused by one exception that names the file, or read. DuckDB does not check the
 * checksums of pages: values that are damaged can read as other values, but no row comes or goes.
 */
class DamagedParquetTest {

    private static final int ROWS = 500;
    private static final int FLIPPED = 60;

    @TempDir
    private Path folder;

    private byte[] file() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        double[] fares = new double[ROWS];
        String[] zones = new String[ROWS];
        Arrays.setAll(fares, i -> random.nextInt(1000) / 10.0);
        Arrays.setAll(zones, i -> "zone " + random.nextInt(20));
        Path file = folder.resolve("whole.parquet");
        DataFiles.writeParquet(
                Dataset.builder()
                        .numerical("fare", fares)
                        .categorical("zone", zones)
                        .build(),
                file);
        return Files.readAllBytes(file);
    }

    /** Reads damaged bytes; whether they were refused. */
    private boolean refused(byte[] damaged) throws IOException {
        Path file = Files.write(folder.resolve("damaged.parquet"), damaged);
        Dataset[] read = new Dataset[1];
        Throwable thrown =
                catchThrowable(() -> read[0] = DataFiles.parquet(file).read());
        if (thrown == null) {
            assertThat(read[0].rowCount()).isEqualTo(ROWS);
            return false;
        }
        assertThat(thrown).isInstanceOf(DataReadException.class).hasMessageContaining("damaged.parquet");
        return true;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.1, 0.5, 0.9, 0.99})
    void aFileThatWasCutOffIsRefused(double share) throws IOException {
        byte[] whole = file();
        assertThat(refused(Arrays.copyOf(whole, (int) (share * whole.length)))).isTrue();
    }

    @Test
    void theDirectoryAtTheEndIsRefusedOrRead() throws IOException {
        byte[] whole = file();
        for (int i = 1; i <= FLIPPED; i++) {
            byte[] damaged = whole.clone();
            damaged[whole.length - 3 * i] ^= 0x55;
            refused(damaged);
        }
        byte[] lost = whole.clone();
        Arrays.fill(lost, whole.length - 8, whole.length, (byte) 0);
        assertThat(refused(lost)).isTrue();
    }

    @Test
    void aByteInAnyPlaceIsRefusedOrReadWithAllRows() throws IOException {
        byte[] whole = file();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < FLIPPED; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            refused(damaged);
        }
    }
}
