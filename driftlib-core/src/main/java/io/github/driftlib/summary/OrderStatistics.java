package io.github.driftlib.summary;

/**
 * Observations by their rank: those of minus infinity, the finite ones in ascending order, those of plus infinity.
 *
 * @param finite the finite observations
 * @param absent how many are infinite
 */
record OrderStatistics(RankedValues finite, NonFiniteCounts absent) {

    /** As {@link EmpiricalDistribution#quantile}. */
    double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1], but was " + probability);
        }
        long observed = absent.negativeInfinities() + finite.count() + absent.positiveInfinities();
        if (observed == 0) {
            throw new IllegalStateException("a quantile needs a value, but there is none");
        }
        double h = probability * (observed - 1);
        long rank = (long) h;
        double fraction = h - rank;
        return fraction == 0 ? atRank(rank) : between(atRank(rank), atRank(rank + 1), fraction);
    }

    /** The observation with so many before it. */
    private double atRank(long rank) {
        long finiteRank = rank - absent.negativeInfinities();
        if (finiteRank < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return finiteRank < finite.count() ? finite.atRank(finiteRank) : Double.POSITIVE_INFINITY;
    }

    private static double between(double low, double high, double fraction) {
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            return low + high;
        }
        if (Double.isInfinite(high - low)) {
            return low * (1 - fraction) + high * fraction;
        }
        return fraction < 0.5 ? low + (high - low) * fraction : high - (high - low) * (1 - fraction);
    }
}
