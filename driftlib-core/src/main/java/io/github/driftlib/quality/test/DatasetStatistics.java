package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.count.DatasetCount;
import io.github.driftlib.quality.duplicate.ColumnPairs;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Calibration;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Evidence;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.TestedStatistic;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What is tested of a data set as a whole. */
public final class DatasetStatistics {

    private static final double FEWEST_ROWS = 30;

    /** How many columns there are: as many as in the reference; without one, any. */
    public static final TestedStatistic<ValueResult> COLUMNS = of(
                    "TestNumberOfColumns", "Number of Columns", "the number of columns", Bound.EQUAL, Condition.gt(0))
            .needing(Evidence.NONE);

    /** How many rows there are: as many as in the reference, give or take a tenth; without one, more than 30. */
    public static final TestedStatistic<ValueResult> ROWS = of(
                    "TestNumberOfRows",
                    "Number of Rows",
                    "the number of rows",
                    Bound.WITHIN_A_TENTH,
                    Condition.gt(FEWEST_ROWS))
            .calibrated((result, context, conditions) ->
                    CalibratedRows.number(context, Condition.gt(FEWEST_ROWS), conditions))
            .needing(Evidence.NONE);

    /** How many columns have at most one value: at most as many as in the reference, or none. */
    public static final TestedStatistic<ValueResult> CONSTANT_COLUMNS = ofColumns(
            "TestNumberOfConstantColumns",
            "Number of Constant Columns",
            "the number of constant columns",
            CalibratedColumns::constant,
            DatasetCount::constantColumns);

    /** How many columns have no value: at most as many as in the reference, or none. */
    public static final TestedStatistic<ValueResult> EMPTY_COLUMNS = ofColumns(
            "TestNumberOfEmptyColumns",
            "Number of Empty Columns",
            "the number of empty columns",
            CalibratedColumns::empty,
            DatasetCount::emptyColumns);

    /** How many pairs of columns are equal: at most as many as in the reference, or none. */
    public static final TestedStatistic<ValueResult> DUPLICATED_COLUMNS = ofColumns(
            "TestNumberOfDuplicatedColumns",
            "Number of Duplicate Columns",
            "the number of duplicated columns",
            CalibratedColumns::duplicated,
            data -> data.rows().map(ColumnPairs::duplicatedNames).orElse(List.of()));

    /** How many rows have no value: at most a tenth more than in the reference, in proportion to the rows; or none. */
    public static final TestedStatistic<ValueResult> EMPTY_ROWS = new CountOfRows(
                    "TestNumberOfEmptyRows", "Number of Empty Rows", "the number of empty rows")
            .calibrated((result, context, conditions) -> result.reference() == null
                    ? Expectation.of(Condition.eq(0))
                    : CalibratedShares.countAtMost(
                            new SharePair(
                                    (long) result.current().value(),
                                    context.current().rowCount(),
                                    (long) result.reference().value(),
                                    context.reference().orElseThrow().rowCount()),
                            conditions))
            .needing(Evidence.ROWS);

    /** How many rows equal an earlier one: at most a tenth more than in the reference, for as many rows; or none. */
    public static final TestedStatistic<ValueResult> DUPLICATED_ROWS = new CountOfRows(
                    "TestNumberOfDuplicatedRows", "Number of Duplicate Rows", "the number of duplicated rows")
            .calibrated((result, context, conditions) -> result.reference() == null
                    ? Expectation.of(Condition.eq(0))
                    : CalibratedDuplicates.rows(
                            result.current().value(), result.reference().value(), context, conditions))
            .needing(Evidence.ROWS);

    /** How many rows have a target that contradicts other rows: none. */
    public static final TestedStatistic<ConflictTargetMetric.Result> TARGET_CONFLICTS = TestedStatistic.of(
            "TestConflictTarget",
            "Test number of conflicts in target",
            MetricTest.Group.DATA_QUALITY,
            "the number of conflicts in the target",
            result -> OptionalDouble.of(result.numberNotStableTarget()),
            result -> Condition.eq(0));

    /** How many rows have a prediction that contradicts other rows: none. */
    public static final TestedStatistic<ConflictPredictionMetric.Result> PREDICTION_CONFLICTS = TestedStatistic.of(
            "TestConflictPrediction",
            "Test number of conflicts in prediction",
            MetricTest.Group.DATA_QUALITY,
            "the number of conflicts in the prediction",
            result -> OptionalDouble.of(result.current().numberNotStablePrediction()),
            result -> Condition.eq(0));

    private DatasetStatistics() {}

    /** A condition made of a number of the reference. */
    @FunctionalInterface
    private interface OfReference {
        Expectation expectation(double reference, MetricContext context, Conditions conditions);
    }

    private static Calibration<ValueResult> ofReference(OfReference made) {
        return (result, context, conditions) -> result.reference() == null
                ? Expectation.of(Condition.eq(0))
                : made.expectation(result.reference().value(), context, conditions);
    }

    private static TestedStatistic<ValueResult> of(
            String test, String title, String subject, Bound bound, Condition withoutReference) {
        return TestedStatistic.of(
                test,
                title,
                MetricTest.Group.DATA_INTEGRITY,
                subject,
                result -> OptionalDouble.of(result.current().value()),
                result -> result.reference() == null
                        ? withoutReference
                        : bound.of(result.reference().value()));
    }

    /** Columns that are out of order: at most as many as in the reference, or none; the test names them. */
    private static TestedStatistic<ValueResult> ofColumns(
            String test,
            String title,
            String subject,
            OfReference calibrated,
            Function<DataSummary, List<String>> names) {
        return NamingStatistic.of(
                of(test, title, subject, Bound.AT_MOST, Condition.eq(0))
                        .calibrated(ofReference(calibrated))
                        .needing(Evidence.ROWS),
                names);
    }

    /** Some of the rows: at most a tenth more than in the reference, in proportion to all rows; or none. */
    private record CountOfRows(String test, String title, String subject) implements TestedStatistic<ValueResult> {

        @Override
        public MetricTest.Group group() {
            return MetricTest.Group.DATA_INTEGRITY;
        }

        @Override
        public OptionalDouble value(ValueResult result) {
            return OptionalDouble.of(result.current().value());
        }

        @Override
        public Condition condition(ValueResult result) {
            return Condition.eq(0);
        }

        @Override
        public Condition condition(ValueResult result, MetricContext context) {
            return result.reference() == null || context.reference().isEmpty()
                    ? condition(result)
                    : Bound.AT_MOST_A_TENTH_MORE.of(Bound.inProportion(
                            result.reference().value(),
                            context.current().rowCount(),
                            context.reference().get().rowCount()));
        }
    }
}
