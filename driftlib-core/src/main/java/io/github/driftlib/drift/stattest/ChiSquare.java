package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.ChiSquared;
import io.github.driftlib.summary.PairedCounts;

/**
 * Pearson's chi-square test of the current counts against the reference's shares: X2 = sum (O - E)^2 / E with E the
 * reference count scaled to the current size, categories - 1 degrees of freedom.
 *
 * <p>A category unseen in the reference has no expected count. Then the test is that of homogeneity: both samples
 * against the shares of the two together.
 */
final class ChiSquare {

    private ChiSquare() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.notComputable("a chi-square test needs two categories, but there is one");
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
            double expected = counts.reference(cell) * (currentTotal / referenceTotal);
            double both = counts.reference(cell) + counts.current(cell);
            double pooled = both * (currentTotal / (referenceTotal + currentTotal));
            unseen |= counts.reference(cell) == 0;
            fit += square(counts.current(cell) - expected) / expected;
            homogeneity += square(counts.current(cell) - pooled) / pooled;
            homogeneity += square(counts.current(cell) - pooled) / (both - pooled);
        }
        return unseen ? homogeneity : fit;
    }

    private static double square(double value) {
        return value * value;
    }
}
