package io.github.driftlib.stats;

/** How a number is written where a label is wanted: whole numbers without a fraction. */
public final class NumberLabel {

    private static final double LARGEST_EXACT = 0x1p53;

    private NumberLabel() {}

    /** {@code 5} for 5.0, {@code 0.25} for 0.25. */
    public static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
