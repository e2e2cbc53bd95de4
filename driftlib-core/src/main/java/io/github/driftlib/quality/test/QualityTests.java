package io.github.driftlib.quality.test;

import io.github.driftlib.family.TestType;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.count.ColumnCount;
import io.github.driftlib.quality.count.DatasetCountMetric;
import io.github.driftlib.quality.count.DuplicateCountMetric;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.test.TestedStatistic;
import java.util.List;
import java.util.stream.Stream;

/** The tests of quality, as they are read from JSON. */
public final class QualityTests {

    private QualityTests() {}

    /** One entry a test. */
    public static List<TestType> types() {
        return Stream.of(ofDataset(), ofColumn(), ofValues(), correlations())
                .flatMap(List::stream)
                .toList();
    }

    private static List<TestType> ofDataset() {
        return List.of(
                TestType.of("TestColumnsType", ColumnsTypeTest.class),
                TestType.of(DatasetStatistics.COLUMNS, ColumnCount.class),
                TestType.of(DatasetStatistics.ROWS, DatasetCountMetric.class),
                TestType.of(DatasetStatistics.CONSTANT_COLUMNS, DatasetCountMetric.class),
                TestType.of(DatasetStatistics.EMPTY_COLUMNS, DatasetCountMetric.class),
                TestType.of(DatasetStatistics.EMPTY_ROWS, DatasetCountMetric.class),
                TestType.of(DatasetStatistics.DUPLICATED_COLUMNS, DuplicateCountMetric.class),
                TestType.of(DatasetStatistics.DUPLICATED_ROWS, DuplicateCountMetric.class),
                TestType.of(DatasetStatistics.TARGET_CONFLICTS, ConflictTargetMetric.class),
                TestType.of(DatasetStatistics.PREDICTION_CONFLICTS, ConflictPredictionMetric.class),
                TestType.of(MissingValuesStatistics.DIFFERENT_KINDS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.CELLS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.SHARE_OF_CELLS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.COLUMNS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.SHARE_OF_COLUMNS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.ROWS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.SHARE_OF_ROWS, DatasetMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.DIFFERENT_KINDS_OF_COLUMN, ColumnMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.VALUES_OF_COLUMN, ColumnMissingValuesMetric.class),
                TestType.of(MissingValuesStatistics.SHARE_OF_COLUMN, ColumnMissingValuesMetric.class));
    }

    private static List<TestType> ofColumn() {
        return List.of(
                TestType.of("TestMeanInNSigmas", MeanInNSigmasTest.class),
                TestType.of(ColumnStatistics.MIN, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.MAX, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.MEAN, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.MEDIAN, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.STANDARD_DEVIATION, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.UNIQUE_VALUES, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.SHARE_OF_UNIQUE_VALUES, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.SHARE_OF_MOST_COMMON_VALUE, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.NOT_CONSTANT, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.ALL_UNIQUE, ColumnSummaryMetric.class),
                TestType.of(ColumnStatistics.QUANTILE, ColumnQuantileMetric.class));
    }

    private static List<TestType> ofValues() {
        return List.of(
                TestType.of(ValueStatistics.CATEGORY_SHARES, ColumnValueListMetric.class),
                TestType.of(ValueStatistics.CATEGORY_COUNT, ColumnCategoryMetric.class),
                TestType.of(ValueStatistics.CATEGORY_SHARE, ColumnCategoryMetric.class),
                TestType.of(ValueStatistics.NOT_MATCHED, ColumnRegExpMetric.class),
                ofRange(ValueStatistics.IN_RANGE, ValueStatistics.IN_RANGE_OF_REFERENCE),
                ofRange(ValueStatistics.OUT_OF_RANGE, ValueStatistics.OUT_OF_RANGE_OF_REFERENCE),
                ofRange(ValueStatistics.SHARE_OUT_OF_RANGE, ValueStatistics.SHARE_OUT_OF_RANGE_OF_REFERENCE),
                ofList(ValueStatistics.IN_LIST, ValueStatistics.IN_LIST_OF_REFERENCE),
                ofList(ValueStatistics.OUT_OF_LIST, ValueStatistics.OUT_OF_LIST_OF_REFERENCE),
                ofList(ValueStatistics.SHARE_OUT_OF_LIST, ValueStatistics.SHARE_OUT_OF_LIST_OF_REFERENCE));
    }

    private static TestType ofRange(
            TestedStatistic<ColumnValueRangeMetric.Result> ofGiven,
            TestedStatistic<ColumnValueRangeMetric.Result> ofReference) {
        return TestType.of(
                ofGiven.test(),
                ColumnValueRangeMetric.class,
                (ColumnValueRangeMetric metric) -> metric.left() == null ? ofReference : ofGiven);
    }

    private static TestType ofList(
            TestedStatistic<ColumnValueListMetric.Result> ofGiven,
            TestedStatistic<ColumnValueListMetric.Result> ofReference) {
        return TestType.of(
                ofGiven.test(),
                ColumnValueListMetric.class,
                (ColumnValueListMetric metric) -> metric.values() == null ? ofReference : ofGiven);
    }

    private static List<TestType> correlations() {
        return Stream.concat(
                        Stream.of(TestType.of("TestCorrelationChanges", CorrelationChangesTest.class)),
                        Stream.of(CorrelationStatistic.values()).map(QualityTests::correlation))
                .toList();
    }

    private static TestType correlation(CorrelationStatistic statistic) {
        return new TestType(
                statistic.test(),
                parameters -> new CorrelationTest(statistic, parameters.get("method", CorrelationKind.class)));
    }
}
