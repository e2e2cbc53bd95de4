package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.TestedStatistic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is tested of the values of a column one by one: their range, a list of them, one of them, a pattern. */
public final class ValueStatistics {

    private static final int MOST_LISTED = 100;
    private static final Condition NEARLY_NONE = Condition.eq(Condition.Approx.of(0));

    /** How many values lie outside a range, by default that of the reference: none. */
    public static final TestedStatistic<ColumnValueRangeMetric.Result> IN_RANGE = ofRange(
            "TestValueRange",
            "Value Range",
            "the number of values out of range",
            ColumnValueRangeMetric.Result.Side::numberNotInRange,
            ColumnValueRangeMetric.Result.Side::numberNotInRangeBounds,
            Condition.eq(0));

    /** How many values lie outside a range, by default that of the reference: 0 within 1e-12. */
    public static final TestedStatistic<ColumnValueRangeMetric.Result> OUT_OF_RANGE = ofRange(
            "TestNumberOfOutRangeValues",
            "Number of Out-of-Range Values",
            "the number of values out of range",
            ColumnValueRangeMetric.Result.Side::numberNotInRange,
            ColumnValueRangeMetric.Result.Side::numberNotInRangeBounds,
            NEARLY_NONE);

    /** Which share of the values lies outside a range, by default that of the reference: 0 within 1e-12. */
    public static final TestedStatistic<ColumnValueRangeMetric.Result> SHARE_OUT_OF_RANGE = ofRange(
            "TestShareOfOutRangeValues",
            "Share of Out-of-Range Values",
            "the share of values out of range",
            ColumnValueRangeMetric.Result.Side::shareNotInRange,
            ColumnValueRangeMetric.Result.Side::shareNotInRangeBounds,
            NEARLY_NONE);

    /** How many values are not in a list, by default that of the reference's values: none. */
    public static final TestedStatistic<ColumnValueListMetric.Result> IN_LIST = ofList(
            "TestValueList",
            "Out-of-List Values",
            "the number of values out of the list",
            ColumnValueListMetric.Result.Side::numberNotInList,
            ColumnValueListMetric.Result.Side::numberNotInListRange,
            Condition.eq(0));

    /** How many values are not in a list, by default that of the reference's values: 0 within 1e-12. */
    public static final TestedStatistic<ColumnValueListMetric.Result> OUT_OF_LIST = ofList(
            "TestNumberOfOutListValues",
            "Number Out-of-List Values",
            "the number of values out of the list",
            ColumnValueListMetric.Result.Side::numberNotInList,
            ColumnValueListMetric.Result.Side::numberNotInListRange,
            NEARLY_NONE);

    /** Which share of the rows is not in a list, by default that of the reference's values: 0 within 1e-12. */
    public static final TestedStatistic<ColumnValueListMetric.Result> SHARE_OUT_OF_LIST = ofList(
            "TestShareOfOutListValues",
            "Share of Out-of-List Values",
            "the share of values out of the list",
            ColumnValueListMetric.Result.Side::shareNotInList,
            ColumnValueListMetric.Result.Side::shareNotInListRange,
            NEARLY_NONE);

    /** {@link #IN_RANGE} of the reference: as many values beyond either end as chance explains. */
    public static final TestedStatistic<ColumnValueRangeMetric.Result> IN_RANGE_OF_REFERENCE =
            IN_RANGE.calibrated(CalibratedExtremes::range);

    /** {@link #OUT_OF_RANGE} of the reference: as many values beyond either end as chance explains. */
    public static final TestedStatistic<ColumnValueRangeMetric.Result> OUT_OF_RANGE_OF_REFERENCE =
            OUT_OF_RANGE.calibrated(CalibratedExtremes::range);

    /** {@link #SHARE_OUT_OF_RANGE} of the reference: as many values beyond either end as chance explains. */
    public static final TestedStatistic<ColumnValueRangeMetric.Result> SHARE_OUT_OF_RANGE_OF_REFERENCE =
            SHARE_OUT_OF_RANGE.calibrated(CalibratedExtremes::range);

    /** {@link #IN_LIST} of the reference's values: as many new ones as chance explains. */
    public static final TestedStatistic<ColumnValueListMetric.Result> IN_LIST_OF_REFERENCE =
            IN_LIST.calibrated(CalibratedLabels::newValues);

    /** {@link #OUT_OF_LIST} of the reference's values: as many new ones as chance explains. */
    public static final TestedStatistic<ColumnValueListMetric.Result> OUT_OF_LIST_OF_REFERENCE =
            OUT_OF_LIST.calibrated(CalibratedLabels::newValues);

    /** {@link #SHARE_OUT_OF_LIST} of the reference's values: as many new ones as chance explains. */
    public static final TestedStatistic<ColumnValueListMetric.Result> SHARE_OUT_OF_LIST_OF_REFERENCE =
            SHARE_OUT_OF_LIST.calibrated(CalibratedLabels::shareOfNewValues);

    /**
     * The largest difference of a category's share of the values, of those that the reference has: at most a tenth.
     * Where the conditions are calibrated, no category may have changed by more than a tenth of its share and by more
     * than chance explains, at the level divided by the number of categories.
     */
    public static final TestedStatistic<ColumnValueListMetric.Result> CATEGORY_SHARES =
            TestedStatistic.<ColumnValueListMetric.Result>of(
                            "TestCategoryShares",
                            "Shares of Categories",
                            MetricTest.Group.DATA_QUALITY,
                            "the largest difference of a category's share",
                            CalibratedCategories::largestDifference,
                            result -> Condition.lte(CalibratedCategories.LARGEST))
                    .calibrated(CalibratedCategories::unchanged);

    /** How often a value occurs: as in the reference in proportion to the rows, give or take a tenth. */
    public static final TestedStatistic<ColumnCategoryMetric.Result> CATEGORY_COUNT = new SketchedStatistic<
                    ColumnCategoryMetric.Result>(
                    TestedStatistic.of(
                            "TestCategoryCount",
                            "Count of category",
                            MetricTest.Group.DATA_QUALITY,
                            "the count of the category",
                            result -> OptionalDouble.of(result.current().categoryNum()),
                            result -> Bound.WITHIN_A_TENTH.of(Bound.inProportion(
                                    reference(result).categoryNum(),
                                    result.current().allNum(),
                                    reference(result).allNum()))),
                    result -> result.current().categoryNumRange(),
                    result -> result.reference() == null
                            ? null
                            : inProportion(
                                    result.reference().categoryNumRange(),
                                    result.current().allNum(),
                                    result.reference().allNum()),
                    Bound.WITHIN_A_TENTH)
            .calibrated((result, context, conditions) -> ofCategory(result, conditions, CalibratedShares::countWithin));

    /** In which share of the rows a value occurs: as in the reference, give or take a tenth. */
    public static final TestedStatistic<ColumnCategoryMetric.Result> CATEGORY_SHARE = new SketchedStatistic<
                    ColumnCategoryMetric.Result>(
                    TestedStatistic.of(
                            "TestCategoryShare",
                            "Share of category",
                            MetricTest.Group.DATA_QUALITY,
                            "the share of the category",
                            result -> OptionalDouble.of(result.current().categoryRatio()),
                            result -> Bound.WITHIN_A_TENTH.of(reference(result).categoryRatio())),
                    result -> result.current().categoryRatioRange(),
                    result -> result.reference() == null
                            ? null
                            : result.reference().categoryRatioRange(),
                    Bound.WITHIN_A_TENTH)
            .calibrated((result, context, conditions) -> ofCategory(result, conditions, CalibratedShares::within));

    /**
     * How many values do not match a regular expression: at most a tenth more than in the reference, in proportion to
     * the rows; without one, none.
     */
    public static final TestedStatistic<ColumnRegExpMetric.Result> NOT_MATCHED = new SketchedStatistic<
                    ColumnRegExpMetric.Result>(
                    TestedStatistic.of(
                            "TestColumnRegExp",
                            "RegExp Match",
                            MetricTest.Group.DATA_INTEGRITY,
                            "the number of values that do not match",
                            result -> OptionalDouble.of(result.current().numberOfNotMatched()),
                            result -> result.reference() == null
                                    ? Condition.eq(0)
                                    : Bound.AT_MOST_A_TENTH_MORE.of(Bound.inProportion(
                                            result.reference().numberOfNotMatched(),
                                            result.current().numberOfRows(),
                                            result.reference().numberOfRows()))),
                    result -> result.current().numberOfNotMatchedRange(),
                    result -> result.reference() == null
                            ? null
                            : inProportion(
                                    result.reference().numberOfNotMatchedRange(),
                                    result.current().numberOfRows(),
                                    result.reference().numberOfRows()),
                    Bound.AT_MOST_A_TENTH_MORE)
            .calibrated(ValueStatistics::notMatched);

    /** A number of a user's own: there is no default. */
    public static final TestedStatistic<CustomValueMetric.Result> CUSTOM = TestedStatistic.of(
            "CustomValueTest",
            "Custom Value test",
            MetricTest.Group.CUSTOM,
            "the value",
            result -> OptionalDouble.of(result.value()),
            result -> {
                throw new IllegalArgumentException("a condition must be given, but there is none");
            });

    private ValueStatistics() {}

    private static Expectation ofCategory(
            ColumnCategoryMetric.Result result,
            Conditions conditions,
            BiFunction<SharePair, Conditions, Expectation> made) {
        ColumnCategoryMetric.Result.Side before = reference(result);
        SharePair pair = new SharePair(
                result.current().categoryNum(), result.current().allNum(), before.categoryNum(), before.allNum());
        return CalibratedShares.around(
                made.apply(pair, conditions), pair, before.categoryRatioRange(), conditions, made);
    }

    private static Expectation notMatched(
            ColumnRegExpMetric.Result result, MetricContext context, Conditions conditions) {
        ColumnRegExpMetric.Result.Side before = result.reference();
        if (before == null || before.numberOfRows() == 0) {
            return Expectation.of(Condition.eq(0));
        }
        SharePair pair = new SharePair(
                result.current().numberOfNotMatched(),
                result.current().numberOfRows(),
                before.numberOfNotMatched(),
                before.numberOfRows());
        return CalibratedShares.around(
                CalibratedShares.countAtMost(pair, conditions),
                pair,
                before.numberOfNotMatchedRange() == null
                        ? null
                        : before.numberOfNotMatchedRange().dividedBy(before.numberOfRows()),
                conditions,
                CalibratedShares::countAtMost);
    }

    private static TestedStatistic<ColumnValueRangeMetric.Result> ofRange(
            String test,
            String title,
            String subject,
            ToDoubleFunction<ColumnValueRangeMetric.Result.Side> value,
            Function<ColumnValueRangeMetric.Result.Side, ValueRange> bounds,
            Condition condition) {
        return SketchedStatistic.ofCurrent(
                TestedStatistic.of(
                        test,
                        title,
                        MetricTest.Group.DATA_QUALITY,
                        subject,
                        result -> OptionalDouble.of(value.applyAsDouble(result.current())),
                        result -> condition,
                        result -> parameters("left", result.left(), "right", result.right())),
                result -> bounds.apply(result.current()));
    }

    private static TestedStatistic<ColumnValueListMetric.Result> ofList(
            String test,
            String title,
            String subject,
            ToDoubleFunction<ColumnValueListMetric.Result.Side> value,
            Function<ColumnValueListMetric.Result.Side, ValueRange> bounds,
            Condition condition) {
        return SketchedStatistic.ofCurrent(
                TestedStatistic.of(
                        test,
                        title,
                        MetricTest.Group.DATA_QUALITY,
                        subject,
                        result -> OptionalDouble.of(value.applyAsDouble(result.current())),
                        result -> condition,
                        result -> parameters(
                                "values",
                                result.valueList()
                                        .subList(0, Math.min(result.valueList().size(), MOST_LISTED)),
                                "number_of_values",
                                result.valueList().size())),
                result -> bounds.apply(result.current()));
    }

    private static Map<String, Object> parameters(String first, Object ofFirst, String second, Object ofSecond) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(first, ofFirst);
        parameters.put(second, ofSecond);
        return parameters;
    }

    /**
     * A count of the reference that is known within bounds, for as many rows as current has; null where it is exact.
     */
    private static @Nullable ValueRange inProportion(@Nullable ValueRange count, long currentRows, long referenceRows) {
        return count == null
                ? null
                : new ValueRange(
                        Bound.inProportion(count.lowest(), currentRows, referenceRows),
                        Bound.inProportion(count.highest(), currentRows, referenceRows));
    }

    private static ColumnCategoryMetric.Result.Side reference(ColumnCategoryMetric.Result result) {
        if (result.reference() == null) {
            throw Bound.missing();
        }
        return result.reference();
    }
}
