package io.github.driftlib.quality.test;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.quality.CategoricalCharacteristics;
import io.github.driftlib.quality.Characteristics;
import io.github.driftlib.quality.ColumnSummaryResult;
import io.github.driftlib.quality.DatetimeCharacteristics;
import io.github.driftlib.quality.NumericalCharacteristics;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * What is tested of a column's summary. The first five are those of a numerical column; the others are those of any
 * column but text.
 */
public enum ColumnStatistic implements TestedStatistic<ColumnSummaryResult> {
    /** The smallest finite value: at least the reference's. */
    MIN("TestColumnValueMin", "Min Value", "the minimum", ofNumbers(NumericalCharacteristics::min)),
    /** The largest finite value: at most the reference's. */
    MAX("TestColumnValueMax", "Max Value", "the maximum", ofNumbers(NumericalCharacteristics::max)),
    /** The mean of the finite values: the reference's, give or take a tenth. */
    MEAN("TestColumnValueMean", "Mean Value", "the mean", ofNumbers(NumericalCharacteristics::mean)),
    /** The median: the reference's, give or take a tenth. */
    MEDIAN("TestColumnValueMedian", "Median Value", "the median", ofNumbers(NumericalCharacteristics::p50)),
    /** The standard deviation of the finite values: the reference's, give or take a tenth. */
    STANDARD_DEVIATION(
            "TestColumnValueStd",
            "Standard Deviation (SD)",
            "the standard deviation",
            ofNumbers(NumericalCharacteristics::std)),
    /** How many different values there are: as in the reference, give or take a tenth; without one, more than one. */
    UNIQUE_VALUES("TestNumberOfUniqueValues", "Number of Unique Values", "the number of different values", column ->
            (double) unique(column)),
    /** The number of different values by that of rows: as in the reference, give or take a tenth. */
    SHARE_OF_UNIQUE_VALUES(
            "TestUniqueValuesShare",
            "Share of Unique Values",
            "the share of different values",
            column -> (double) unique(column) / column.numberOfRows()),
    /**
     * The share of the most frequent value, missing counting as one: as in the reference, give or take a tenth; without
     * one, less than 0.8.
     */
    SHARE_OF_MOST_COMMON_VALUE(
            "TestMostCommonValueShare",
            "Share of the Most Common Value",
            "the share of the most common value",
            column -> mostCommonPercentage(column) / 100),
    /** How many different values there are: more than one, whatever the reference has. */
    NOT_CONSTANT(
            "TestColumnAllConstantValues",
            "All Constant Values in a Column",
            "the number of different values",
            column -> (double) unique(column)),
    /** How many different values there are: as many as values, whatever the reference has. */
    ALL_UNIQUE("TestColumnAllUniqueValues", "All Unique Values in a Column", "the number of different values", column ->
            (double) unique(column));

    private static final Set<String> NUMERICAL = Set.of(ColumnKind.NUMERICAL.label());
    private static final Set<String> ALL_BUT_TEXT =
            Set.of(ColumnKind.NUMERICAL.label(), ColumnKind.CATEGORICAL.label(), ColumnKind.DATETIME.label());
    private static final double MOST_COMMON_SHARE = 0.8;

    private final String test;
    private final String title;
    private final String subject;
    private final Function<Characteristics, Double> value;

    ColumnStatistic(String test, String title, String subject, Function<Characteristics, Double> value) {
        this.test = test;
        this.title = title;
        this.subject = subject;
        this.value = value;
    }

    private static Function<Characteristics, Double> ofNumbers(Function<NumericalCharacteristics, Double> value) {
        return column -> value.apply((NumericalCharacteristics) column);
    }

    private static long unique(Characteristics column) {
        if (column instanceof NumericalCharacteristics numbers) {
            return numbers.unique();
        }
        return column instanceof CategoricalCharacteristics labels
                ? labels.unique()
                : ((DatetimeCharacteristics) column).unique();
    }

    private static double mostCommonPercentage(Characteristics column) {
        if (column instanceof NumericalCharacteristics numbers) {
            return numbers.mostCommonPercentage();
        }
        return column instanceof CategoricalCharacteristics labels
                ? labels.mostCommonPercentage()
                : ((DatetimeCharacteristics) column).mostCommonPercentage();
    }

    @Override
    public String test() {
        return test;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public TestGroup group() {
        return switch (this) {
            case NOT_CONSTANT, ALL_UNIQUE -> TestGroup.DATA_INTEGRITY;
            default -> TestGroup.DATA_QUALITY;
        };
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public OptionalDouble value(ColumnSummaryResult result) {
        return value(result, result.currentCharacteristics());
    }

    private OptionalDouble value(ColumnSummaryResult result, Characteristics side) {
        Set<String> kinds = switch (this) {
            case MIN, MAX, MEAN, MEDIAN, STANDARD_DEVIATION -> NUMERICAL;
            default -> ALL_BUT_TEXT;
        };
        if (!kinds.contains(result.columnType())) {
            throw new IllegalArgumentException("column '" + result.columnName() + "' must be "
                    + (kinds == NUMERICAL ? "numerical" : "other than text") + ", but is " + result.columnType());
        }
        Double found = value.apply(side);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    @Override
    public Condition condition(ColumnSummaryResult result) {
        return switch (this) {
            case MIN -> Bound.AT_LEAST.of(reference(result));
            case MAX -> Bound.AT_MOST.of(reference(result));
            case MEAN, MEDIAN, STANDARD_DEVIATION, SHARE_OF_UNIQUE_VALUES -> Bound.WITHIN_A_TENTH.of(reference(result));
            case UNIQUE_VALUES -> hasReference(result) ? Bound.WITHIN_A_TENTH.of(reference(result)) : Condition.gt(1);
            case SHARE_OF_MOST_COMMON_VALUE ->
                hasReference(result) ? Bound.WITHIN_A_TENTH.of(reference(result)) : Condition.lt(MOST_COMMON_SHARE);
            case NOT_CONSTANT -> Condition.gt(1);
            case ALL_UNIQUE -> Condition.eq(result.currentCharacteristics().count());
        };
    }

    private static boolean hasReference(ColumnSummaryResult result) {
        return result.referenceCharacteristics() != null;
    }

    private double reference(ColumnSummaryResult result) {
        if (!hasReference(result)) {
            throw Defaults.missing();
        }
        return value(result, result.referenceCharacteristics()).orElseThrow(Defaults::missing);
    }
}
