package io.github.driftlib.summary;

import io.github.driftlib.sketch.DistinctSketch;

/**
 * How many different values there are, where not all were told apart.
 *
 * @param estimate the number that is most likely
 * @param range between what it lies: surely, and with a probability of 99.9 % where the values were seen
 */
record DistinctCount(long estimate, ValueRange range) {

    /**
     * What a sketch knows.
     *
     * @param seen what saw the values; the estimate is the lowest number where it did not see all
     * @param lowest how few there are surely
     * @param highest how many there are surely, at least as many
     */
    static DistinctCount of(DistinctSketch seen, long lowest, long highest) {
        if (!seen.isKnown()) {
            return new DistinctCount(lowest, new ValueRange(lowest, highest));
        }
        double estimate = seen.estimate();
        double from = Math.floor(estimate / (1 + DistinctSketch.ERROR));
        double to = Math.ceil(estimate / (1 - DistinctSketch.ERROR));
        return new DistinctCount(
                Math.max(lowest, Math.min(highest, Math.round(estimate))),
                new ValueRange(Math.max(lowest, Math.min(highest, from)), Math.max(lowest, Math.min(highest, to))));
    }
}
