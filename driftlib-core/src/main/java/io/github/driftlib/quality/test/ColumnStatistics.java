package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.summary.CategoricalCharacteristics;
import io.github.driftlib.quality.summary.Characteristics;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatetimeCharacteristics;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.Tolerance;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is tested of the numbers that describe a column. */
public final class ColumnStatistics {

    private static final double MOST_COMMON_SHARE = 0.8;
    private static final int FEW_ROWS = 5;
    private static final Supplier<Condition> NONE = () -> {
        throw Bound.missing();
    };

    /** The smallest finite value of a numerical column: at least the reference's. */
    public static final TestedStatistic<ColumnSummaryResult> MIN = ofNumbers(
                    "TestColumnValueMin",
                    "Min Value",
                    "the minimum",
                    "min",
                    NumericalCharacteristics::min,
                    Bound.AT_LEAST)
            .calibrated(CalibratedExtremes::min);

    /** The largest finite value of a numerical column: at most the reference's. */
    public static final TestedStatistic<ColumnSummaryResult> MAX = ofNumbers(
                    "TestColumnValueMax",
                    "Max Value",
                    "the maximum",
                    "max",
                    NumericalCharacteristics::max,
                    Bound.AT_MOST)
            .calibrated(CalibratedExtremes::max);

    /** The mean of the finite values of a numerical column: the reference's, give or take a tenth. */
    public static final TestedStatistic<ColumnSummaryResult> MEAN = new SketchedStatistic<ColumnSummaryResult>(
                    ofNumbers(
                            "TestColumnValueMean",
                            "Mean Value",
                            "the mean",
                            "mean",
                            NumericalCharacteristics::mean,
                            Bound.WITHIN_A_TENTH),
                    result -> range(result.currentCharacteristics(), NumericalCharacteristics::meanRange),
                    result -> range(result.referenceCharacteristics(), NumericalCharacteristics::meanRange),
                    Bound.WITHIN_A_TENTH)
            .calibrated(CalibratedNumbers::mean);

    /** The median of a numerical column: the reference's, give or take a tenth. */
    public static final TestedStatistic<ColumnSummaryResult> MEDIAN = new SketchedStatistic<ColumnSummaryResult>(
                    ofNumbers(
                            "TestColumnValueMedian",
                            "Median Value",
                            "the median",
                            "p50",
                            NumericalCharacteristics::p50,
                            Bound.WITHIN_A_TENTH),
                    result -> range(result.currentCharacteristics(), NumericalCharacteristics::medianRange),
                    result -> range(result.referenceCharacteristics(), NumericalCharacteristics::medianRange),
                    Bound.WITHIN_A_TENTH)
            .calibrated(CalibratedNumbers::median);

    /** The standard deviation of the finite values of a numerical column: the reference's, give or take a tenth. */
    public static final TestedStatistic<ColumnSummaryResult> STANDARD_DEVIATION = new SketchedStatistic<
                    ColumnSummaryResult>(
                    ofNumbers(
                            "TestColumnValueStd",
                            "Standard Deviation (SD)",
                            "the standard deviation",
                            "std",
                            NumericalCharacteristics::std,
                            Bound.WITHIN_A_TENTH),
                    result -> range(result.currentCharacteristics(), NumericalCharacteristics::stdRange),
                    result -> range(result.referenceCharacteristics(), NumericalCharacteristics::stdRange),
                    Bound.WITHIN_A_TENTH)
            .calibrated(CalibratedNumbers::standardDeviation);

    /** A quantile: the reference's, give or take a tenth. */
    public static final TestedStatistic<ColumnQuantileMetric.Result> QUANTILE = new SketchedStatistic<
                    ColumnQuantileMetric.Result>(
                    TestedStatistic.of(
                            "TestColumnQuantile",
                            "Quantile Value",
                            MetricTest.Group.DATA_QUALITY,
                            "the quantile",
                            result -> OptionalDouble.of(result.current().value()),
                            result -> result.reference() == null
                                    ? NONE.get()
                                    : Bound.WITHIN_A_TENTH.of(result.reference().value())),
                    result -> result.current().valueRange(),
                    result -> result.reference() == null
                            ? null
                            : result.reference().valueRange(),
                    Bound.WITHIN_A_TENTH)
            .calibrated(CalibratedNumbers::quantile);

    /**
     * How many different values a column has, any but one of text: as in the reference, give or take a tenth; without
     * one, more than one.
     */
    public static final TestedStatistic<ColumnSummaryResult> UNIQUE_VALUES = new SketchedStatistic<ColumnSummaryResult>(
                    ofAny(
                            "TestNumberOfUniqueValues",
                            "Number of Unique Values",
                            "the number of different values",
                            ColumnStatistics::unique,
                            () -> Condition.gt(1)),
                    result -> uniqueRange(result.currentCharacteristics(), 1),
                    result -> uniqueRange(result.referenceCharacteristics(), 1),
                    Bound.WITHIN_A_TENTH)
            .calibrated((result, context, conditions) -> result.referenceCharacteristics() == null
                    ? Expectation.of(Condition.gt(1))
                    : CalibratedLabels.distinct(result, context, conditions));

    /** The number of different values by that of rows: as in the reference, give or take a tenth. */
    public static final TestedStatistic<ColumnSummaryResult> SHARE_OF_UNIQUE_VALUES = new SketchedStatistic<
                    ColumnSummaryResult>(
                    ofAny(
                            "TestUniqueValuesShare",
                            "Share of Unique Values",
                            "the share of different values",
                            column -> unique(column) / column.numberOfRows(),
                            NONE),
                    result -> uniqueRange(
                            result.currentCharacteristics(),
                            result.currentCharacteristics().numberOfRows()),
                    result -> result.referenceCharacteristics() == null
                            ? null
                            : uniqueRange(
                                    result.referenceCharacteristics(),
                                    result.referenceCharacteristics().numberOfRows()),
                    Bound.WITHIN_A_TENTH)
            .calibrated(CalibratedLabels::shareOfDistinct);

    /**
     * The share of the most frequent value, missing counting as one, of a column that has a value: as in the reference,
     * give or take a tenth; without one, less than 0.8.
     */
    public static final TestedStatistic<ColumnSummaryResult> SHARE_OF_MOST_COMMON_VALUE = new SketchedStatistic<
                    ColumnSummaryResult>(
                    ofAny(
                            "TestMostCommonValueShare",
                            "Share of the Most Common Value",
                            "the share of the most common value",
                            column -> mostCommonPercentage(column) / 100,
                            () -> Condition.lt(MOST_COMMON_SHARE)),
                    result -> mostCommonRange(result.currentCharacteristics()),
                    result -> mostCommonRange(result.referenceCharacteristics()),
                    Bound.WITHIN_A_TENTH)
            .calibrated(ColumnStatistics::mostCommon);

    /** How many different values there are: more than one, whatever the reference has. */
    public static final TestedStatistic<ColumnSummaryResult> NOT_CONSTANT =
            SketchedStatistic.<ColumnSummaryResult>ofCurrent(
                    TestedStatistic.of(
                            "TestColumnAllConstantValues",
                            "All Constant Values in a Column",
                            MetricTest.Group.DATA_INTEGRITY,
                            "the number of different values",
                            UNIQUE_VALUES::value,
                            result -> Condition.gt(1)),
                    result -> uniqueRange(result.currentCharacteristics(), 1));

    /** How many different values there are: as many as values, whatever the reference has. */
    public static final TestedStatistic<ColumnSummaryResult> ALL_UNIQUE = SketchedStatistic.ofCurrent(
            TestedStatistic.of(
                    "TestColumnAllUniqueValues",
                    "All Unique Values in a Column",
                    MetricTest.Group.DATA_INTEGRITY,
                    "the number of different values",
                    UNIQUE_VALUES::value,
                    result -> Condition.eq(result.currentCharacteristics().count())),
            result -> uniqueRange(result.currentCharacteristics(), 1));

    private ColumnStatistics() {}

    private static TestedStatistic<ColumnSummaryResult> ofNumbers(
            String test,
            String title,
            String subject,
            String field,
            Function<NumericalCharacteristics, Double> value,
            Bound bound) {
        return TestedStatistic.of(
                test,
                title,
                MetricTest.Group.DATA_QUALITY,
                subject,
                result -> number(subject, field, value, numbers(result, result.currentCharacteristics())),
                result -> result.referenceCharacteristics() == null
                        ? NONE.get()
                        : bound.of(number(value.apply(numbers(result, result.referenceCharacteristics())))
                                .orElseThrow(Bound::missing)));
    }

    private static TestedStatistic<ColumnSummaryResult> ofAny(
            String test,
            String title,
            String subject,
            Function<Characteristics, Double> value,
            Supplier<Condition> withoutReference) {
        return TestedStatistic.of(
                test,
                title,
                MetricTest.Group.DATA_QUALITY,
                subject,
                result -> number(value.apply(notText(result, result.currentCharacteristics()))),
                result -> result.referenceCharacteristics() == null
                        ? withoutReference.get()
                        : Bound.WITHIN_A_TENTH.of(value.apply(notText(result, result.referenceCharacteristics()))));
    }

    private static Expectation mostCommon(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        if (result.referenceCharacteristics() == null) {
            return Expectation.of(Condition.lt(MOST_COMMON_SHARE));
        }
        long rows = result.currentCharacteristics().numberOfRows();
        long referenceRows = result.referenceCharacteristics().numberOfRows();
        SharePair pair = new SharePair(
                Math.round(mostCommonPercentage(result.currentCharacteristics()) / 100 * rows),
                rows,
                Math.round(mostCommonPercentage(result.referenceCharacteristics()) / 100 * referenceRows),
                referenceRows);
        ValueRange before = mostCommonRange(result.referenceCharacteristics());
        return CalibratedShares.around(
                mostCommon(pair, conditions), pair, before, conditions, ColumnStatistics::mostCommon);
    }

    /**
     * A tenth of the share, but {@value #FEW_ROWS} rows of the smaller side at least: where hardly any value occurs
     * twice, which one is the most common is chance.
     */
    private static Expectation mostCommon(SharePair pair, Conditions conditions) {
        double few = Math.min(1, (double) FEW_ROWS / Math.min(pair.currentRows(), pair.referenceRows()));
        Tolerance.Worth tenth = Tolerance.Worth.tenth(pair.ofReference());
        Tolerance.Worth worth = tenth.difference() >= few ? tenth : new Tolerance.Worth(few, FEW_ROWS + " rows");
        return Expectation.within(pair.ofReference(), pair.tolerance(conditions, worth));
    }

    private static OptionalDouble number(
            String subject,
            String field,
            Function<NumericalCharacteristics, Double> value,
            NumericalCharacteristics numbers) {
        String reason = numbers.reasons().get(field);
        if (reason != null) {
            throw new IllegalArgumentException(subject + " must be a number, but there is none: " + reason);
        }
        return number(value.apply(numbers));
    }

    private static OptionalDouble number(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static NumericalCharacteristics numbers(ColumnSummaryResult result, Characteristics side) {
        if (side instanceof NumericalCharacteristics numbers) {
            return numbers;
        }
        throw new IllegalArgumentException(
                "column '" + result.columnName() + "' must be numerical, but is " + result.columnType());
    }

    private static Characteristics notText(ColumnSummaryResult result, Characteristics side) {
        if (result.columnType().equals(ColumnKind.TEXT.label())) {
            throw new IllegalArgumentException("column '" + result.columnName() + "' must not be text, but is");
        }
        return side;
    }

    static double unique(@Nullable Characteristics column) {
        if (column instanceof NumericalCharacteristics numbers) {
            return numbers.unique();
        }
        return column instanceof CategoricalCharacteristics labels
                ? labels.unique()
                : ((DatetimeCharacteristics) Objects.requireNonNull(column)).unique();
    }

    /** A range of a column of numbers; null where it has none. */
    private static @Nullable ValueRange range(
            @Nullable Characteristics column, Function<NumericalCharacteristics, ValueRange> range) {
        return column instanceof NumericalCharacteristics numbers ? range.apply(numbers) : null;
    }

    /** Between what the number of different values lies, divided by a number of rows; null where it is exact. */
    static @Nullable ValueRange uniqueRange(@Nullable Characteristics column, long rows) {
        ValueRange number = null;
        if (column instanceof NumericalCharacteristics numbers) {
            number = numbers.uniqueRange();
        } else if (column instanceof CategoricalCharacteristics labels) {
            number = labels.uniqueRange();
        } else if (column instanceof DatetimeCharacteristics times) {
            number = times.uniqueRange();
        }
        return number == null ? null : number.dividedBy(rows);
    }

    /** Between what the share of the most common value lies; null where it is exact, or there is no such column. */
    private static @Nullable ValueRange mostCommonRange(@Nullable Characteristics column) {
        ValueRange percentage = null;
        if (column instanceof NumericalCharacteristics numbers) {
            percentage = numbers.mostCommonPercentageRange();
        } else if (column instanceof CategoricalCharacteristics labels) {
            percentage = labels.mostCommonPercentageRange();
        } else if (column instanceof DatetimeCharacteristics times) {
            percentage = times.mostCommonPercentageRange();
        }
        return percentage == null ? null : percentage.dividedBy(100);
    }

    private static double mostCommonPercentage(Characteristics column) {
        if (column instanceof NumericalCharacteristics numbers) {
            return numbers.mostCommonPercentage();
        }
        return column instanceof CategoricalCharacteristics labels
                ? labels.mostCommonPercentage()
                : ((DatetimeCharacteristics) column).mostCommonPercentage();
    }
}
