package io.github.driftlib.sketch;

/**
 * A number as the sum of two doubles of which the second is less than half a unit in the last place of the first: about
 * 32 digits. The basic operations are those of T. J. Dekker, "A floating-point technique for extending the available
 * precision" (1971), and D. E. Knuth's sum with its error.
 *
 * @param high the number rounded to a double
 * @param low what is missing from it
 */
record DoubleDouble(double high, double low) {

    static final DoubleDouble ZERO = new DoubleDouble(0, 0);

    /** The sum of two doubles, exactly. */
    static DoubleDouble sum(double left, double right) {
        double sum = left + right;
        double added = sum - left;
        return new DoubleDouble(sum, (left - (sum - added)) + (right - added));
    }

    /** The product of two doubles, exactly where its last digits are no denormal number. */
    static DoubleDouble product(double left, double right) {
        double product = left * right;
        return new DoubleDouble(product, Math.fma(left, right, -product));
    }

    /** A whole number, exactly. */
    static DoubleDouble of(long number) {
        double upper = (double) (number >> Integer.SIZE) * 0x1p32;
        return sum(upper, number & 0xffffffffL);
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        return sum(highs.high, highs.low + (low + other.low));
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(new DoubleDouble(-other.high, -other.low));
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble highs = product(high, other.high);
        return sum(highs.high, highs.low + (high * other.low + low * other.high));
    }

    DoubleDouble dividedBy(DoubleDouble divisor) {
        double first = high / divisor.high;
        DoubleDouble rest = minus(divisor.times(new DoubleDouble(first, 0)));
        double second = rest.high / divisor.high;
        DoubleDouble rest2 = rest.minus(divisor.times(new DoubleDouble(second, 0)));
        return sum(first, second).plus(new DoubleDouble(rest2.high / divisor.high, 0));
    }

    /** The number times a power of two. */
    DoubleDouble scaled(int exponent) {
        return exponent == 0 ? this : new DoubleDouble(Math.scalb(high, exponent), Math.scalb(low, exponent));
    }

    double value() {
        return high + low;
    }
}
