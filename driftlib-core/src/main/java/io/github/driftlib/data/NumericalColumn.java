package io.github.driftlib.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers, each a double; NaN is a missing value. Infinities are values.
 *
 * <p>A long column takes as few bytes a number as all of it needs: one, two or four where it has whole numbers only,
 * four where single precision holds each of them, and otherwise eight.
 *
 * <p>Doubles do not tell all whole numbers beyond 2<sup>53</sup> apart; readers hold a column of these as labels (see
 * {@link WholeNumbers}). {@link #integral()} remembers whether the source held whole numbers, because a few distinct
 * whole numbers are taken for categories (see {@link DataDefinition}).
 */
public final class NumericalColumn extends Column {

    private final PackedDoubles numbers;
    private final boolean integral;

    private NumericalColumn(PackedDoubles numbers, boolean integral) {
        this.numbers = numbers;
        this.integral = integral;
    }

    /** A column of the given numbers, which are copied; NaN is missing. */
    public static NumericalColumn of(double... values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        return builder().append(values, values.length).build();
    }

    /**
     * A column of whole numbers, none missing.
     *
     * @throws IllegalArgumentException if one is beyond 2<sup>53</sup>, which doubles do not tell from others;
     *     {@link WholeNumbers} collects these as labels
     */
    public static NumericalColumn ofIntegers(long... values) {
        Objects.requireNonNull(values, "values must be given, but was null");
        for (int row = 0; row < values.length; row++) {
            if (!WholeNumbers.fits(values[row])) {
                throw new IllegalArgumentException(
                        "values must be within 2^53, but was " + values[row] + " in row " + row);
            }
        }
        return builder()
                .integral(true)
                .append(Arrays.stream(values).asDoubleStream().toArray(), values.length)
                .build();
    }

    /** A column of the numbers of an array, which is taken over where that saves a copy. */
    static NumericalColumn owning(double[] values, boolean integral) {
        return values.length > ArrayGrowth.SEGMENT
                ? builder().integral(integral).append(values, values.length).build()
                : new NumericalColumn(PackedDoubles.unpacked(values), integral);
    }

    /** A builder that takes one value after another. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the source held whole numbers. */
    public boolean integral() {
        return integral;
    }

    /** Whether all are whole numbers, or missing, as far as is known without looking at each. */
    boolean isKnownToBeWhole() {
        return numbers.areKnownToBeWhole();
    }

    /** The value of a row, NaN where it is missing. */
    public double get(int row) {
        return numbers.get(row);
    }

    /** A copy of the values, NaN where missing. */
    public double[] toArray() {
        double[] copy = new double[size()];
        numbers.read(0, copy, 0, copy.length);
        return copy;
    }

    /**
     * Copies the values of some rows, NaN where missing: faster than one by one.
     *
     * @param from the first row
     * @param target where they go
     * @param at where the first one goes
     * @param length how many rows
     * @throws IndexOutOfBoundsException if there are not so many rows, or places
     */
    public void read(int from, double[] target, int at, int length) {
        Objects.requireNonNull(target, "target must be given, but was null");
        Objects.checkFromIndexSize(from, length, size());
        Objects.checkFromIndexSize(at, length, target.length);
        numbers.read(from, target, at, length);
    }

    /**
     * Copies the values of some rows as whole numbers, {@link Integer#MIN_VALUE} where missing: faster than
     * {@link #read} where the column has whole numbers only.
     *
     * @param from the first row
     * @param target where they go, the first one to the first place
     * @param length how many rows
     * @return whether all of them are missing or whole numbers above -2<sup>31</sup> and below 2<sup>31</sup>;
     *     otherwise what was copied means nothing
     * @throws IndexOutOfBoundsException if there are not so many rows, or places
     */
    public boolean readWhole(int from, int[] target, int length) {
        Objects.requireNonNull(target, "target must be given, but was null");
        Objects.checkFromIndexSize(from, length, size());
        Objects.checkFromIndexSize(0, length, target.length);
        return numbers.readWhole(from, target, length);
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.NUMERICAL;
    }

    @Override
    public int size() {
        return numbers.length();
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(get(row));
    }

    @Override
    public @Nullable Double value(int row) {
        return isMissing(row) ? null : (Double) get(row);
    }

    @Override
    Column take(int[] rows) {
        return new NumericalColumn(numbers.take(rows), integral);
    }

    @Override
    Column append(List<? extends Column> others) {
        List<PackedDoubles> parts = new ArrayList<>(List.of(numbers));
        boolean allIntegral = integral;
        for (Column other : others) {
            NumericalColumn column = (NumericalColumn) other;
            parts.add(column.numbers);
            allIntegral &= column.integral;
        }
        return new NumericalColumn(PackedDoubles.join(parts), allIntegral);
    }

    /** Collects numbers; not safe for use by many threads. */
    public static final class Builder {
        private final List<PackedDoubles> full = new ArrayList<>();
        private double[] open = new double[16];
        private int size;
        /** How many values there will be, as far as is known. */
        private long expected;

        private boolean integral;

        private Builder() {}

        /** Says that the source holds whole numbers; the default is that it does not. */
        public Builder integral(boolean integral) {
            this.integral = integral;
            return this;
        }

        /** Makes room for as many more values as are said, so that adding them moves none. */
        public Builder reserve(int more) {
            expected = Math.max(expected, size + (long) more);
            if (size == open.length && size >= ArrayGrowth.SEGMENT) {
                beginSegment();
            }
            open = ArrayGrowth.atLeast(open, size, more);
            return this;
        }

        /** Where the first segment cannot be packed, neither can the rest, which goes to where it will stay. */
        private void beginSegment() {
            PackedDoubles packed = PackedDoubles.of(open);
            if (full.isEmpty() && packed.isUnpacked() && ArrayGrowth.isFirstOfMany(size, expected)) {
                open = ArrayGrowth.whole(open, expected);
            } else {
                full.add(packed);
                open = new double[ArrayGrowth.SEGMENT];
                size = 0;
            }
        }

        /** Adds a number; NaN is missing. */
        public Builder add(double value) {
            if (size == open.length) {
                reserve(1);
            }
            open[size++] = value;
            return this;
        }

        /** Adds the first {@code length} numbers of an array; NaN is missing. */
        public Builder append(double[] source, int length) {
            Objects.requireNonNull(source, "source must be given, but was null");
            for (int done = 0; done < length; ) {
                reserve(length - done);
                int fitting = Math.min(length - done, open.length - size);
                System.arraycopy(source, done, open, size, fitting);
                size += fitting;
                done += fitting;
            }
            return this;
        }

        /** Adds a missing value. */
        public Builder addMissing() {
            return add(Double.NaN);
        }

        /** The column of all values added so far; the builder can go on. */
        public NumericalColumn build() {
            // A full array is handed over: the next value goes to another one.
            double[] rest = size == open.length ? open : Arrays.copyOf(open, size);
            PackedDoubles last = PackedDoubles.unpacked(rest);
            if (full.isEmpty()) {
                return new NumericalColumn(last, integral);
            }
            List<PackedDoubles> parts = new ArrayList<>(full);
            parts.add(last);
            return new NumericalColumn(PackedDoubles.join(parts), integral);
        }
    }
}
