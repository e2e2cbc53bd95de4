package io.github.driftlib.benchmarks.peers;

import io.github.driftlib.Metrics;
import io.github.driftlib.benchmarks.scale.Measured;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The daily taxi reports of a month, timed: each day is cut out of the month, compared with the reference and read for
 * four numbers, which go into a file. Once in the fresh process, and then as often as is said in the warm one: against
 * the reference of the run before ({@code current}), and against one that nothing was derived from yet ({@code both}).
 *
 * <p>Arguments: the folder with {@code reference.parquet} and {@code current.parquet}, the first day, the number of
 * days, the file for the numbers, the number of warm loops.
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

        // No more than a clock: whatever else is loaded here is time that a user's process does not take.
        long start = System.nanoTime();
        Dataset reference =
                DataFiles.parquet(folder.resolve("reference.parquet")).read();
        Dataset current = DataFiles.parquet(folder.resolve("current.parquet")).read();
        long read = System.nanoTime();
        Files.write(Path.of(arguments[3]), loop(reference, current, first, days));
        long end = System.nanoTime();
        System.out.println("{\"run\": \"first\", \"read_s\": " + (read - start) / 1e9 + ", \"run_s\": "
                + (end - read) / 1e9 + "}");

        for (int i = 0; i < warmLoops; i++) {
            Measured known = new Measured("current");
            loop(reference, current, first, days);
            known.seconds("run").print();
            Dataset forgotten = copy(reference);
            Measured unknown = new Measured("both");
            loop(forgotten, current, first, days);
            unknown.seconds("run").print();
        }
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
}
