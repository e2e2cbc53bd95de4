package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.ChiSquared;
import io.github.driftlib.summary.PairedCounts;

/**
 * The G-test of the current counts against the reference's shares: G = 2 sum O ln(O / E) with E the reference count
 * scaled to the current size, categories - 1 degrees of freedom. Where a category is unseen in the reference, both
 * samples are compared with the shares of the two together.
 */
final class LikelihoodRatio {

    private LikelihoodRatio() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.notComputable("a G-test needs two categories, but there is one");
        }
        return Score.of(ChiSquared.survival(statistic(counts), counts.size() - 1));
    }

    private static double statistic(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double fit = 0;
        double homogeneity = 0;
        boolean unseen = false;
        for (int cell = 0; cell < counts.size(); cell++) {
            double reference = counts.reference(cell);
            double current = counts.current(cell);
            double pooled = (reference + current) / (referenceTotal + currentTotal);
            unseen |= reference == 0;
            fit += term(current, reference * (currentTotal / referenceTotal));
            homogeneity += term(current, pooled * currentTotal) + term(reference, pooled * referenceTotal);
        }
        return 2 * (unseen ? homogeneity : fit);
    }

    private static double term(double observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
