package io.github.driftlib.benchmarks;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.report.Metrics;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The daily taxi reports of a month, timed: each day is cut out of the month, compared with the reference and read for
 * four numbers. Prints the seconds as a JSON object, and the numbers of each day into a file.
 *
 * <p>Arguments: the folder with {@code reference.parquet} and {@code current.parquet}, the first day, the number of
 * days, the file for the numbers.
 */
public final class TaxiLoop {

    private static final Report REPORT = Report.of(
            Metrics.columnDrift("prediction"),
            Metrics.datasetDrift(),
            Metrics.missingValues(),
            Metrics.columnQuantile("fare_amount", 0.5));

    private static final DataDefinition COLUMNS = DataDefinition.builder()
            .prediction("prediction")
            .numerical("passenger_count", "trip_distance", "fare_amount", "total_amount")
            .categorical("PULocationID", "DOLocationID")
            .build();

    private TaxiLoop() {}

    /** Runs the loop once cold and many times warm. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Instant first = Instant.parse(arguments[1] + "T00:00:00Z");
        int days = Integer.parseInt(arguments[2]);
        int warmLoops = Integer.parseInt(arguments[4]);

        long start = System.nanoTime();
        Dataset reference =
                DataFiles.parquet(folder.resolve("reference.parquet")).read();
        Dataset current = DataFiles.parquet(folder.resolve("current.parquet")).read();
        double read = seconds(start);

        start = System.nanoTime();
        List<String> lines = loop(reference, current, first, days);
        double cold = seconds(start);
        Files.write(Path.of(arguments[3]), lines);

        double[] cached = new double[warmLoops];
        double[] uncached = new double[warmLoops];
        for (int i = 0; i < warmLoops; i++) {
            start = System.nanoTime();
            loop(reference, current, first, days);
            cached[i] = seconds(start);
            Dataset forgotten = copy(reference);
            start = System.nanoTime();
            loop(forgotten, current, first, days);
            uncached[i] = seconds(start);
        }
        System.out.printf(
                Locale.ROOT,
                "{\"read_s\": %.4f, \"cold_s\": %.4f, \"warm_s\": %.4f, \"warm_new_reference_s\": %.4f}%n",
                read,
                cold,
                median(cached),
                median(uncached));
    }

    private static List<String> loop(Dataset reference, Dataset current, Instant first, int days) {
        List<String> lines = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Instant from = first.plus(Duration.ofDays(day));
            Dataset trips = current.between("lpep_pickup_datetime", from, from.plus(Duration.ofDays(1)));
            Snapshot snapshot = REPORT.run(trips, reference, COLUMNS);
            lines.add(String.join(
                    ",",
                    String.valueOf(
                            snapshot.get(Metrics.columnDrift("prediction")).driftScore()),
                    String.valueOf(snapshot.get(Metrics.datasetDrift()).numberOfDriftedColumns()),
                    String.valueOf(
                            snapshot.get(Metrics.missingValues()).current().shareOfMissingValues()),
                    String.valueOf(snapshot.get(Metrics.columnQuantile("fare_amount", 0.5))
                            .current()
                            .value())));
        }
        return lines;
    }

    /** The same rows in columns that nothing was derived from yet. */
    private static Dataset copy(Dataset dataset) {
        int rows = dataset.rowCount();
        return Dataset.concat(List.of(dataset.slice(0, rows / 2), dataset.slice(rows / 2, rows)));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
