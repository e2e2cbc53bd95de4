package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.drift.relabel.PermutationTest;
import io.github.driftlib.summary.PairedCounts;

/**
 * The permutation test of the total variation distance, half the sum of |r - c| over the categories: how often a random
 * relabelling of the values gives a distance at least as large.
 */
final class TotalVariation {

    private TotalVariation() {}

    static Score score(SamplePair samples) {
        return score(samples.counts());
    }

    static Score score(PairedCounts counts) {
        double observed = distance(counts);
        double p = PermutationTest.pValue(
                NullResamples.ofCells(counts.sorted(), true), observed, TotalVariation::distance);
        return Score.of(p, "total_variation_distance", observed);
    }

    static double distance(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double sum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            sum += counts.times(cell)
                    * Math.abs(counts.reference(cell) / referenceTotal - counts.current(cell) / currentTotal);
        }
        return sum / 2;
    }
}
