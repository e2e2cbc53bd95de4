package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.summary.PairedCounts;

/**
 * The two-sided z-test of two proportions with pooled variance: the share of the second of two categories in the
 * reference and in current. One category on both sides gives p = 1. The normal distribution needs counts that are not
 * too small: where one below 5 is expected, the test is {@link FisherExact}.
 */
final class TwoProportions {

    /** How the difference of the shares is called beside a p-value. */
    static final String EFFECT = "difference_of_proportions";

    private static final double ENOUGH = 5;

    private TwoProportions() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() > 2) {
            return Score.notComputable("a z-test needs two categories, but there are " + counts.size());
        }
        if (counts.size() < 2) {
            return ofLargeSamples(samples);
        }
        double smallerSample = Math.min(counts.referenceTotal(), counts.currentTotal());
        double rarer = Math.min(counts.total(0), counts.total(1));
        double fewest = smallerSample * (rarer / ((double) counts.total(0) + counts.total(1)));
        return fewest < ENOUGH ? FisherExact.score(samples) : ofLargeSamples(samples);
    }

    /** The z-test whatever the counts: of the first category in text order against all others. */
    static Score ofLargeSamples(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.of(1, EFFECT, 0);
        }
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double reference = (referenceTotal - counts.reference(0)) / referenceTotal;
        double current = (currentTotal - counts.current(0)) / currentTotal;
        double first = counts.total(0) / (referenceTotal + currentTotal);
        double deviation = Math.sqrt(first * (1 - first) * (1 / referenceTotal + 1 / currentTotal));
        return Score.of(
                Math.min(1, 2 * StandardNormal.survival(Math.abs((reference - current) / deviation))),
                EFFECT,
                reference - current);
    }
}
