package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of two categories, two-sided: the probability, under fixed margins, of a table at most as
 * probable as the one observed. Of more than 2^31 values it is the z-test of large samples.
 */
final class FisherExact {

    /** Tables as probable as the observed one but for rounding count too. */
    private static final double TOLERANCE = 1 + 1e-7;

    private FisherExact() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() > 2) {
            return Score.notComputable("Fisher's exact test needs two categories, but there are " + counts.size());
        }
        if (counts.size() < 2) {
            return Score.of(1, TwoProportions.EFFECT, 0);
        }
        if (counts.referenceTotal() + counts.currentTotal() > Integer.MAX_VALUE) {
            return TwoProportions.ofLargeSamples(samples);
        }
        int first = Math.toIntExact(counts.reference(0));
        int firstTotal = Math.toIntExact(first + counts.current(0));
        int referenceTotal = Math.toIntExact(counts.referenceTotal());
        HypergeometricDistribution tables = new HypergeometricDistribution(
                null, Math.toIntExact(referenceTotal + counts.currentTotal()), firstTotal, referenceTotal);
        double observed = tables.logProbability(first);
        double sum = 0;
        for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
            double probability = tables.logProbability(x);
            if (probability <= observed + Math.log(TOLERANCE)) {
                sum += Math.exp(probability);
            }
        }
        return Score.of(
                Math.min(1, sum),
                TwoProportions.EFFECT,
                (double) first / referenceTotal - (double) counts.current(0) / counts.currentTotal());
    }
}
