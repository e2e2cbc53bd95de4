package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.CramerVonMises;
import io.github.driftlib.summary.PairedCounts;

/** The two-sample Cramér-von Mises test with midranks: the mean squared difference of the distribution functions. */
final class TwoSampleCramerVonMises {

    private TwoSampleCramerVonMises() {}

    static Score score(SamplePair samples) {
        long n = samples.referenceCount();
        long m = samples.currentCount();
        if (n < 2 || m < 2) {
            return Score.notComputable(
                    "a Cramér-von Mises test needs two values on each side, but there are " + n + " and " + m);
        }
        PairedCounts counts = samples.counts();
        double below = 0;
        double referenceBelow = 0;
        double currentBelow = 0;
        double referenceSum = 0;
        double currentSum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double reference = counts.reference(cell);
            double current = counts.current(cell);
            double rank = below + (reference + current + 1) / 2;
            referenceSum += squares(rank - referenceBelow, reference);
            currentSum += squares(rank - currentBelow, current);
            below += reference + current;
            referenceBelow += reference;
            currentBelow += current;
        }
        return Score.of(
                CramerVonMises.pValue(n, m, n * referenceSum + m * currentSum),
                KolmogorovSmirnov.EFFECT,
                KolmogorovSmirnov.statistic((SamplePair.Numbers) samples));
    }

    /** The sum over k = 1..count of (distance - k)^2. */
    private static double squares(double distance, double count) {
        return count * distance * distance - distance * count * (count + 1) + count * (count + 1) * (2 * count + 1) / 6;
    }
}
