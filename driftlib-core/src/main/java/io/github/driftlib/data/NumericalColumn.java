package io.github.driftlib.data;

import java.util.Arrays;
import java.util.List;

/**
 * A column of numbers, held as doubles; NaN is a missing value. Infinities are values.
 *
 * <p>Whole numbers beyond 2<sup>53</sup> are rounded to the nearest double. {@link #integral()} remembers whether the
 * source held whole numbers, because a few distinct whole numbers are taken for categories (see
 * {@link DataDefinition}).
 */
public final class NumericalColumn extends Column {

    private final double[] values;
    private final boolean integral;

    private NumericalColumn(double[] values, boolean integral) {
        this.values = values;
        this.integral = integral;
    }

    /** A column of the given numbers, which are copied; NaN is missing. */
    public static NumericalColumn of(double... values) {
        return new NumericalColumn(values.clone(), false);
    }

    /** A column of whole numbers, none missing. */
    public static NumericalColumn ofIntegers(long... values) {
        return new NumericalColumn(Arrays.stream(values).asDoubleStream().toArray(), true);
    }

    /** A builder that takes one value after another. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the source held whole numbers. */
    public boolean integral() {
        return integral;
    }

    /** The value of a row, NaN where it is missing. */
    public double get(int row) {
        return values[row];
    }

    /** A copy of the values, NaN where missing. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.NUMERICAL;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public Double value(int row) {
        return isMissing(row) ? null : (Double) values[row];
    }

    @Override
    Column take(int[] rows) {
        double[] taken = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new NumericalColumn(taken, integral);
    }

    @Override
    Column append(List<? extends Column> others) {
        Builder all = builder();
        all.append(values, values.length);
        boolean allIntegral = integral;
        for (Column other : others) {
            NumericalColumn column = (NumericalColumn) other;
            all.append(column.values, column.values.length);
            allIntegral &= column.integral;
        }
        return all.integral(allIntegral).build();
    }

    /** Collects numbers; not safe for use by many threads. */
    public static final class Builder {
        private double[] values = new double[16];
        private int size;
        private boolean integral;

        private Builder() {}

        /** Says that the source holds whole numbers; the default is that it does not. */
        public Builder integral(boolean integral) {
            this.integral = integral;
            return this;
        }

        /** Makes room for as many more values as are said, so that adding them moves none. */
        public Builder reserve(int more) {
            values = Growth.atLeast(values, size, more);
            return this;
        }

        /** Adds a number; NaN is missing. */
        public Builder add(double value) {
            reserve(1);
            values[size++] = value;
            return this;
        }

        /** Adds the first {@code length} numbers of an array; NaN is missing. */
        public Builder append(double[] source, int length) {
            reserve(length);
            System.arraycopy(source, 0, values, size, length);
            size += length;
            return this;
        }

        /** Adds a missing value. */
        public Builder addMissing() {
            return add(Double.NaN);
        }

        /** The column of all values added so far; the builder can go on. */
        public NumericalColumn build() {
            // A full array is handed over: the next value goes to a longer copy.
            return new NumericalColumn(size == values.length ? values : Arrays.copyOf(values, size), integral);
        }
    }
}
