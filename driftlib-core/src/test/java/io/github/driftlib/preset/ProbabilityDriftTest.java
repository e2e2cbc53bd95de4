package io.github.driftlib.preset;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two samples of one model's probabilities do not drift, however the probabilities are declared. */
class ProbabilityDriftTest {

    private static final int ROWS = 2000;

    /** A way to give probabilities, with the columns that hold them. */
    record Form(String name, Function<Random, Dataset> rows, DataDefinition definition, List<String> columns) {

        Snapshot report(int seed, boolean profiles) {
            RunData data = RunData.of(rows.apply(new Random(seed)))
                    .withReference(rows.apply(new Random(seed + 100)))
                    .withDefinition(definition);
            if (profiles) {
                data = RunData.of(profile(new Random(seed)))
                        .withReference(profile(new Random(seed + 100)))
                        .withDefinition(definition);
            }
            return Report.of(Presets.dataDrift(), Metrics.columnSummary(columns.get(0)))
                    .run(data);
        }

        private Profile profile(Random random) {
            Dataset all = rows.apply(random);
            ProfileBuilder builder = Profile.builder();
            builder.add(all.take(IntStream.range(0, ROWS / 2).toArray()));
            builder.add(all.take(IntStream.range(ROWS / 2, ROWS).toArray()));
            return builder.build();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Dataset binary(Random random, String yes, String no) {
        double[] probability = random.doubles(ROWS).toArray();
        probability[3] = Double.NaN;
        String[] outcome = IntStream.range(0, ROWS)
                .mapToObj(row -> random.nextDouble() < probability[row] ? yes : no)
                .toArray(String[]::new);
        return Dataset.builder()
                .numerical("churn_probability", probability)
                .categorical("churned", outcome)
                .numerical("age", random.doubles(ROWS).toArray())
                .build();
    }

    private static Dataset numbered(Random random) {
        Dataset labelled = binary(random, "1", "0");
        long[] outcome = IntStream.range(0, ROWS)
                .mapToLong(row ->
                        Long.parseLong((String) labelled.column("churned").value(row)))
                .toArray();
        return labelled.with("churned", NumericalColumn.ofIntegers(outcome));
    }

    private static Dataset threeClasses(Random random) {
        Dataset.Builder rows = Dataset.builder();
        double[][] probabilities = new double[3][ROWS];
        String[] outcome = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double first = random.nextDouble();
            double second = random.nextDouble() * (1 - first);
            probabilities[0][row] = first;
            probabilities[1][row] = second;
            probabilities[2][row] = 1 - first - second;
            outcome[row] = List.of("cat", "dog", "eel").get(random.nextInt(3));
        }
        return rows.numerical("cat", probabilities[0])
                .numerical("dog", probabilities[1])
                .numerical("eel", probabilities[2])
                .categorical("target", outcome)
                .build();
    }

    private static DataDefinition.Builder churn() {
        return DataDefinition.builder().target("churned").prediction("churn_probability");
    }

    static Stream<Form> forms() {
        List<String> one = List.of("churn_probability");
        Function<Random, Dataset> labelled = random -> binary(random, "1", "0");
        Function<Random, Dataset> strings = random -> binary(random, "yes", "no");
        return Stream.of(
                new Form(
                        "as the documentation has it",
                        labelled,
                        churn().positiveLabel("1")
                                .task(DataDefinition.Task.CLASSIFICATION)
                                .build(),
                        one),
                new Form("inferred", ProbabilityDriftTest::numbered, churn().build(), one),
                new Form("inferred from labels", labelled, churn().build(), one),
                new Form(
                        "a positive label of text",
                        strings,
                        churn().positiveLabel("yes").build(),
                        one),
                new Form(
                        "declared",
                        ProbabilityDriftTest::numbered,
                        churn().probabilities("churn_probability").build(),
                        one),
                new Form(
                        "without a target",
                        random -> binary(random, "1", "0").select("churn_probability", "age"),
                        DataDefinition.builder()
                                .prediction("churn_probability")
                                .task(DataDefinition.Task.CLASSIFICATION)
                                .build(),
                        one),
                new Form(
                        "without target and task",
                        random -> binary(random, "1", "0").select("churn_probability", "age"),
                        DataDefinition.builder().prediction("churn_probability").build(),
                        one),
                new Form(
                        "few values",
                        random -> {
                            Dataset rows = numbered(random);
                            double[] few = IntStream.range(0, ROWS)
                                    .mapToDouble(row ->
                                            Math.rint(4 * rows.numerical("age").get(row)) / 4)
                                    .toArray();
                            return rows.with("churn_probability", NumericalColumn.of(few));
                        },
                        churn().build(),
                        one),
                new Form(
                        "integer percentages",
                        random -> {
                            Dataset rows = numbered(random);
                            long[] percent = IntStream.range(0, ROWS)
                                    .mapToLong(row -> Math.round(
                                            100 * rows.numerical("age").get(row)))
                                    .toArray();
                            return rows.with("churn_probability", NumericalColumn.ofIntegers(percent));
                        },
                        churn().build(),
                        one),
                new Form(
                        "three classes",
                        ProbabilityDriftTest::threeClasses,
                        DataDefinition.builder()
                                .probabilities("cat", "dog", "eel")
                                .build(),
                        List.of("cat", "dog", "eel")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void twoSamplesOfOneSourceDoNotDrift(Form form) {
        for (int seed = 1; seed <= 5; seed++) {
            for (boolean profiles : List.of(false, true)) {
                Snapshot snapshot = form.report(seed, profiles);
                assertThat(snapshot.get(Metrics.datasetDrift()).numberOfDriftedColumns())
                        .as("seed %s, profiles %s", seed, profiles)
                        .isZero();
                assertThat(snapshot.get(Metrics.columnSummary(form.columns().get(0)))
                                .columnType())
                        .isEqualTo("num");
                assertThat(snapshot.toJson().length()).isLessThan(60_000);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverAsksForNumbersGetsThem(Form form) {
        String column = form.columns().get(0);
        RunData data = RunData.of(form.rows().apply(new Random(1)))
                .withReference(form.rows().apply(new Random(2)))
                .withDefinition(form.definition());
        Snapshot report = Report.of(
                        Metrics.columnDrift(column),
                        Metrics.columnValuePlot(column),
                        Metrics.columnCorrelations(column),
                        Presets.targetDrift(),
                        Presets.dataQuality())
                .run(data);
        ColumnDriftMetric.Result drift = report.get(Metrics.columnDrift(column));
        assertThat(drift.columnType()).isEqualTo("num");
        assertThat(drift.driftDetected()).isFalse();
        assertThat(report.metrics())
                .allSatisfy(metric -> assertThat(report.outcome(metric).result())
                        .as(metric + ": " + report.outcome(metric).reason())
                        .isPresent());
        Snapshot suite = TestSuite.of(
                        Tests.columnMean(column),
                        Tests.columnMin(column),
                        Tests.meanInNSigmas(column, 2),
                        Tests.columnDrift(column))
                .run(data);
        assertThat(suite.tests())
                .allSatisfy(entry -> assertThat(entry.result().status())
                        .as(entry.result().description())
                        .isNotEqualTo(TestResult.Status.ERROR));
        assertThat(TestSuite.of(TestPresets.dataDrift()).run(data).tests())
                .filteredOn(entry -> entry.result().group().equals("data_drift"))
                .hasSizeGreaterThan(1)
                .allSatisfy(entry -> assertThat(entry.result().status())
                        .as(entry.result().description())
                        .isEqualTo(TestResult.Status.SUCCESS));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void thePredictedLabelIsCorrelatedWithTheTarget(Form form) {
        Dataset rows = form.rows().apply(new Random(1));
        if (form.columns().size() > 1
                || !rows.contains("churned")
                || form.name().equals("integer percentages")) {
            return;
        }
        NumericalColumn probability = rows.numerical("churn_probability");
        CategoricalColumn.Builder predicted = CategoricalColumn.builder();
        CategoricalColumn.Builder actual = CategoricalColumn.builder();
        for (int row = 0; row < ROWS; row++) {
            predicted.add(probability.isMissing(row) ? null : probability.get(row) >= 0.5 ? "1" : "0");
            actual.add(rows.column("churned").value(row).toString());
        }
        double expected =
                ContingencyTable.cramersV(actual.build(), predicted.build()).orElseThrow();
        DatasetCorrelationsMetric.Result result = Report.of(Metrics.datasetCorrelations())
                .run(rows, form.definition())
                .get(Metrics.datasetCorrelations());
        assertClose(
                "Cramer's V", result.current().stats(CorrelationKind.CRAMER_V).targetPredictionCorrelation(), expected);
        assertThat(result.current().stats(CorrelationKind.PEARSON).absMaxPredictionFeaturesCorrelation())
                .isNotNull();
    }
}
