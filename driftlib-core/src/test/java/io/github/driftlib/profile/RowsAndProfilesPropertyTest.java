package io.github.driftlib.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same rows, as they are, as an exact profile and as a sketched one: an exact profile says what the rows say, and a
 * sketched one the same or that it is undecided, never the opposite. With {@code -Dlong=true} over many more seeds.
 */
class RowsAndProfilesPropertyTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int MOST_ROWS = LONG ? 4_000 : 700;

    /** The relabellings of kernels are dear. */
    private static final int FEW_ROWS = 120;

    private static final DataDefinition DEFINITION =
            DataDefinition.builder().categorical(RandomTables.CODED).build();

    static LongStream seeds() {
        return LONG ? LongStream.range(0, 100) : LongStream.of(2, 5, 9, 19, 30);
    }

    /** The two data sets of a run as rows, as exact profiles, and as profiles of which most columns are sketched. */
    private record Forms(DataSummary[] rows, DataSummary[] exact, DataSummary[] sketched) {

        static Forms of(long seed, Dataset[] tables) {
            Random random = new Random(seed);
            int kept = 20 + random.nextInt(200);
            int runLength = 64 << random.nextInt(4);
            return new Forms(
                    each(tables, DataSummary::of),
                    each(tables, rows -> profile(rows, Profile.builder().mostExactValues(1 << 20))),
                    each(
                            tables,
                            rows -> profile(
                                    rows,
                                    Profile.builder()
                                            .mostExactValues(kept)
                                            .mostLabels(kept)
                                            .runLength(runLength))));
        }

        private static DataSummary[] each(Dataset[] tables, Function<Dataset, DataSummary> form) {
            return Stream.of(tables).map(form).toArray(DataSummary[]::new);
        }

        private static Profile profile(Dataset rows, ProfileBuilder builder) {
            builder.executor(Runnable::run);
            for (int from = 0; from < rows.rowCount(); from += 1_000) {
                builder.add(rows.slice(from, Math.min(rows.rowCount(), from + 1_000)));
            }
            return builder.build();
        }
    }

    private static RunData data(DataSummary[] sides) {
        return RunData.of(sides[1]).withReference(sides[0]).withDefinition(DEFINITION);
    }

    // Drift

    private static List<StatTest> tests(ColumnKind kind, int rows) {
        return StatTests.all().stream()
                .filter(test -> test.kinds().contains(kind) && !test.kinds().contains(ColumnKind.TEXT))
                .filter(test -> test != StatTests.maximumMeanDiscrepancy() || rows <= 2 * FEW_ROWS)
                .toList();
    }

    private static List<ColumnDriftMetric> columns(Dataset[] tables) {
        int rows = tables[0].rowCount() + tables[1].rowCount();
        List<ColumnDriftMetric> metrics = new ArrayList<>();
        for (String column : tables[0].columnNames()) {
            ColumnKind kind = RandomTables.NUMBERS.contains(column) ? ColumnKind.NUMERICAL : ColumnKind.CATEGORICAL;
            metrics.add(new ColumnDriftMetric(column, null, null));
            metrics.add(new ColumnDriftMetric(column, StatTests.evidently(), null));
            for (StatTest test : tests(kind, rows)) {
                metrics.add(new ColumnDriftMetric(column, test, null));
            }
        }
        return metrics;
    }

    private static List<ColumnDriftMetric> withOtherVerdicts(List<ColumnDriftMetric> metrics) {
        return metrics.stream()
                .flatMap(metric ->
                        Stream.of(metric, metric.withVerdict(DriftRule.CALIBRATED), metric.withMinimumEffect(0.1)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void columnsDriftAsTheirRowsDoOrAreUndecided(long seed) {
        Dataset[] tables = RandomTables.pair(seed, seed % 4 == 0 ? FEW_ROWS - 30 : MOST_ROWS);
        List<ColumnDriftMetric> metrics = withOtherVerdicts(columns(tables));
        Report report =
                Report.builder().metrics(metrics).executor(Runnable::run).build();
        Forms forms = Forms.of(seed, tables);
        Snapshot rows = report.run(data(forms.rows()));
        Snapshot exact = report.run(data(forms.exact()));
        Snapshot sketched = report.run(data(forms.sketched()));
        List<String> contradictions = new ArrayList<>();
        for (ColumnDriftMetric metric : metrics) {
            assertThat(said(exact, metric)).as("%s", metric).isEqualTo(said(rows, metric));
            if (rows.outcome(metric).result().isPresent()
                    && sketched.outcome(metric).result().isPresent()) {
                ColumnDriftMetric.Result truth = rows.get(metric);
                ColumnDriftMetric.Result found = sketched.get(metric);
                if (opposite(truth.decision(), found.decision())
                        || opposite(truth.calibratedDecision(), found.calibratedDecision())) {
                    contradictions.add(metric + ": " + text(truth) + ", sketched " + text(found));
                }
            } else if (rows.outcome(metric).result().isPresent()) {
                contradictions.add(metric + ": " + sketched.outcome(metric).reason());
            }
        }
        assertThat(contradictions).as("seed " + seed).isEmpty();
    }

    private static boolean opposite(DriftVerdict truth, DriftVerdict found) {
        return found != DriftVerdict.UNDECIDED && found != truth;
    }

    private static String text(ColumnDriftMetric.Result result) {
        return result.decision() + "/" + result.calibratedDecision() + " " + result.stattestName() + " "
                + result.driftScore() + " floor " + result.noiseFloor() + " "
                + (result.accuracy() == null ? "" : result.accuracy().scoreRange());
    }

    private static List<DriftOptions> options() {
        List<DriftOptions> options =
                new ArrayList<>(List.of(DriftOptions.defaults(), DriftOptions.calibrated(), DriftOptions.evidently()));
        for (DriftOptions.PValueAdjustment adjustment : DriftOptions.PValueAdjustment.values()) {
            options.add(DriftOptions.builder()
                    .test(ColumnKind.NUMERICAL, StatTests.ks())
                    .test(ColumnKind.CATEGORICAL, StatTests.chisquare())
                    .adjustment(adjustment)
                    .build());
        }
        return options;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesDriftAsTheirRowsDoOrAreUndecided(long seed) {
        Dataset[] tables = RandomTables.pair(1_000 + seed, MOST_ROWS);
        Forms forms = Forms.of(seed, tables);
        for (DriftOptions option : options()) {
            DatasetDriftMetric dataset = new DatasetDriftMetric(null, 0.5, option);
            DataDriftTable table = new DataDriftTable(null, option);
            Report report = Report.builder()
                    .metrics(List.<Metric<?>>of(dataset, table))
                    .executor(Runnable::run)
                    .build();
            Snapshot rows = report.run(data(forms.rows()));
            Snapshot exact = report.run(data(forms.exact()));
            assertThat(said(exact, dataset)).isEqualTo(said(rows, dataset));
            assertThat(said(exact, table)).isEqualTo(said(rows, table));
            Snapshot sketched = report.run(data(forms.sketched()));
            DatasetDriftMetric.Result truth = rows.get(dataset);
            DatasetDriftMetric.Result found = sketched.get(dataset);
            assertThat(opposite(truth.decision(), found.decision()))
                    .as("%s: rows %s, sketched %s", option, truth, found)
                    .isFalse();
            DataDriftTable.Result all = sketched.get(table);
            rows.get(table)
                    .driftByColumns()
                    .forEach((column, one) -> assertThat(opposite(
                                    one.decision(),
                                    all.driftByColumns().get(column).decision()))
                            .as("%s %s: %s", option, column, text(one))
                            .isFalse());
        }
    }

    /** All that is said of a metric, to the last digit. */
    private static String said(Snapshot snapshot, Metric<?> metric) {
        MetricOutcome<?> outcome = snapshot.outcome(metric);
        return outcome.status() + " " + outcome.reason()
                + outcome.result().map(result -> Json.text(Json.tree(result))).orElse("");
    }

    // Tests of data

    private static List<TestPreset> dataTests(Dataset[] tables) {
        List<TestPreset> tests = new ArrayList<>(List.of(
                TestPresets.dataStability(),
                TestPresets.dataDrift(),
                TestPresets.noTargetPerformance(),
                Tests.numberOfMissingValues(),
                Tests.numberOfDifferentMissingValues(),
                Tests.numberOfColumnsWithMissingValues(),
                Tests.shareOfColumnsWithMissingValues(),
                Tests.numberOfConstantColumns(),
                Tests.numberOfEmptyColumns()));
        for (String column : tables[0].columnNames()) {
            tests.addAll(List.of(
                    Tests.columnShareOfMissingValues(column),
                    Tests.columnNumberOfMissingValues(column),
                    Tests.columnNotConstant(column),
                    Tests.columnAllUnique(column),
                    Tests.numberOfUniqueValues(column),
                    Tests.shareOfUniqueValues(column),
                    Tests.shareOfMostCommonValue(column),
                    Tests.valueList(column),
                    Tests.numberOfOutOfListValues(column),
                    Tests.shareOfOutOfListValues(column),
                    Tests.numberOfOutOfListValues(column, List.of("0", "1", "c0", "c1")),
                    Tests.shareOfMostCommonValue(column).must(Condition.lt(0.2)),
                    Tests.numberOfUniqueValues(column).must(Condition.lte(100))));
        }
        for (String column : RandomTables.NUMBERS) {
            tests.addAll(List.of(
                    Tests.columnMin(column),
                    Tests.columnMax(column),
                    Tests.columnMean(column),
                    Tests.columnMedian(column),
                    Tests.columnStandardDeviation(column),
                    Tests.columnQuantile(column, 0.1),
                    Tests.columnQuantile(column, 0.99),
                    Tests.columnMedian(column).must(Condition.lt(0.5)),
                    Tests.meanInNSigmas(column),
                    Tests.valueRange(column),
                    Tests.numberOfOutOfRangeValues(column),
                    Tests.shareOfOutOfRangeValues(column),
                    Tests.shareOfOutOfRangeValues(column, 0, 1).must(Condition.lt(0.3))));
        }
        for (String column : RandomTables.LABELS) {
            tests.addAll(List.of(
                    Tests.categoryShares(column),
                    Tests.categoryCount(column, "c0"),
                    Tests.categoryShare(column, "c1"),
                    Tests.columnRegExp(column, "c[0-9]").must(Condition.lt(100))));
        }
        return tests;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void testsEndAsOnTheRowsOrWithAWarning(long seed) {
        Dataset[] tables = RandomTables.pair(2_000 + seed, MOST_ROWS);
        Forms forms = Forms.of(seed, tables);
        for (Conditions conditions : List.of(Conditions.calibrated(), Conditions.evidently())) {
            TestSuite suite = TestSuite.builder()
                    .tests(dataTests(tables))
                    .conditions(conditions)
                    .executor(Runnable::run)
                    .build();
            Map<MetricTest.Key, TestResult> rows = results(suite, forms.rows());
            Map<MetricTest.Key, TestResult> exact = results(suite, forms.exact());
            Map<MetricTest.Key, TestResult> sketched = results(suite, forms.sketched());
            List<String> contradictions = new ArrayList<>();
            rows.forEach((key, truth) -> {
                if (!needsRows(exact.get(key))) {
                    TestResult found = sketched.get(key);
                    if (!truth.equals(exact.get(key))) {
                        contradictions.add(conditions + " exact " + text(key, truth, exact.get(key)));
                    }
                    if (found.status() != truth.status() && found.status() != TestResult.Status.WARNING) {
                        contradictions.add(conditions + " sketched " + text(key, truth, found));
                    }
                }
            });
            assertThat(contradictions).as("seed " + seed).isEmpty();
        }
    }

    private static boolean needsRows(TestResult result) {
        return result.description().contains("there are only summaries");
    }

    private static String text(MetricTest.Key key, TestResult truth, TestResult found) {
        return key.text() + ": " + truth.status() + " " + truth.description() + " " + truth.parameters() + "\n -> "
                + found.status() + " " + found.description() + " " + found.parameters();
    }

    private static Map<MetricTest.Key, TestResult> results(TestSuite suite, DataSummary[] sides) {
        return suite.run(data(sides)).tests().stream()
                .collect(Collectors.toMap(Snapshot.TestEntry::key, Snapshot.TestEntry::result));
    }
}
