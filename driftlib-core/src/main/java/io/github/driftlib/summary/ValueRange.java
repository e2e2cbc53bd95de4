package io.github.driftlib.summary;

/**
 * Between what a number is known to lie that was taken from a sketch.
 *
 * @param lowest the smallest it can be
 * @param highest the largest it can be
 */
public record ValueRange(double lowest, double highest) {

    /** Checks the order. */
    public ValueRange {
        if (!(lowest <= highest)) {
            throw new IllegalArgumentException(
                    "highest must be at least lowest, but they were " + highest + " and " + lowest);
        }
    }

    /** The range of the number divided by a positive one. */
    public ValueRange dividedBy(double divisor) {
        return new ValueRange(lowest / divisor, highest / divisor);
    }
}
