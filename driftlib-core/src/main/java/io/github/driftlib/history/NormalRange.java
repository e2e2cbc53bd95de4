package io.github.driftlib.history;

import java.util.Objects;

/**
 * Where the next value lies if nothing is wrong.
 *
 * @param lower the lower end, which belongs to it; may be negative infinity
 * @param centre what is most expected
 * @param upper the upper end, which belongs to it; may be infinity
 * @param basis how it was found, in words
 */
public record NormalRange(double lower, double centre, double upper, String basis) {

    private static final double ROUNDING = 1e-12;

    /** Checks that the numbers are in order. */
    public NormalRange {
        Objects.requireNonNull(basis, "basis must be given, but was null");
        if (!(lower <= centre && centre <= upper)) {
            throw new IllegalArgumentException("centre must be in [" + lower + ", " + upper + "], but was " + centre);
        }
    }

    /** Whether a value is within, up to rounding. */
    public boolean contains(double value) {
        double rounding = ROUNDING * Math.abs(centre);
        return value >= lower - rounding && value <= upper + rounding;
    }

    /**
     * How far a value is from the centre, in distances from the centre to the end on its side: at most 1 within the
     * range.
     */
    public double distance(double value) {
        double end = value < centre ? centre - lower : upper - centre;
        double off = Math.abs(value - centre);
        return off == 0 ? 0 : off / end;
    }

    /** The value, or the end that it lies beyond. */
    public double clipped(double value) {
        return Math.max(lower, Math.min(upper, value));
    }

    /** The same range with its ends so many times as far from the centre. */
    public NormalRange scaled(double factor) {
        return new NormalRange(centre - factor * (centre - lower), centre, centre + factor * (upper - centre), basis);
    }
}
