package io.github.driftlib.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects whole numbers of any size and holds each exactly: as a numerical column where all lie within &plusmn;
 * 2<sup>53</sup>, which is what a double can tell apart, and otherwise as a categorical column of their decimal digits.
 * Not safe for use by many threads.
 */
@SuppressWarnings("NullAway") // One of its forms is there, the others are null.
public final class WholeNumbers {

    /** The largest size of a whole number up to which doubles hold each: 2<sup>53</sup>. */
    public static final long LIMIT = 1L << 53;

    private static final BigInteger LARGE_LIMIT = BigInteger.valueOf(LIMIT);
    /** Numbers of so many digits before the point are all below 2^53. */
    private static final int DIGITS_THAT_FIT = 15;

    private NumericalColumn.@Nullable Builder numbers =
            NumericalColumn.builder().integral(true);
    private CategoricalColumn.@Nullable Builder labels;
    private long beyond;

    /** A collector without values. */
    public WholeNumbers() {}

    /** Whether doubles hold each whole number up to the size of this one. */
    public static boolean fits(long value) {
        return value >= -LIMIT && value <= LIMIT;
    }

    /** Whether doubles hold each whole number up to the size of this one. */
    public static boolean fits(BigInteger value) {
        Objects.requireNonNull(value, "value must be given, but was null");
        return value.abs().compareTo(LARGE_LIMIT) <= 0;
    }

    /** Whether a value is a whole number that doubles merge with others; null and floating-point types never are. */
    public static boolean isBeyond(@Nullable Object value) {
        if (value instanceof Long number) {
            return !fits(number);
        }
        if (value instanceof BigInteger number) {
            return !fits(number);
        }
        return value instanceof BigDecimal number
                && number.precision() - number.scale() > DIGITS_THAT_FIT
                && number.stripTrailingZeros().scale() <= 0
                && !fits(number.toBigInteger());
    }

    /** Makes room for as many more values as are said. */
    public WholeNumbers reserve(int more) {
        if (labels == null) {
            numbers.reserve(more);
        } else {
            labels.reserve(more);
        }
        return this;
    }

    /** Holds all values as labels, whatever their size. */
    public WholeNumbers asLabels() {
        if (labels == null) {
            becomeLabels();
        }
        return this;
    }

    /** Adds a number. */
    public WholeNumbers add(long value) {
        if (fits(value)) {
            return addFitting(value);
        }
        beyond++;
        return addLabel(Long.toString(value));
    }

    /** Adds a number. */
    public WholeNumbers add(BigInteger value) {
        Objects.requireNonNull(value, "value must be given, but was null");
        return fits(value) ? addFitting(value.longValue()) : addBeyond(value.toString());
    }

    /** Adds a number by its digits, which is beyond 2<sup>53</sup>. */
    public WholeNumbers addBeyond(String digits) {
        Objects.requireNonNull(digits, "digits must be given, but was null");
        beyond++;
        return addLabel(digits);
    }

    /** Adds a missing value. */
    public WholeNumbers addMissing() {
        if (labels == null) {
            numbers.addMissing();
        } else {
            labels.addMissing();
        }
        return this;
    }

    private WholeNumbers addFitting(long value) {
        if (labels == null) {
            numbers.add(value);
        } else {
            labels.add(Long.toString(value));
        }
        return this;
    }

    private WholeNumbers addLabel(String digits) {
        asLabels();
        labels.add(digits);
        return this;
    }

    /** What was added before fits a double, so its digits are known. */
    private void becomeLabels() {
        NumericalColumn before = numbers.build();
        labels = CategoricalColumn.builder();
        for (int row = 0; row < before.size(); row++) {
            labels.add(before.isMissing(row) ? null : digits(before.get(row)));
        }
        numbers = null;
    }

    /** The decimal digits of a double that is a whole number. */
    static String digits(double whole) {
        return new BigDecimal(whole).toBigInteger().toString();
    }

    /** How many numbers lie beyond 2<sup>53</sup>. */
    public long beyond() {
        return beyond;
    }

    /** The column of all values added; the collector is of no use after. */
    public Column build() {
        return labels == null ? numbers.build() : labels.build();
    }
}
