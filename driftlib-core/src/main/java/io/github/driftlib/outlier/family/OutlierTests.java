package io.github.driftlib.outlier.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.outlier.ColumnOutliers;
import io.github.driftlib.outlier.ExtremeValues;
import io.github.driftlib.outlier.NewLabels;
import io.github.driftlib.outlier.OutsideRange;
import io.github.driftlib.outlier.RepeatedRows;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.outlier.StrangeBursts;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What tests of strange values and rows ask: whether chance explains that there are so many. */
public final class OutlierTests {

    private static final double LEVEL = 0.01;

    /** Values outside of fences. */
    public static final TestedStatistic<ColumnOutliers.Result> COLUMN = chance(
            "TestColumnOutliers",
            "Outliers of a column",
            "the p-value of the share of outliers",
            result -> result.share().pValue());

    /** Strange rows. */
    public static final TestedStatistic<RowOutliers.Result> ROWS = chance(
            "TestRowOutliers",
            "Strange rows",
            "the p-value of the share of strange rows",
            result -> result.share().pValue());

    /** Values beyond the level that one in 1,000 exceeds. */
    public static final TestedStatistic<ExtremeValues.Result> EXTREME = chance(
            "TestExtremeValues",
            "Extreme values",
            "the p-value of the number of extreme values",
            ExtremeValues.Result::pValue);

    /** Values outside of the range of the reference. */
    public static final TestedStatistic<OutsideRange.Result> OUTSIDE = chance(
            "TestOutsideRange",
            "Values outside of the range of the reference",
            "the smallest adjusted p-value of the numbers of values outside",
            OutsideRange.Result::smallest);

    /** Labels that the reference never had. */
    public static final TestedStatistic<NewLabels.Result> NEW_LABELS =
            chance("TestNewLabels", "New labels", "the p-value of the number of new labels", NewLabels.Result::chance);

    /** Rows that nearly repeat another one. */
    public static final TestedStatistic<RepeatedRows.Result> REPEATED = chance(
            "TestRepeatedRows",
            "Repeated rows",
            "the p-value of the share of nearly repeated rows",
            result -> result.nearly().pValue());

    /** Bursts of strange rows. */
    public static final TestedStatistic<StrangeBursts.Result> BURSTS = chance(
            "TestStrangeBursts",
            "Bursts of strange rows",
            "the p-value of the largest burst of strange rows",
            StrangeBursts.Result::chance);

    private OutlierTests() {}

    private static <R extends MetricResult> TestedStatistic<R> chance(
            String test, String title, String subject, ToDoubleFunction<R> pValue) {
        return TestedStatistic.<R>of(
                        test,
                        title,
                        MetricTest.Group.DATA_QUALITY,
                        subject,
                        result -> OptionalDouble.of(pValue.applyAsDouble(result)),
                        result -> Condition.gte(LEVEL))
                .calibrated(OutlierTests::explained);
    }

    private static <R extends MetricResult> Expectation explained(
            R result, MetricContext context, Conditions conditions) {
        return Expectation.of(Condition.gte(conditions.chance()));
    }
}
