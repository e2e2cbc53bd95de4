package io.github.driftlib.stats;

/**
 * Extremes of two samples of one source. The k largest of all n + m values are all in the second sample with at most
 * the probability (m / (n + m))^k, whatever the distribution, so a few values beyond the extreme of the first are no
 * news.
 */
public final class Extremes {

    private Extremes() {}

    /**
     * How many values of a sample must lie beyond the extreme of another one to be more than chance: the smallest k
     * with (m / (n + m))^k &lt;= level.
     *
     * @param level how often chance may do it, in (0, 1)
     * @param size m, how many values the sample has, at least 1
     * @param otherSize n, how many the other one has, at least 1
     */
    public static long fewest(double level, long size, long otherSize) {
        return (long) Math.ceil(Math.log(level) / Math.log((double) size / ((double) size + otherSize)));
    }
}
