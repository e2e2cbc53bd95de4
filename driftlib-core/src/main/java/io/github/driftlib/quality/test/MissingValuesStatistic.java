package io.github.driftlib.quality.test;

import io.github.driftlib.quality.DatasetMissingValuesResult;
import io.github.driftlib.quality.MissingValues;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What is tested of a data set's missing values. By default none may exceed the reference's value (counts of rows and
 * cells in proportion to the number of rows, and with shares a tenth more); without a reference it must be 0.
 */
public enum MissingValuesStatistic implements TestedStatistic<DatasetMissingValuesResult> {
    /** How many kinds of missing values occur: at most as many as in the reference. */
    DIFFERENT_KINDS(
            "TestNumberOfDifferentMissingValues",
            "Different Types of Missing Values",
            "the number of kinds of missing values",
            MissingValues::numberOfDifferentMissingValues,
            Bound.AT_MOST,
            false),
    /** How many cells are missing: at most a tenth more than in the reference, in proportion to the rows. */
    CELLS(
            "TestNumberOfMissingValues",
            "The Number of Missing Values",
            "the number of missing values",
            MissingValues::numberOfMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            true),
    /** Which share of the cells is missing: at most a tenth more than in the reference. */
    SHARE_OF_CELLS(
            "TestShareOfMissingValues",
            "Share of Missing Values",
            "the share of missing values",
            MissingValues::shareOfMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            false),
    /** How many columns have a missing cell: at most as many as in the reference. */
    COLUMNS(
            "TestNumberOfColumnsWithMissingValues",
            "The Number of Columns With Missing Values",
            "the number of columns with missing values",
            MissingValues::numberOfColumnsWithMissingValues,
            Bound.AT_MOST,
            false),
    /** Which share of the columns has a missing cell: at most the reference's. */
    SHARE_OF_COLUMNS(
            "TestShareOfColumnsWithMissingValues",
            "The Share of Columns With Missing Values",
            "the share of columns with missing values",
            MissingValues::shareOfColumnsWithMissingValues,
            Bound.AT_MOST,
            false),
    /** How many rows have a missing cell: at most a tenth more than in the reference, in proportion to the rows. */
    ROWS(
            "TestNumberOfRowsWithMissingValues",
            "The Number Of Rows With Missing Values",
            "the number of rows with missing values",
            MissingValues::numberOfRowsWithMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            true),
    /** Which share of the rows has a missing cell: at most a tenth more than in the reference. */
    SHARE_OF_ROWS(
            "TestShareOfRowsWithMissingValues",
            "The Share of Rows With Missing Values",
            "the share of rows with missing values",
            MissingValues::shareOfRowsWithMissingValues,
            Bound.AT_MOST_A_TENTH_MORE,
            false);

    private final String test;
    private final String title;
    private final String subject;
    private final ToDoubleFunction<MissingValues> value;
    private final Bound bound;
    private final boolean inProportion;

    MissingValuesStatistic(
            String test,
            String title,
            String subject,
            ToDoubleFunction<MissingValues> value,
            Bound bound,
            boolean inProportion) {
        this.test = test;
        this.title = title;
        this.subject = subject;
        this.value = value;
        this.bound = bound;
        this.inProportion = inProportion;
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
        return TestGroup.DATA_INTEGRITY;
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public OptionalDouble value(DatasetMissingValuesResult result) {
        return OptionalDouble.of(value.applyAsDouble(result.current()));
    }

    @Override
    public Condition condition(DatasetMissingValuesResult result) {
        MissingValues reference = result.reference();
        if (reference == null) {
            return Condition.eq(0);
        }
        double scale = inProportion ? (double) result.current().numberOfRows() / reference.numberOfRows() : 1;
        return bound.of(value.applyAsDouble(reference) * scale);
    }
}
