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
        double pValue = samples.exact()
                ? CramerVonMises.pValue(n, m, ofRanks(samples.counts(), n, m))
                : CramerVonMises.limitingPValue(n, m, ofFunctions(samples.counts(), n, m));
        return Score.of(pValue, KolmogorovSmirnov.EFFECT, KolmogorovSmirnov.statistic((SamplePair.Numbers) samples));
    }

    /** n sum (r_i - i)^2 + m sum (s_j - j)^2, with r and s the midranks of the two samples' values among all. */
    private static double ofRanks(PairedCounts counts, long n, long m) {
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
        return n * referenceSum + m * currentSum;
    }

    /**
     * n m / (n + m) times the mean squared difference of the distribution functions. A value that a sketch kept stands
     * for many that are not really equal, which midranks would count as a difference: both functions are taken to rise
     * evenly where it is.
     */
    private static double ofFunctions(PairedCounts counts, long n, long m) {
        double sum = 0;
        double before = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double after = before + (double) counts.reference(cell) / n - (double) counts.current(cell) / m;
            sum += counts.total(cell) * (before * before + before * after + after * after) / 3;
            before = after;
        }
        double total = (double) n + m;
        return sum / total * ((double) n * m / total);
    }

    /** The sum over k = 1..count of (distance - k)^2. */
    private static double squares(double distance, double count) {
        return count * distance * distance - distance * count * (count + 1) + count * (count + 1) * (2 * count + 1) / 6;
    }
}
