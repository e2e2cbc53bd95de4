package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrix;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.summary.CategoricalCharacteristics;
import io.github.driftlib.quality.summary.Characteristics;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.DatetimeCharacteristics;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnStatistic;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueMetric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.CountedValues;
import io.github.driftlib.quality.value.QuantileValue;
import io.github.driftlib.quality.value.UniqueValueCount;
import io.github.driftlib.quality.value.ValueCountMetric;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Counts of values, labels and points in time that sketches know within bounds, beside those of the rows. */
class SketchedLabelsTest {

    private static <R extends MetricResult> R ofRows(Metric<R> metric, long current, long reference) {
        return Report.of(metric)
                .run(LongTails.rows(current), LongTails.rows(reference))
                .get(metric);
    }

    private static <R extends MetricResult> R ofSketches(Metric<R> metric, long current, long reference) {
        return Report.of(metric)
                .run(RunData.of(LongTails.profile(current)).withReference(LongTails.profile(reference)))
                .get(metric);
    }

    private static void isIn(ValueRange range, double exact, double sketched, String what) {
        assertThat(range).as(what).isNotNull();
        assertThat(exact).as("exact, %s", what).isBetween(range.lowest(), range.highest());
        assertThat(sketched).as("sketched, %s", what).isBetween(range.lowest(), range.highest());
    }

    /** Lists of values that are there and of others, the frequent one and none. */
    private static List<List<String>> lists(String column) {
        Random random = new Random(9);
        List<List<String>> lists = new ArrayList<>();
        for (int size : new int[] {1, 40, 3000}) {
            lists.add(random.ints(size, -10, 20_010)
                    .mapToObj(value -> LongTails.label(column, value))
                    .distinct()
                    .toList());
        }
        lists.add(List.of(LongTails.label(column, 7)));
        lists.add(List.of("Infinity", "no such value", LongTails.label(column, 7), LongTails.label(column, 12)));
        return lists;
    }

    @Test
    void theCountOfAListIsInItsRange() {
        for (String column : LongTails.COLUMNS) {
            for (List<String> list : lists(column)) {
                for (long seed = 0; seed < 2; seed++) {
                    String what = column + " " + list.size() + " " + seed;
                    ColumnValueListMetric.Result.Side exact = ofRows(Metrics.columnValueList(column, list), seed, 9)
                            .current();
                    ColumnValueListMetric.Result.Side sketched = ofSketches(
                                    Metrics.columnValueList(column, list), seed, 9)
                            .current();
                    isIn(sketched.numberNotInListRange(), exact.numberNotInList(), sketched.numberNotInList(), what);
                    isIn(sketched.shareNotInListRange(), exact.shareNotInList(), sketched.shareNotInList(), what);
                    for (CountedValues counted : List.of(
                            new CountedValues.InList(list),
                            new CountedValues.OutList(list),
                            new CountedValues.Categories(list))) {
                        ValueCountMetric metric = new ValueCountMetric(column, counted);
                        CountResult.Count count = ofSketches(metric, seed, 9).current();
                        isIn(
                                count.countRange(),
                                ofRows(metric, seed, 9).current().count(),
                                count.count(),
                                what);
                    }
                }
            }
        }
    }

    @Test
    void theCountOfTheReferencesValuesIsInItsRange() {
        for (String column : LongTails.COLUMNS) {
            for (long seed = 0; seed < 4; seed++) {
                ColumnValueListMetric metric = Metrics.columnValueList(column);
                ColumnValueListMetric.Result exact = ofRows(metric, seed, seed + 10);
                ColumnValueListMetric.Result sketched = ofSketches(metric, seed, seed + 10);
                isIn(
                        sketched.current().numberNotInListRange(),
                        exact.current().numberNotInList(),
                        sketched.current().numberNotInList(),
                        column);
                isIn(
                        sketched.reference().numberNotInListRange(),
                        exact.reference().numberNotInList(),
                        sketched.reference().numberNotInList(),
                        column);
                ColumnValueListMetric.Result onlyReferenceSketched = Report.of(metric)
                        .run(RunData.of(LongTails.rows(seed)).withReference(LongTails.profile(seed + 10)))
                        .get(metric);
                isIn(
                        onlyReferenceSketched.current().numberNotInListRange(),
                        exact.current().numberNotInList(),
                        onlyReferenceSketched.current().numberNotInList(),
                        column);
            }
        }
    }

    @Test
    void theCountOfOneValueAndOfAPatternIsInItsRange() {
        for (String column : LongTails.COLUMNS) {
            for (int value : new int[] {7, 0, 1, 4, 100, 19_999, 30_000}) {
                ColumnCategoryMetric metric = Metrics.columnCategory(column, LongTails.label(column, value));
                ColumnCategoryMetric.Result.Side exact = ofRows(metric, 1, 2).reference();
                ColumnCategoryMetric.Result.Side sketched =
                        ofSketches(metric, 1, 2).reference();
                isIn(sketched.categoryNumRange(), exact.categoryNum(), sketched.categoryNum(), column + " " + value);
                isIn(sketched.categoryRatioRange(), exact.categoryRatio(), sketched.categoryRatio(), column);
            }
            ColumnRegExpMetric pattern = Metrics.columnRegExp(column, ".*7");
            isIn(
                    ofSketches(pattern, 1, 2).current().numberOfNotMatchedRange(),
                    ofRows(pattern, 1, 2).current().numberOfNotMatched(),
                    ofSketches(pattern, 1, 2).current().numberOfNotMatched(),
                    column);
            UniqueValueCount each = new UniqueValueCount(column, "none");
            UniqueValueCount.Result.LabelCounts counts = ofSketches(each, 1, 2).current();
            ofRows(each, 1, 2).current().counts().forEach((label, count) -> {
                if (counts.countRanges().containsKey(label)) {
                    isIn(counts.countRanges().get(label), count, counts.counts().get(label), column + " " + label);
                }
            });
        }
    }

    @Test
    void theMostCommonShareAndTheDifferentValuesAreInTheirRanges() {
        for (long seed = 0; seed < 4; seed++) {
            check("x", seed, (exact, sketched) -> {
                NumericalCharacteristics of = (NumericalCharacteristics) sketched;
                NumericalCharacteristics ofRows = (NumericalCharacteristics) exact;
                isIn(of.uniqueRange(), ofRows.unique(), of.unique(), "x");
                isIn(of.mostCommonPercentageRange(), ofRows.mostCommonPercentage(), of.mostCommonPercentage(), "x");
            });
            check("time", seed, (exact, sketched) -> {
                DatetimeCharacteristics of = (DatetimeCharacteristics) sketched;
                DatetimeCharacteristics ofRows = (DatetimeCharacteristics) exact;
                isIn(of.uniqueRange(), ofRows.unique(), of.unique(), "time");
                isIn(of.mostCommonPercentageRange(), ofRows.mostCommonPercentage(), of.mostCommonPercentage(), "time");
            });
            check("zone", seed, SketchedLabelsTest::checkLabels);
            checkNumbersAsCategories(seed);
        }
    }

    private static void check(String column, long seed, BiConsumer<Characteristics, Characteristics> check) {
        ColumnSummaryMetric metric = Metrics.columnSummary(column);
        check.accept(
                ofRows(metric, seed, 9).currentCharacteristics(),
                ofSketches(metric, seed, 9).currentCharacteristics());
    }

    private static void checkNumbersAsCategories(long seed) {
        ColumnSummaryMetric metric = Metrics.columnSummary("x");
        DataDefinition categories = DataDefinition.builder().categorical("x").build();
        checkLabels(
                Report.of(metric)
                        .run(RunData.of(LongTails.rows(seed)).withDefinition(categories))
                        .get(metric)
                        .currentCharacteristics(),
                Report.of(metric)
                        .run(RunData.of(LongTails.profile(seed)).withDefinition(categories))
                        .get(metric)
                        .currentCharacteristics());
    }

    private static void checkLabels(Characteristics exact, Characteristics sketched) {
        CategoricalCharacteristics of = (CategoricalCharacteristics) sketched;
        CategoricalCharacteristics ofRows = (CategoricalCharacteristics) exact;
        isIn(of.uniqueRange(), ofRows.unique(), of.unique(), "labels");
        isIn(of.mostCommonPercentageRange(), ofRows.mostCommonPercentage(), of.mostCommonPercentage(), "labels");
    }

    private static TestResult.Status status(MetricTest test) {
        return result(test).status();
    }

    private static TestResult result(MetricTest test) {
        return TestSuite.of(test)
                .run(RunData.of(LongTails.profile(1)).withReference(LongTails.profile(2)))
                .result(test);
    }

    private static void decidedFarAway(Function<Condition, MetricTest> test, double value, double error) {
        assertThat(status(test.apply(Condition.lt(value + error)))).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(status(test.apply(Condition.lt(value - error)))).isEqualTo(TestResult.Status.FAIL);
        TestResult undecided = result(test.apply(Condition.lt(value)));
        assertThat(undecided.status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(undecided.description()).contains("undecided at this accuracy: the value lies between");
    }

    @Test
    void aConditionWithinTheErrorIsUndecided() {
        for (String column : LongTails.COLUMNS) {
            String common = LongTails.label(column, 7);
            double share = ofRows(Metrics.columnCategory(column, common), 1, 2)
                    .current()
                    .categoryRatio();
            decidedFarAway(condition -> Tests.shareOfMostCommonValue(column).must(condition), share, 0.03);
            decidedFarAway(condition -> Tests.categoryShare(column, common).must(condition), share, 0.03);
            decidedFarAway(
                    condition -> Tests.categoryCount(column, common).must(condition), share * LongTails.ROWS, 900);
            decidedFarAway(
                    condition -> Tests.shareOfOutOfListValues(column, List.of(common))
                            .must(condition),
                    ofRows(Metrics.columnValueList(column, List.of(common)), 1, 2)
                            .current()
                            .shareNotInList(),
                    0.03);
            assertThat(status(Tests.valueList(column).must(Condition.lt(3000)))).isEqualTo(TestResult.Status.WARNING);
            assertThat(status(Tests.numberOfOutOfListValues(column, List.of(common))))
                    .isEqualTo(TestResult.Status.FAIL);
            assertThat(status(Tests.categoryShare(column, common))).isEqualTo(TestResult.Status.SUCCESS);
            assertThat(status(Tests.categoryShare(column, LongTails.label(column, 15))))
                    .isEqualTo(TestResult.Status.WARNING);
        }
        assertThat(status(Tests.numberOfUniqueValues("time"))).isEqualTo(TestResult.Status.SUCCESS);
        double times = ofRows(Metrics.columnSummary("time"), 1, 2).currentCharacteristics()
                        instanceof DatetimeCharacteristics known
                ? known.unique()
                : Double.NaN;
        decidedFarAway(condition -> Tests.numberOfUniqueValues("time").must(condition), times, 0.06 * times);
        assertThat(status(Tests.columnNotConstant("time"))).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(status(Tests.columnRegExp("zone", ".*7").must(Condition.lt(24_500))))
                .isEqualTo(TestResult.Status.WARNING);
        assertThat(status(Tests.columnRegExp("zone", "z"))).isEqualTo(TestResult.Status.WARNING);
    }

    @Test
    void anExactValueAmongAllThatTheReferenceCanHaveIsUndecided() {
        MetricTest test = Tests.categoryShare("time", LongTails.label("time", 15));
        TestResult result = TestSuite.of(test)
                .run(RunData.of(LongTails.rows(1)).withReference(LongTails.profile(2)))
                .result(test);
        assertThat(result.status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(result.description()).endsWith("undecided at the accuracy of the reference");
    }

    @Test
    void theValuesAloneHaveRangesToo() {
        QuantileValue quantile = new QuantileValue("x", 0.5);
        ValueResult.Value half = ofSketches(quantile, 1, 2).current();
        isIn(half.valueRange(), ofRows(quantile, 1, 2).current().value(), half.value(), "quantile");
        ColumnValueMetric median = new ColumnValueMetric("x", ColumnStatistic.MEDIAN);
        ValueResult.Value middle = ofSketches(median, 1, 2).reference();
        isIn(middle.valueRange(), ofRows(median, 1, 2).reference().value(), middle.value(), "median");
        assertThat(ofSketches(new ColumnValueMetric("x", ColumnStatistic.SUM), 1, 2)
                        .current()
                        .valueRange())
                .isNull();
        ValueCountMetric between = new ValueCountMetric("x", new CountedValues.OutRange(2, 50));
        CountResult.Count outside = ofSketches(between, 1, 2).current();
        isIn(outside.countRange(), ofRows(between, 1, 2).current().count(), outside.count(), "range");
    }

    @Test
    void correlationsOfAProfileAreExact() {
        Dataset rows = withPairs(LongTails.rows(1));
        for (CorrelationKind kind : List.of(CorrelationKind.PEARSON, CorrelationKind.CRAMER_V)) {
            CorrelationMatrix metric = new CorrelationMatrix(kind);
            Report report = Report.of(metric);
            DataDefinition definition = DataDefinition.builder()
                    .numerical("x", "y")
                    .categorical("zone", "kind")
                    .build();
            Profile profile = Profile.builder()
                    .mostExactValues(100)
                    .runLength(2048)
                    .mostLabels(300)
                    .needs(report.needs(definition))
                    .add(rows)
                    .build();
            assertThat(profile.distribution("x").rankError()).isPositive();
            assertThat(profile.counts("zone").errorBound()).isPositive();
            CorrelationMatrixResult.Matrix exact = report.run(RunData.of(rows).withDefinition(definition))
                    .get(metric)
                    .current();
            CorrelationMatrixResult.Matrix found = report.run(
                            RunData.of(profile).withDefinition(definition))
                    .get(metric)
                    .current();
            String first = kind.columns() == ColumnKind.NUMERICAL ? "x" : "zone";
            String second = kind.columns() == ColumnKind.NUMERICAL ? "y" : "kind";
            assertThat(found.correlation(first, second)).isCloseTo(exact.correlation(first, second), within(1e-12));
        }
    }

    private static Dataset withPairs(Dataset rows) {
        Random random = new Random(5);
        return Dataset.builder()
                .column("x", rows.column("x"))
                .numerical(
                        "y",
                        Arrays.stream(rows.numerical("x").toArray())
                                .map(x -> x + random.nextInt(5000))
                                .toArray())
                .column("zone", rows.column("zone"))
                .categorical(
                        "kind",
                        random.ints(rows.rowCount(), 0, 5)
                                .mapToObj(i -> "k" + i)
                                .toArray(String[]::new))
                .build();
    }

    @Test
    void jsonGoesThereAndBackAndExactRowsHaveNoRanges() {
        Report report = Report.of(
                Metrics.columnCategory("zone", "z7"),
                Metrics.columnValueList("zone"),
                Metrics.columnRegExp("zone", "z7"),
                Metrics.columnSummary("time"),
                new QuantileValue("x", 0.5),
                new UniqueValueCount("zone", null),
                new ValueCountMetric("x", new CountedValues.InRange(0, 5)));
        Snapshot snapshot = report.run(RunData.of(LongTails.profile(1)).withReference(LongTails.profile(2)));
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
        String[] fields = {
            "category_num_range",
            "number_not_in_list_range",
            "number_of_not_matched_range",
            "unique_range",
            "most_common_percentage_range",
            "value_range",
            "count_ranges",
            "count_range\""
        };
        assertThat(snapshot.toJson()).contains(fields);
        assertThat(report.run(LongTails.rows(1), LongTails.rows(2)).toJson()).doesNotContain(fields);
    }
}
