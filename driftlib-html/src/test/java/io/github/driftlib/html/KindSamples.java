package io.github.driftlib.html;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.Tests;
import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.ConfidenceBasedEstimation;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Windows;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.summary.TimePeriod;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A page of each kind that is about one thing. */
final class KindSamples {

    private static final DataDefinition TRIPS = DataDefinition.builder()
            .target("duration")
            .prediction("prediction")
            .datetime("pickup")
            .text("note")
            .embedding("place", "east", "north")
            .build();

    static final DataDefinition APPLICATIONS = DataDefinition.builder()
            .target("repaid")
            .prediction("score")
            .task(DataDefinition.Task.CLASSIFICATION)
            .positiveLabel("yes")
            .build();

    private static final DataDefinition FLOWERS = DataDefinition.builder()
            .target("iris")
            .probabilities("setosa", "versicolor", "virginica")
            .build();

    private KindSamples() {}

    /** How each kind is written to a file, by its name. */
    static Map<String, Consumer<Path>> all() {
        Map<String, Consumer<Path>> kinds = new LinkedHashMap<>();
        kinds.put(
                "fairness",
                report(Samples.run(
                        "credit",
                        List.of(Metrics.fairness("sex")),
                        applications(1200, 0.9, 3),
                        applications(3000, 0.4, 4),
                        APPLICATIONS)));
        kinds.put("comparison", trips(List.of(Metrics.modelComparison("candidate"))));
        kinds.put("segments", trips(List.of(Metrics.bySegment(Metrics.regressionQuality(), Segments.of("zone")))));
        kinds.put(
                "estimated-errors",
                trips(List.of(Metrics.directLossEstimation(
                        Chunking.byPeriod(TimePeriod.DAY),
                        DirectLossEstimation.Loss.MAE,
                        DirectLossEstimation.Loss.RMSE))));
        kinds.put(
                "estimated-classes",
                report(Samples.run(
                        "credit",
                        List.of(Metrics.confidenceBasedEstimation(
                                Chunking.DEFAULT,
                                ConfidenceBasedEstimation.Score.ROC_AUC,
                                ConfidenceBasedEstimation.Score.F1)),
                        applications(1500, 2, 5),
                        applications(3000, 0.4, 4),
                        APPLICATIONS)));
        kinds.put(
                "texts",
                trips(List.of(
                        Metrics.columnDrift("note"),
                        Metrics.textDescriptorsDrift("note"),
                        Metrics.textDomainClassifierDrift("note"))));
        kinds.put("embeddings", trips(List.of(Metrics.embeddingsDrift("place"))));
        kinds.put(
                "outliers",
                flowers(List.of(
                        Metrics.columnOutliers("petal"),
                        Metrics.extremeValues("petal"),
                        Metrics.rowOutliers(OutlierMethod.ECOD, "petal", "sex").strangest(3),
                        Metrics.outsideRange("petal"),
                        Metrics.newLabels("sex"),
                        Metrics.repeatedRows("sex"))));
        kinds.put(
                "causes",
                flowers(List.of(
                        Metrics.driftContributions("petal"),
                        Metrics.meanChange("sex"),
                        Metrics.slices("sex"),
                        Metrics.lossShift("sex"))));
        kinds.put(
                "explanations",
                report(Samples.run(
                        "iris",
                        List.of(Metrics.attributionDrift("petal", "setosa", "virginica")),
                        Samples.flowers(600, 0, 8).withNumerical("setosa", row -> 20 * row.number("setosa")),
                        Samples.flowers(1500, 0, 7),
                        FLOWERS)));
        kinds.put("alerts", KindSamples::alerts);
        kinds.put("live", file -> HtmlDashboard.standard().titled("Rides").writeTo(live(), file));
        return kinds;
    }

    private static Consumer<Path> report(Snapshot snapshot) {
        return file -> HtmlReport.write(snapshot, file);
    }

    private static Consumer<Path> trips(List<MetricPreset> metrics) {
        return report(Samples.run(
                "trip duration",
                metrics,
                Samples.annotated(Samples.trips(900, 0.8, 5), 1),
                Samples.annotated(Samples.trips(2000, 0, 4), 0),
                TRIPS));
    }

    private static Consumer<Path> flowers(List<MetricPreset> metrics) {
        Dataset current = Samples.flowers(600, 0.8, 8)
                .withNumerical("petal", row -> row.index() % 90 == 7 ? 40 + row.index() : row.number("petal") + 0.5);
        return report(Samples.run("iris", metrics, current, Samples.flowers(1500, 0, 7), FLOWERS));
    }

    /** Applications for credit; the larger the gap, the fewer women get one. */
    static Dataset applications(int rows, double gap, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] score = new double[rows];
        String[] repaid = new String[rows];
        String[] sex = new String[rows];
        for (int i = 0; i < rows; i++) {
            boolean woman = random.nextBoolean();
            sex[i] = woman ? "female" : "male";
            score[i] = 1 / (1 + Math.exp(-0.4 - 1.5 * random.nextGaussian() + (woman ? gap : 0)));
            repaid[i] = random.nextDouble() < score[i] ? "yes" : "no";
        }
        return Dataset.builder()
                .numerical("score", score)
                .categorical("repaid", repaid)
                .categorical("sex", sex)
                .build();
    }

    private static void alerts(Path file) {
        HtmlDashboard.standard()
                .alerting(Alerting.of(
                        AlertPolicy.daily(1),
                        AlertRule.values("ColumnDriftMetric", "drift_score").column("income"),
                        AlertRule.tests()))
                .linking("reports/{project}/{date}.html")
                .writeTo(history(), file);
    }

    /** Thirty days, of which the last eight have other incomes. */
    private static MetricHistory history() {
        TestSuite suite =
                TestSuite.of(Tests.shareOfMissingValues(), Tests.columnDrift("income"), Tests.columnDrift("region"));
        Dataset reference = Samples.loans(2000, 0, 1);
        List<Snapshot> runs = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            Dataset current = Samples.loans(300, day > 21 ? 0.8 : 0, 10 + day);
            runs.add(suite.run(io.github.driftlib.report.RunData.of(current)
                    .withReference(reference)
                    .withInfo(io.github.driftlib.report.RunInfo.of(
                            "loans", Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(day))))));
        }
        return MetricHistory.of(runs);
    }

    private record Ride(double distance, String zone, Instant at) {}

    /** Twelve windows of five minutes, of which the last four have longer rides. */
    private static MetricHistory live() {
        RowType<Ride> type = RowType.<Ride>builder()
                .number("distance", Ride::distance)
                .label("zone", Ride::zone)
                .build();
        SplittableRandom random = new SplittableRandom(1);
        Dataset reference = Dataset.builder()
                .numerical(
                        "distance", random.doubles(2000).map(u -> 1 + 9 * u * u).toArray())
                .categorical(
                        "zone", random.ints(2000, 0, 4).mapToObj(i -> "z" + i).toArray(String[]::new))
                .build();
        List<Snapshot> windows = Collections.synchronizedList(new ArrayList<>());
        try (Monitor<Ride> monitor = Monitor.builder("rides", type)
                .reference(reference)
                .windows(Windows.tumbling(Duration.ofMinutes(5)).by(Ride::at))
                .report(Report.of(Presets.dataDrift()))
                .listener(result -> result.snapshot().ifPresent(windows::add))
                .build()) {
            Instant start = Instant.parse("2026-03-09T08:00:00Z");
            for (int i = 0; i < 12 * 300; i++) {
                double longer = i >= 8 * 300 ? 3 : 0;
                double u = random.nextDouble();
                monitor.record(new Ride(1 + 9 * u * u + longer, "z" + random.nextInt(4), start.plusSeconds(i)));
            }
        }
        return MetricHistory.of(windows);
    }
}
