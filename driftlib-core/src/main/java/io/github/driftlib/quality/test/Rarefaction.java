package io.github.driftlib.quality.test;

import io.github.driftlib.stats.random.Hypergeometric;

/** What is left of the different values of a column when only some of its rows are taken. */
final class Rarefaction {

    private Rarefaction() {}

    /** How probable it is that none of {@code count} equal values is among those drawn without putting any back. */
    static double absent(long values, long count, long drawn) {
        if (count == 0) {
            return 1;
        }
        return drawn == values ? 0 : Hypergeometric.probability(0, count, values - count, drawn);
    }
}
