package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.TwoSampleKolmogorovSmirnov;
import io.github.driftlib.summary.EmpiricalDistribution;

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
        EmpiricalDistribution reference = samples.reference();
        EmpiricalDistribution current = samples.current();
        double referenceCount = reference.count();
        double currentCount = current.count();
        int referenceSize = reference.size();
        int currentSize = current.size();
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < referenceSize && j < currentSize) {
            double height = reference.weightBelow(i) / referenceCount - current.weightBelow(j) / currentCount;
            largest = Math.max(largest, Math.abs(height));
            double ofReference = reference.value(i);
            double ofCurrent = current.value(j);
            i += ofReference <= ofCurrent ? 1 : 0;
            j += ofCurrent <= ofReference ? 1 : 0;
        }
        double last = reference.weightBelow(i) / referenceCount - current.weightBelow(j) / currentCount;
        return Math.max(largest, Math.abs(last));
    }
}
