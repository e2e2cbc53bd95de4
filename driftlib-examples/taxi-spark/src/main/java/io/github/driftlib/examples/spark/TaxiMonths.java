package io.github.driftlib.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.spark.SparkProfiles;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares each month of taxi trips with the first one: a job of Spark, which reads
 * {@code green_tripdata_2022-01.parquet} and its like from a folder, and writes a page a month into another one.
 *
 * <pre>
 * spark-submit --class io.github.driftlib.examples.spark.TaxiMonths ... trips pages
 * </pre>
 */
public final class TaxiMonths {

    private static final List<String> NUMBERS =
            List.of("trip_distance", "fare_amount", "tip_amount", "total_amount", "passenger_count");
    private static final List<String> LABELS = List.of("PULocationID", "DOLocationID", "payment_type");

    private static final DataDefinition DEFINITION =
            DataDefinition.builder().numerical(NUMBERS).categorical(LABELS).build();
    private static final Report REPORT = Report.of(Presets.dataDrift(), Presets.dataQuality());

    private TaxiMonths() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: TaxiMonths <folder of months> <folder for pages>");
            System.exit(2);
        }
        try (SparkSession spark = SparkSession.builder().appName("taxi months").getOrCreate()) {
            run(spark, Path.of(args[0]), Path.of(args[1]));
        }
    }

    /** Writes the pages and prints a line a month; gives the snapshots by month. */
    static Map<YearMonth, Snapshot> run(SparkSession spark, Path folder, Path pages) throws IOException {
        Map<YearMonth, Profile> months = profiles(spark, folder);
        YearMonth first = months.keySet().iterator().next();
        Files.createDirectories(pages);
        Map<YearMonth, Snapshot> snapshots = new TreeMap<>();
        for (Map.Entry<YearMonth, Profile> month : months.entrySet()) {
            if (month.getKey().equals(first)) {
                continue;
            }
            Snapshot snapshot = REPORT.run(RunData.of(month.getValue())
                    .withReference(months.get(first))
                    .withDefinition(DEFINITION)
                    .withInfo(RunInfo.of(
                            "taxi months",
                            month.getKey().atEndOfMonth().atStartOfDay().toInstant(ZoneOffset.UTC))));
            HtmlReport.write(snapshot, pages.resolve(month.getKey() + ".html"));
            DatasetDriftMetric.Result drift = snapshot.get(Metrics.datasetDrift());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d trips, %d of %d columns drifted against %s%n",
                    month.getKey(),
                    month.getValue().rowCount(),
                    drift.numberOfDriftedColumns(),
                    drift.numberOfColumns(),
                    first);
            snapshots.put(month.getKey(), snapshot);
        }
        return snapshots;
    }

    /** The profile of each month; one job for all of them. */
    private static Map<YearMonth, Profile> profiles(SparkSession spark, Path folder) throws IOException {
        Dataset<Row> trips = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "green_tripdata_*.parquet")) {
            for (Path file : files) {
                Dataset<Row> month = month(spark, file);
                trips = trips == null ? month : trips.unionByName(month);
            }
        }
        if (trips == null) {
            throw new IllegalArgumentException(
                    "folder must hold files such as green_tripdata_2022-01.parquet, but " + folder + " has none");
        }
        Function<Schema, List<Summarizer<?>>> needs = REPORT.needs(DEFINITION);
        Map<YearMonth, Profile> profiles = new TreeMap<>();
        SparkProfiles.of(trips)
                .needs(needs)
                .groupBy("month")
                .profiles()
                .forEach((month, profile) ->
                        profiles.put(YearMonth.parse(month.get(0).orElseThrow()), profile));
        return profiles;
    }

    /** Codes are numbers in the files, in some months with a fraction. */
    private static Dataset<Row> month(SparkSession spark, Path file) {
        String name = file.getFileName().toString();
        String month = name.substring("green_tripdata_".length(), name.length() - ".parquet".length());
        Column[] columns = Stream.concat(
                        NUMBERS.stream()
                                .map(column -> col(column).cast("double").as(column)),
                        LABELS.stream()
                                .map(column ->
                                        col(column).cast("int").cast("string").as(column)))
                .toArray(Column[]::new);
        return spark.read().parquet(file.toString()).select(columns).withColumn("month", lit(month));
    }
}
