package io.github.driftlib.preset;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.count.ColumnCount;
import io.github.driftlib.quality.count.DatasetCount;
import io.github.driftlib.quality.count.DatasetCountMetric;
import io.github.driftlib.quality.count.DuplicateCount;
import io.github.driftlib.quality.count.DuplicateCountMetric;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.test.ColumnStatistics;
import io.github.driftlib.quality.test.DatasetStatistics;
import io.github.driftlib.quality.test.MissingValuesStatistics;
import io.github.driftlib.quality.test.ValueStatistics;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestedStatistic;
import java.util.function.Function;

/** The tests of data that presets have in common. */
final class DataTests {

    private DataTests() {}

    static TestPreset eachColumn(ColumnSelection columns, Function<String, ? extends MetricTest> test) {
        return definition -> columns.of(definition).stream().map(test).toList();
    }

    static TestPreset eachShareOfMissingValues(ColumnSelection columns) {
        return eachColumn(
                columns,
                column ->
                        of(MissingValuesStatistics.SHARE_OF_COLUMN, new ColumnMissingValuesMetric(column, null, true)));
    }

    static TestPreset eachShareOfMostCommonValue(ColumnSelection columns) {
        return eachColumn(
                columns, column -> of(ColumnStatistics.SHARE_OF_MOST_COMMON_VALUE, new ColumnSummaryMetric(column)));
    }

    static TestPreset eachShareOutOfRange(ColumnSelection columns) {
        return eachColumn(
                columns,
                column -> of(
                        ValueStatistics.SHARE_OUT_OF_RANGE_OF_REFERENCE,
                        new ColumnValueRangeMetric(column, null, null)));
    }

    static TestPreset eachShareOutOfList(ColumnSelection columns) {
        return eachColumn(
                columns,
                column -> of(ValueStatistics.SHARE_OUT_OF_LIST_OF_REFERENCE, new ColumnValueListMetric(column, null)));
    }

    static TestPreset eachCategoryShares(ColumnSelection columns) {
        return eachColumn(
                columns, column -> of(ValueStatistics.CATEGORY_SHARES, new ColumnValueListMetric(column, null)));
    }

    static ColumnSelection allButText() {
        return ColumnSelection.all().notOfKind(ColumnKind.TEXT);
    }

    static MetricTest numberOfRows() {
        return of(DatasetStatistics.ROWS, new DatasetCountMetric(DatasetCount.ROWS));
    }

    static MetricTest numberOfColumns() {
        return of(DatasetStatistics.COLUMNS, new ColumnCount(null));
    }

    static MetricTest numberOfConstantColumns() {
        return of(DatasetStatistics.CONSTANT_COLUMNS, new DatasetCountMetric(DatasetCount.CONSTANT_COLUMNS));
    }

    static MetricTest numberOfDuplicatedColumns() {
        return of(DatasetStatistics.DUPLICATED_COLUMNS, new DuplicateCountMetric(DuplicateCount.COLUMNS));
    }

    static MetricTest numberOfDuplicatedRows() {
        return of(DatasetStatistics.DUPLICATED_ROWS, new DuplicateCountMetric(DuplicateCount.ROWS));
    }

    private static <R extends MetricResult> MetricTest of(TestedStatistic<R> statistic, Metric<R> metric) {
        return new StatisticTest<>(statistic, metric);
    }
}
