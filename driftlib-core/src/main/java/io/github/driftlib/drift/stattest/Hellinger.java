package io.github.driftlib.drift.stattest;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.stats.SturgesBins;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;

/**
 * The Hellinger distance of the shares: sqrt(1 - sum sqrt(r c)), between 0 and 1. The bins of a numerical column are
 * Sturges' over the distinct values of both samples together.
 */
final class Hellinger {

    private Hellinger() {}

    /** The bins of a numerical column, the distinct values of another. */
    static PairedCounts cells(SamplePair samples) {
        return samples instanceof SamplePair.Numbers numbers && numbers.kind() == ColumnKind.NUMERICAL
                ? binned(numbers.reference(), numbers.current())
                : samples.counts();
    }

    static double distance(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double coefficient = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double reference = counts.reference(cell) / referenceTotal;
            double current = counts.current(cell) / currentTotal;
            coefficient += Math.sqrt(reference * current);
        }
        return Math.sqrt(1 - Math.min(1, coefficient));
    }

    private static PairedCounts binned(EmpiricalDistribution reference, EmpiricalDistribution current) {
        double[] edges = SturgesBins.edges(
                Math.min(reference.min(), current.min()),
                Math.max(reference.max(), current.max()),
                PairedCounts.ofValues(reference, current).size());
        return PairedCounts.ofBins(reference, current, edges);
    }
}
