package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.LargestDifference;
import io.github.driftlib.stats.distribution.TwoSampleKolmogorovSmirnov;

/**
 * The two-sample Kolmogorov-Smirnov test: the p-value of the largest difference between the two empirical distribution
 * functions.
 */
final class KolmogorovSmirnov {

    /** How the statistic is called beside a p-value. */
    static final String EFFECT = "ks_statistic";

    private KolmogorovSmirnov() {}

    static Score score(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        double statistic = statistic(numbers);
        return Score.of(
                TwoSampleKolmogorovSmirnov.pValue(samples.referenceCount(), samples.currentCount(), statistic),
                EFFECT,
                statistic);
    }

    /** The largest difference between the two empirical distribution functions. */
    static double statistic(SamplePair.Numbers samples) {
        return LargestDifference.of(samples.reference(), samples.current());
    }
}
