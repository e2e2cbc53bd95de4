package io.github.driftlib.benchmarks.peers;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.benchmarks.scale.Measured;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A preset over {@code REF.parquet} and {@code CUR.parquet}: once in the fresh process, from the files to a file of
 * JSON, and then as often as is said in the warm one, over data that nothing was derived from yet: over both of them
 * ({@code both}), and over a current one against the reference of the run before ({@code current}).
 *
 * <p>Arguments: {@code drift}, {@code quality} or {@code missing}, the folder of the two files, the file for the JSON,
 * the number of warm runs.
 */
public final class PresetRun {

    private final Report report;
    private final Path folder;
    private final DataDefinition columns;

    private PresetRun(String preset, Path folder, Dataset example) {
        this.report = Report.of(preset(preset));
        this.folder = folder;
        this.columns = columns(example.columnNames());
    }

    /** Runs the preset. */
    public static void main(String[] arguments) throws IOException {
        PresetRun run = first(arguments[0], Path.of(arguments[1]), Path.of(arguments[2]));
        run.warm(Integer.parseInt(arguments[3]));
    }

    /**
     * Measures with no more than a clock, for whatever else is loaded here is time that a user's process does not take.
     */
    private static PresetRun first(String preset, Path folder, Path json) throws IOException {
        long start = System.nanoTime();
        CompletableFuture<Dataset> readTogether = CompletableFuture.supplyAsync(() -> read(folder, "REF"));
        Dataset current = read(folder, "CUR");
        Dataset reference = readTogether.join();
        long read = System.nanoTime();
        PresetRun run = new PresetRun(preset, folder, reference);
        Files.writeString(json, run.json(current, reference));
        long end = System.nanoTime();
        System.out.println(
                "{\"run\": \"first\", \"rows\": " + current.rowCount() + ", \"read_s\": " + (read - start) / 1e9
                        + ", \"run_s\": " + (end - read) / 1e9 + ", \"heap_limit_mb\": "
                        + (Runtime.getRuntime().maxMemory() >> 20) + "}");
        return run;
    }

    private static MetricPreset preset(String name) {
        return switch (name) {
            case "drift" -> Presets.dataDrift();
            case "quality" -> Presets.dataQuality();
            case "missing" -> Metrics.missingValues();
            default ->
                throw new IllegalArgumentException("preset must be drift, quality or missing, but was '" + name + "'");
        };
    }

    private static DataDefinition columns(List<String> names) {
        List<String> categorical =
                names.stream().filter(name -> name.startsWith("cat_")).toList();
        List<String> numerical = names.stream()
                .filter(name -> !name.startsWith("cat_") && !name.equals("at"))
                .toList();
        return DataDefinition.builder()
                .datetime("at")
                .categorical(categorical)
                .numerical(numerical)
                .build();
    }

    /** One file is read on one thread, for two are read at once. */
    private static Dataset read(Path folder, String name) {
        return DataFiles.parquet(folder.resolve(name + ".parquet")).threads(1).read();
    }

    private String json(Dataset current, Dataset reference) {
        return report.run(current, reference, columns).toJson();
    }

    private void warm(int runs) {
        for (int i = 0; i < runs; i++) {
            Dataset reference = read(folder, "REF");
            measure("both", read(folder, "CUR"), reference);
            measure("current", read(folder, "CUR"), reference);
        }
    }

    private void measure(String name, Dataset current, Dataset reference) {
        System.gc();
        Measured measured = new Measured(name);
        long characters = json(current, reference).length();
        measured.with("json_characters", characters).seconds("run").print();
    }
}
