package io.github.driftlib.summary;

import io.github.driftlib.sketch.DistinctSketch;

/**
 * How many different values there are, where not all were told apart: the number that is most likely, and between what
 * the true one lies.
 *
 * @param lowest how few there can be, at least 0
 * @param estimate the number that is most likely, between both
 * @param highest how many there can be
 */
public record DistinctCount(double lowest, double estimate, double highest) {

    /** Checks the order. */
    public DistinctCount {
        if (!(lowest >= 0 && lowest <= estimate && estimate <= highest) || Double.isInfinite(highest)) {
            throw new IllegalArgumentException(
                    "lowest, estimate and highest must be finite, not negative and in order, " + "but were " + lowest
                            + ", " + estimate + " and " + highest);
        }
    }

    /**
     * What a sketch knows.
     *
     * @param seen what saw the values; the estimate is the lowest number where it did not see all
     * @param lowest how few there are surely
     * @param highest how many there are surely, at least as many
     */
    static DistinctCount of(DistinctSketch seen, long lowest, long highest) {
        if (!seen.isKnown()) {
            return new DistinctCount(lowest, lowest, highest);
        }
        return new DistinctCount(
                within(seen.lowest(), lowest, highest),
                within(Math.round(seen.estimate()), lowest, highest),
                within(seen.highest(), lowest, highest));
    }

    private static double within(double number, long lowest, long highest) {
        return Math.max(lowest, Math.min(highest, number));
    }

    /** Between what the number lies. */
    public ValueRange range() {
        return new ValueRange(lowest, highest);
    }
}
