package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric.MissingValues;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Evidence;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What is tested of the missing values of a data set or a column. By default none may exceed the reference's value
 * (counts of rows and cells in proportion to the number of rows; these and their shares by a tenth); without a
 * reference each must be 0.
 */
public final class MissingValuesStatistics {

    /** How many kinds of missing values occur: at most as many as in the reference. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> DIFFERENT_KINDS = ofDataset(
            "TestNumberOfDifferentMissingValues",
            "Different Types of Missing Values",
            "the number of kinds of missing values",
            MissingValues::numberOfDifferentMissingValues,
            Bound.AT_MOST,
            false,
            CalibratedMissing::kinds);

    /** How many cells are missing: at most a tenth more than in the reference, in proportion to the rows. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> CELLS = ofDataset(
            "TestNumberOfMissingValues",
            "The Number of Missing Values",
            "the number of missing values",
            MissingValues::numberOfMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            true,
            CalibratedMissing::cells);

    /** Which share of the cells is missing: at most a tenth more than in the reference. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> SHARE_OF_CELLS = ofDataset(
            "TestShareOfMissingValues",
            "Share of Missing Values",
            "the share of missing values",
            MissingValues::shareOfMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            false,
            CalibratedMissing::shareOfCells);

    /** How many columns have a missing cell: at most as many as in the reference. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> COLUMNS = new NamingStatistic<>(
            ofDataset(
                    "TestNumberOfColumnsWithMissingValues",
                    "The Number of Columns With Missing Values",
                    "the number of columns with missing values",
                    MissingValues::numberOfColumnsWithMissingValues,
                    Bound.AT_MOST,
                    false,
                    (result, conditions) -> CalibratedMissing.columns(result, conditions, 1)),
            MissingValuesStatistics::withMissingValues);

    /** Which share of the columns has a missing cell: at most the reference's. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> SHARE_OF_COLUMNS = new NamingStatistic<>(
            ofDataset(
                    "TestShareOfColumnsWithMissingValues",
                    "The Share of Columns With Missing Values",
                    "the share of columns with missing values",
                    MissingValues::shareOfColumnsWithMissingValues,
                    Bound.AT_MOST,
                    false,
                    (result, conditions) -> CalibratedMissing.columns(
                            result, conditions, 1.0 / result.current().numberOfColumns())),
            MissingValuesStatistics::withMissingValues);

    /** How many rows have a missing cell: at most a tenth more than in the reference, in proportion to the rows. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> ROWS = ofDataset(
            "TestNumberOfRowsWithMissingValues",
            "The Number Of Rows With Missing Values",
            "the number of rows with missing values",
            MissingValues::numberOfRowsWithMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            true,
            (result, conditions) -> CalibratedShares.countAtMost(CalibratedMissing.ofRows(result), conditions));

    /** Which share of the rows has a missing cell: at most a tenth more than in the reference. */
    public static final TestedStatistic<DatasetMissingValuesMetric.Result> SHARE_OF_ROWS = ofDataset(
            "TestShareOfRowsWithMissingValues",
            "The Share of Rows With Missing Values",
            "the share of rows with missing values",
            MissingValues::shareOfRowsWithMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            false,
            (result, conditions) -> CalibratedShares.atMost(CalibratedMissing.ofRows(result), conditions));

    /** How many kinds of missing values occur in a column: at most as many as in the reference. */
    public static final TestedStatistic<ColumnMissingValuesMetric.Result> DIFFERENT_KINDS_OF_COLUMN = ofColumn(
            "TestColumnNumberOfDifferentMissingValues",
            "Different Types of Missing Values in a Column",
            "the number of kinds of missing values",
            ColumnMissingValuesMetric.Result.Side::numberOfDifferentMissingValues,
            Bound.AT_MOST,
            false,
            CalibratedMissing::kinds);

    /**
     * How many values of a column are missing: at most a tenth more than in the reference, in proportion to the rows.
     */
    public static final TestedStatistic<ColumnMissingValuesMetric.Result> VALUES_OF_COLUMN = ofColumn(
            "TestColumnNumberOfMissingValues",
            "The Number of Missing Values in a Column",
            "the number of missing values",
            ColumnMissingValuesMetric.Result.Side::numberOfMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            true,
            (result, conditions) -> CalibratedShares.countAtMost(CalibratedMissing.ofColumn(result), conditions));

    /** Which share of the values of a column is missing: at most a tenth more than in the reference. */
    public static final TestedStatistic<ColumnMissingValuesMetric.Result> SHARE_OF_COLUMN = ofColumn(
            "TestColumnShareOfMissingValues",
            "The Share of Missing Values in a Column",
            "the share of missing values",
            ColumnMissingValuesMetric.Result.Side::shareOfMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            false,
            (result, conditions) -> CalibratedShares.atMost(CalibratedMissing.ofColumn(result), conditions));

    private MissingValuesStatistics() {}

    private static TestedStatistic<DatasetMissingValuesMetric.Result> ofDataset(
            String test,
            String title,
            String subject,
            ToDoubleFunction<MissingValues> value,
            Bound bound,
            boolean inProportion,
            BiFunction<DatasetMissingValuesMetric.Result, Conditions, Expectation> calibrated) {
        return TestedStatistic.<DatasetMissingValuesMetric.Result>of(
                        test,
                        title,
                        MetricTest.Group.DATA_INTEGRITY,
                        subject,
                        result -> OptionalDouble.of(value.applyAsDouble(result.current())),
                        result -> condition(
                                Optional.ofNullable(result.reference()).map(value::applyAsDouble),
                                bound,
                                inProportion,
                                result.current().numberOfRows(),
                                result.reference() == null
                                        ? 0
                                        : result.reference().numberOfRows()))
                .calibrated((result, context, conditions) -> result.reference() == null
                        ? Expectation.of(Condition.eq(0))
                        : calibrated.apply(result, conditions))
                .needing(Evidence.ROWS);
    }

    private static TestedStatistic<ColumnMissingValuesMetric.Result> ofColumn(
            String test,
            String title,
            String subject,
            ToDoubleFunction<ColumnMissingValuesMetric.Result.Side> value,
            Bound bound,
            boolean inProportion,
            BiFunction<ColumnMissingValuesMetric.Result, Conditions, Expectation> calibrated) {
        return TestedStatistic.<ColumnMissingValuesMetric.Result>of(
                        test,
                        title,
                        MetricTest.Group.DATA_INTEGRITY,
                        subject,
                        result -> OptionalDouble.of(value.applyAsDouble(result.current())),
                        result -> condition(
                                Optional.ofNullable(result.reference()).map(value::applyAsDouble),
                                bound,
                                inProportion,
                                result.current().numberOfRows(),
                                result.reference() == null
                                        ? 0
                                        : result.reference().numberOfRows()))
                .calibrated((result, context, conditions) -> result.reference() == null
                        ? Expectation.of(Condition.eq(0))
                        : calibrated.apply(result, conditions))
                .needing(Evidence.ROWS);
    }

    /** The columns with a missing cell in current, without those of the reference if any are left. */
    private static List<String> withMissingValues(DatasetMissingValuesMetric.Result result, MetricContext context) {
        List<String> found = withMissingValues(result.current());
        List<String> known = result.reference() == null ? List.of() : withMissingValues(result.reference());
        List<String> added =
                found.stream().filter(name -> !known.contains(name)).toList();
        return added.isEmpty() ? found : added;
    }

    private static List<String> withMissingValues(MissingValues side) {
        return side.numberOfMissingValuesByColumn().entrySet().stream()
                .filter(column -> column.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Condition condition(
            Optional<Double> reference, Bound bound, boolean inProportion, long currentRows, long referenceRows) {
        return reference
                .map(known -> inProportion ? Bound.inProportion(known, currentRows, referenceRows) : known)
                .map(bound::of)
                .orElse(Condition.eq(0));
    }
}
