package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.QuadraticRankTest;
import io.github.driftlib.stats.distribution.CramerVonMises;

/**
 * The two-sample Cramér-von Mises test: n m / (n + m) times the mean squared difference of the distribution functions
 * over the values of both samples. Where values are equal both functions rise in as many equal steps, so that equal
 * distributions give 0; the p-value is then conditional on the values of both samples together.
 */
final class TwoSampleCramerVonMises {

    private TwoSampleCramerVonMises() {}

    static Score score(SamplePair samples) {
        long n = samples.referenceCount();
        long m = samples.currentCount();
        if (n < 2 || m < 2) {
            return Score.notComputable(
                    "a Cramér-von Mises test needs two values on each side, but there are " + n + " and " + m);
        }
        double pValue = new QuadraticRankTest(samples.counts(), CramerVonMises::form, CramerVonMises::pValue).pValue();
        return Score.of(pValue, KolmogorovSmirnov.EFFECT, KolmogorovSmirnov.statistic((SamplePair.Numbers) samples));
    }
}
