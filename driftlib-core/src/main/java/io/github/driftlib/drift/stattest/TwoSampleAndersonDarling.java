package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.rank.QuadraticRankTest;
import io.github.driftlib.stats.distribution.AndersonDarling;
import io.github.driftlib.summary.PairedCounts;

/**
 * The two-sample Anderson-Darling test with midranks: the squared difference of the distribution functions, tails
 * weighted up. Where values are equal the p-value is conditional on the values of both samples together.
 */
final class TwoSampleAndersonDarling {

    private TwoSampleAndersonDarling() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2 || samples.referenceCount() + samples.currentCount() < 4) {
            return Score.notComputable("an Anderson-Darling test needs four values, two of them different");
        }
        double pValue = new QuadraticRankTest(counts, AndersonDarling::form, AndersonDarling::pValue).pValue();
        return Score.of(pValue, KolmogorovSmirnov.EFFECT, KolmogorovSmirnov.statistic((SamplePair.Numbers) samples));
    }
}
