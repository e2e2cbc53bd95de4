package io.github.driftlib.benchmarks;

import static io.github.driftlib.benchmarks.Printed.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.benchmarks.peers.PresetRun;
import io.github.driftlib.benchmarks.peers.SampleTests;
import io.github.driftlib.benchmarks.peers.TaxiLoop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java side of each comparison works, on small files. */
class PeerRunsTest {

    private static final int ROWS = 500;

    @TempDir
    private Path folder;

    private static Dataset mixed(long seed) {
        return Dataset.builder()
                .numerical("normal", Samples.normal(ROWS, seed, 0.1 * seed))
                .column("cat_8", Samples.labels(ROWS, seed, 8))
                .column("at", Samples.times(ROWS, seed))
                .build();
    }

    private String write(String name, Dataset rows) {
        DataFiles.writeParquet(rows, folder.resolve(name));
        return folder.toString();
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst(".*\"run\": \"(\\w+)\".*", "$1"))
                .toList();
    }

    @Test
    void presetsRunColdAndWarm() throws Exception {
        write("REF.parquet", mixed(1));
        String files = write("CUR.parquet", mixed(2));
        Path json = folder.resolve("result.json");
        for (String preset : List.of("drift", "quality", "missing")) {
            assertThat(names(lines(PresetRun::main, preset, files, json.toString(), "1")))
                    .containsExactly("first", "both", "current");
            assertThat(json).content().contains("\"normal\"");
        }
    }

    @Test
    void samplesAreTestedAndSorted() throws Exception {
        write("REF.parquet", mixed(1));
        String files = write("CUR.parquet", mixed(2));
        Path scores = folder.resolve("scores.csv");
        assertThat(names(lines(SampleTests::main, files, "normal", scores.toString(), "1")))
                .containsExactly("ks", "wasserstein", "sorts", "sorts_jdk");
        assertThat(scores).content().matches("ks,\\S+\nwasserstein,\\S+\n");
    }

    @Test
    void taxiDaysAreReported() throws Exception {
        write("reference.parquet", trips(1));
        String files = write("current.parquet", trips(2));
        Path numbers = folder.resolve("numbers.csv");
        assertThat(names(lines(TaxiLoop::main, files, "2026-01-02", "2", numbers.toString(), "1")))
                .containsExactly("first", "current", "both");
        assertThat(Files.readAllLines(numbers)).hasSize(2).allMatch(line -> line.split(",").length == 4);
    }

    private static Dataset trips(long seed) {
        return Dataset.builder()
                .column("lpep_pickup_datetime", Samples.times(ROWS, seed))
                .numerical("prediction", Samples.normal(ROWS, seed, 0))
                .numerical("passenger_count", Samples.normal(ROWS, seed + 1, 0))
                .numerical("trip_distance", Samples.normal(ROWS, seed + 2, 0))
                .numerical("fare_amount", Samples.normal(ROWS, seed + 3, 0))
                .numerical("total_amount", Samples.normal(ROWS, seed + 4, 0))
                .column("PULocationID", Samples.labels(ROWS, seed, 20))
                .column("DOLocationID", Samples.labels(ROWS, seed + 1, 20))
                .build();
    }
}
