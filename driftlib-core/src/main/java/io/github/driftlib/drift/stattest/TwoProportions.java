package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.StandardNormal;
import io.github.driftlib.summary.PairedCounts;

/**
 * The two-sided z-test of two proportions with pooled variance: the share of all categories but the first (in ascending
 * order) in the reference and in current. One category on both sides gives p = 1.
 */
final class TwoProportions {

    /** How the difference of the shares is called beside a p-value. */
    static final String EFFECT = "difference_of_proportions";

    private TwoProportions() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.of(1, EFFECT, 0);
        }
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double reference = 1 - counts.reference(0) / referenceTotal;
        double current = 1 - counts.current(0) / currentTotal;
        double pooled = (reference * referenceTotal + current * currentTotal) / (referenceTotal + currentTotal);
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1 / referenceTotal + 1 / currentTotal));
        return Score.of(
                Math.min(1, 2 * StandardNormal.survival(Math.abs((reference - current) / deviation))),
                EFFECT,
                reference - current);
    }
}
