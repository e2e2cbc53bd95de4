package io.github.driftlib.comparison;

/**
 * How the uncertainty of a difference is found out: by drawing as many rows as there are, with replacement, again and
 * again, and computing it on each such resample.
 *
 * @param resamples how often rows are drawn, at least 1
 * @param confidenceLevel which share of the resamples' differences an interval holds, in (0, 1)
 * @param seed what the draws begin with: equal seeds give equal draws
 */
public record Bootstrap(int resamples, double confidenceLevel, long seed) {

    private static final Bootstrap DEFAULTS = new Bootstrap(1000, 0.95, 0);

    /** Checks the parameters. */
    public Bootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException("resamples must be at least 1, but was " + resamples);
        }
        if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
            throw new IllegalArgumentException("confidenceLevel must be in (0, 1), but was " + confidenceLevel);
        }
    }

    /** 1,000 resamples, of which an interval holds 95 %, drawn with seed 0. */
    public static Bootstrap defaults() {
        return DEFAULTS;
    }

    /** The same with another number of resamples. */
    public Bootstrap resamples(int count) {
        return new Bootstrap(count, confidenceLevel, seed);
    }

    /** The same with another share of resamples in an interval. */
    public Bootstrap confidenceLevel(double level) {
        return new Bootstrap(resamples, level, seed);
    }

    /** The same with another seed. */
    public Bootstrap seed(long seed) {
        return new Bootstrap(resamples, confidenceLevel, seed);
    }
}
