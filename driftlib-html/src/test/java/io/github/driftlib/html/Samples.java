package io.github.driftlib.html;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.outlier.OutlierMethod;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingMemory;
import io.github.driftlib.training.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Made-up data of a lender, and the reports of them. */
final class Samples {

    static final String HOSTILE = "</script><img onerror=document.title='broken' src=x>";

    private static final String[] REGIONS = {"north", "south", "east", "west", "islands"};

    private Samples() {}

    /** Columns of all kinds; with a shift some are distributed differently, one strongly. */
    static Dataset loans(int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] income = new double[rows];
        double[] age = new double[rows];
        double[] rate = new double[rows];
        double[] hostile = new double[rows];
        String[] region = new String[rows];
        String[] channel = new String[rows];
        Instant[] time = new Instant[rows];
        for (int i = 0; i < rows; i++) {
            income[i] = Math.exp(10.4 + 0.35 * random.nextGaussian() + 0.3 * shift);
            age[i] = random.nextDouble() < 0.02 + 0.06 * shift ? Double.NaN : Math.floor(20 + 50 * random.nextDouble());
            rate[i] = 0.03 + 0.012 * random.nextGaussian() + 0.004 * shift;
            hostile[i] = random.nextGaussian();
            region[i] = REGIONS[(int) Math.min(4, (5 - shift) * random.nextDouble() * random.nextDouble() * 1.6)];
            channel[i] = random.nextDouble() < 0.3 * (1 - shift) + 0.05
                    ? "branch"
                    : shift > 0.5 && random.nextDouble() < 0.1 ? "app" : "web";
            time[i] = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(i * 600L);
        }
        return Dataset.builder()
                .numerical("income", income)
                .numerical("age of the applicant", age)
                .numerical("interest_rate", rate)
                .categorical("region", region)
                .categorical("channel", channel)
                .numerical(HOSTILE, hostile)
                .datetime("applied_at", time)
                .build();
    }

    static Snapshot drift() {
        Dataset reference = loans(3000, 0, 1);
        Dataset current = loans(1200, 1, 2);
        List<Metric<?>> metrics = new ArrayList<>(List.of(Metrics.datasetDrift(), Metrics.missingValues()));
        for (String column : List.of("income", "age of the applicant", "interest_rate", "region", "channel", HOSTILE)) {
            metrics.add(Metrics.columnDrift(column));
            metrics.add(Metrics.columnSummary(column));
        }
        metrics.add(Metrics.columnSummary("applied_at"));
        metrics.add(Metrics.columnDrift("applied_at"));
        metrics.add(Metrics.columnQuantile("income", 0.9));
        return Report.builder()
                .metrics(metrics)
                .build()
                .run(
                        current,
                        reference,
                        DataDefinition.builder().build(),
                        RunInfo.of("loans", Instant.parse("2026-03-09T00:00:00Z"))
                                .withTags("nightly")
                                .withMetadata("model", "v7"));
    }

    static Snapshot tests() {
        List<TestPreset> tests = new ArrayList<>(List.of(
                Tests.shareOfMissingValues(),
                Tests.numberOfRowsWithMissingValues().notCritical(),
                Tests.numberOfDriftedColumns(),
                Tests.shareOfDriftedColumns(),
                Tests.columnMean("income"),
                Tests.columnMedian("interest_rate").must(Condition.gte(0.01).and(Condition.lte(0.2))),
                Tests.columnMin("no such column"),
                Tests.columnNotConstant(HOSTILE),
                Tests.columnQuantile("income", 0.9)));
        for (String column : List.of("income", "age of the applicant", "interest_rate", "region", "channel", HOSTILE)) {
            tests.add(Tests.columnDrift(column));
        }
        return TestSuite.of(tests.toArray(TestPreset[]::new))
                .run(RunData.of(loans(1200, 1, 2))
                        .withReference(loans(3000, 0, 1))
                        .withInfo(RunInfo.of("loans", Instant.parse("2026-03-09T00:00:00Z"))));
    }

    /** Six runs on ever more rows; the second one learns by heart, and the last one is the best. */
    static TrainingMemory training() {
        TrainingMemory memory = new TrainingMemory();
        TrainingLog log = TrainingLog.of(memory);
        for (int run = 1; run <= 6; run++) {
            int number = run;
            Instant start = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(run));
            Run begun = Run.builder("churn", "r" + run)
                    .parameters(Map.of("rows", "" + 100 * (1 << run)))
                    .start(start)
                    .modelVersion(run == 6 ? HOSTILE : "v" + run)
                    .build();
            try (TrainingRun training = log.start(begun)) {
                for (int step = 1; step <= 20; step++) {
                    training.record(step, Series.TRAIN, "loss", 0.3 + 1.0 / step);
                    double overfitted = number == 2 && step > 8 ? 0.04 * (step - 8) : 0;
                    training.record(step, Series.VALIDATION, "loss", 0.32 + 1.02 / step + overfitted);
                }
                training.record(20, Series.TEST, "error", 0.1 + 3.0 / Math.sqrt(100 * (1 << run)), 0.01);
                training.confusion(10, Series.VALIDATION, Map.of("stays", Map.of("stays", 70L, "goes", 10L)));
                training.confusion(
                        20,
                        Series.VALIDATION,
                        Map.of("stays", Map.of("stays", 75L, "goes", 5L), "goes", Map.of("stays", 4L, "goes", 16L)));
                training.finish();
            }
        }
        return memory;
    }

    /** Forty days of two models; from the 25th day on one of them sees other data. */
    static MetricHistory history() {
        Dataset reference = loans(3000, 0, 1);
        List<Snapshot> runs = new ArrayList<>();
        for (String project : List.of("loans", "cards")) {
            for (int day = 0; day < 40; day++) {
                double shift = project.equals("loans") && day > 24 ? 0.8 : day % 9 == 5 ? 0.3 : 0;
                RunInfo info = RunInfo.of(
                        project, Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(day)));
                runs.add(suite().run(RunData.of(loans(400 + 20 * (day % 7), shift, 10 + day))
                        .withReference(reference)
                        .withInfo(info)));
            }
        }
        return MetricHistory.of(runs);
    }

    private static TestSuite suite() {
        List<TestPreset> tests = new ArrayList<>(List.of(
                Tests.shareOfMissingValues(),
                Tests.numberOfDriftedColumns(),
                Tests.columnMean("income").notCritical()));
        for (String column : List.of("income", "age of the applicant", "interest_rate", "region", "channel", HOSTILE)) {
            tests.add(Tests.columnDrift(column));
        }
        return TestSuite.of(tests.toArray(TestPreset[]::new));
    }

    /** Everything there is to know about the data of a regression. */
    static Snapshot regression() {
        List<MetricPreset> metrics = new ArrayList<>(List.of(
                Metrics.regressionQuality(),
                Metrics.regressionDummy(),
                Metrics.regressionPredictedVsActualScatter(),
                Metrics.regressionPredictedVsActualPlot(),
                Metrics.regressionErrorPlot(),
                Metrics.regressionAbsPercentageErrorPlot(),
                Metrics.regressionErrorDistribution(),
                Metrics.regressionErrorNormality(),
                Metrics.regressionTopError(),
                Metrics.regressionErrorBias(),
                Metrics.datasetSummary(),
                Metrics.datasetCorrelations(),
                Metrics.columnInteraction("distance", "zone"),
                Metrics.columnInteraction("distance", "duration"),
                Metrics.columnDistribution("zone"),
                Metrics.columnSummary("distance"),
                Metrics.columnValueRange("distance"),
                Metrics.columnCorrelations("distance"),
                Metrics.meanValue("distance"),
                Metrics.rowCount(),
                Metrics.comment("The trips of <b>March</b> against those of February."),
                Metrics.customValue("Rows a day", context -> context.current().rowCount() / 7.0),
                Metrics.bySegment(Metrics.regressionQuality(), Segments.of("zone"))));
        DataDefinition definition = DataDefinition.builder()
                .target("duration")
                .prediction("prediction")
                .datetime("pickup")
                .build();
        return run("trip duration", metrics, trips(900, 0.4, 5), trips(2000, 0, 4), definition);
    }

    /** What the other pages do not show: texts, vectors, courses, estimates and two models side by side. */
    static Snapshot further() {
        List<MetricPreset> metrics = List.of(
                Metrics.columnDrift("note"),
                Metrics.textDescriptorsDrift("note"),
                Metrics.textDomainClassifierDrift("note"),
                Metrics.textDescriptorsDistribution("note"),
                Metrics.textDescriptorsCorrelation("note"),
                Metrics.embeddingsDrift("place"),
                Metrics.columnValuePlot("distance"),
                Metrics.targetByFeatures(),
                Metrics.directLossEstimation(
                        Chunking.byNumber(6), DirectLossEstimation.Loss.MAE, DirectLossEstimation.Loss.RMSE),
                Metrics.modelComparison("candidate"));
        DataDefinition definition = DataDefinition.builder()
                .target("duration")
                .prediction("prediction")
                .datetime("pickup")
                .text("note")
                .embedding("place", "east", "north")
                .build();
        return run(
                "two models", metrics, annotated(trips(600, 0.4, 5), 1), annotated(trips(1500, 0, 4), 0), definition);
    }

    /** Trips with a note, in other words where drifted, and the prediction of another model. */
    static Dataset annotated(Dataset trips, int drifted) {
        String[] rides = {"quick ride to the office", "long ride to the airport", "ride home, <b>late</b>"};
        String[] strikes = {"strike today, no trains", "strike again: taxis only", "waiting for a train"};
        String[] notes = new String[trips.rowCount()];
        Arrays.setAll(notes, row -> (row % 3 < 2 * drifted ? strikes : rides)[row % 3]);
        return trips.with("note", TextColumn.of(notes))
                .withNumerical("candidate", row -> 4 + 3.1 * row.number("distance"))
                .withNumerical("east", row -> Math.sin(row.index()) + drifted)
                .withNumerical("north", row -> Math.cos(row.index() * 0.7));
    }

    static Dataset trips(int rows, double shift, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] distance = new double[rows];
        double[] duration = new double[rows];
        double[] prediction = new double[rows];
        String[] zone = new String[rows];
        Instant[] pickup = new Instant[rows];
        for (int i = 0; i < rows; i++) {
            distance[i] = Math.exp(0.8 + 0.6 * random.nextGaussian());
            duration[i] = 4 + 3.1 * distance[i] * (1 + shift * random.nextDouble()) + 2 * random.nextGaussian();
            prediction[i] = 4.5 + 3 * distance[i] + 0.4 * random.nextGaussian();
            zone[i] = REGIONS[random.nextInt(4)];
            pickup[i] = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(i * 600L);
        }
        return Dataset.builder()
                .numerical("distance", distance)
                .numerical("duration", duration)
                .numerical("prediction", prediction)
                .categorical("zone", zone)
                .datetime("pickup", pickup)
                .build();
    }

    /** A classifier of three classes. */
    static Snapshot classification() {
        List<MetricPreset> metrics = List.of(
                Metrics.classificationQuality(),
                Metrics.classificationQualityByClass(),
                Metrics.classificationDummy(),
                Metrics.confusionMatrix(),
                Metrics.classBalance(),
                Metrics.classSeparation(),
                Metrics.probabilityDistribution(),
                Metrics.rocCurve(),
                Metrics.precisionRecallCurve(),
                Metrics.precisionRecallTable(),
                Metrics.liftCurve(),
                Metrics.liftTable(),
                Metrics.classificationQualityByFeature(),
                Metrics.fairness("sex"),
                Metrics.driftContributions("sex"),
                Metrics.meanChange("sex"),
                Metrics.slices("sex"),
                Metrics.lossShift("sex"),
                Metrics.columnOutliers("setosa"),
                Metrics.extremeValues("setosa"),
                Metrics.rowOutliers(OutlierMethod.ECOD, "setosa", "sex").strangest(3),
                Metrics.strangeBursts(OutlierMethod.ECOD, "setosa", "sex"),
                Metrics.outsideRange("setosa"),
                Metrics.newLabels("sex"),
                Metrics.repeatedRows("sex"),
                Metrics.jointDrift("setosa", "virginica"),
                Metrics.domainClassifier("setosa", "sex"),
                Metrics.slicedWasserstein("setosa", "virginica"),
                Metrics.detectableDrift("setosa", "sex"),
                Metrics.labelShift(),
                Metrics.weightedLoss("sex"),
                Metrics.lossAgreement("sex"),
                Metrics.attributionDrift("setosa", "virginica"));
        DataDefinition definition = DataDefinition.builder()
                .target("iris")
                .probabilities("setosa", "versicolor", "virginica")
                .build();
        return run("iris", metrics, flowers(600, 0.8, 8), flowers(1500, 0, 7), definition);
    }

    static Dataset flowers(int rows, double noise, long seed) {
        String[] names = {"setosa", "versicolor", "virginica"};
        RandomGenerator random = new SplittableRandom(seed);
        double[][] scores = new double[3][rows];
        double[] petal = new double[rows];
        String[] actual = new String[rows];
        String[] sex = new String[rows];
        for (int i = 0; i < rows; i++) {
            int truth = random.nextInt(3);
            actual[i] = names[truth];
            sex[i] = random.nextBoolean() ? "female" : "male";
            petal[i] = truth + random.nextGaussian();
            double sum = 0;
            for (int each = 0; each < 3; each++) {
                scores[each][i] = Math.exp((each == truth ? 1.6 : 0) + (1 + noise) * random.nextGaussian());
                sum += scores[each][i];
            }
            for (double[] score : scores) {
                score[i] /= sum;
            }
        }
        return Dataset.builder()
                .categorical("iris", actual)
                .numerical("setosa", scores[0])
                .numerical("versicolor", scores[1])
                .numerical("virginica", scores[2])
                .numerical("petal", petal)
                .categorical("sex", sex)
                .build();
    }

    /** Recommendations of ten items to sixty users. */
    static Snapshot ranking() {
        List<MetricPreset> metrics = List.of(
                Metrics.precisionTopK(3),
                Metrics.ndcg(5),
                Metrics.hitRate(3),
                Metrics.personalization(3),
                Metrics.scoreDistribution(3),
                Metrics.popularityBias(3),
                Metrics.recommendationCases());
        DataDefinition definition = DataDefinition.builder()
                .target("clicked")
                .prediction("score")
                .userId("user")
                .itemId("item")
                .task(DataDefinition.Task.RANKING)
                .build();
        return run("shop", metrics, recommendations(60, 2), recommendations(60, 3), definition);
    }

    private static Dataset recommendations(int users, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int rows = users * 10;
        double[] score = new double[rows];
        double[] clicked = new double[rows];
        String[] user = new String[rows];
        String[] item = new String[rows];
        for (int i = 0; i < rows; i++) {
            score[i] = random.nextDouble();
            clicked[i] = random.nextDouble() < score[i] * 0.4 ? 1 : 0;
            user[i] = "u" + i / 10;
            item[i] = "item " + (i % 10 + random.nextInt(3) * 10);
        }
        return Dataset.builder()
                .categorical("user", user)
                .categorical("item", item)
                .numerical("score", score)
                .numerical("clicked", clicked)
                .build();
    }

    static Snapshot run(
            String project, List<MetricPreset> metrics, Dataset current, Dataset reference, DataDefinition definition) {
        return Report.of(metrics.toArray(MetricPreset[]::new))
                .run(current, reference, definition, RunInfo.of(project, Instant.parse("2026-03-09T00:00:00Z")));
    }
}
