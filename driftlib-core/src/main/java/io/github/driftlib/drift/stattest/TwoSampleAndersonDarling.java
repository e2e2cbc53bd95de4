package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.AndersonDarling;
import io.github.driftlib.summary.PairedCounts;

/**
 * The two-sample Anderson-Darling test with midranks: the squared difference of the distribution functions, tails
 * weighted up.
 */
final class TwoSampleAndersonDarling {

    private TwoSampleAndersonDarling() {}

    static Score score(SamplePair samples) {
        PairedCounts counts = samples.counts();
        double n = samples.referenceCount();
        double m = samples.currentCount();
        if (counts.size() < 2 || n + m < 4) {
            return Score.notComputable("an Anderson-Darling test needs four values, two of them different");
        }
        double total = n + m;
        double below = 0;
        double referenceBelow = 0;
        double currentBelow = 0;
        double referenceSum = 0;
        double currentSum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double reference = counts.reference(cell);
            double current = counts.current(cell);
            double equal = reference + current;
            double middle = below + equal / 2;
            double weight = equal / total / (middle * (total - middle) - total * equal / 4);
            double referenceExcess = total * (referenceBelow + reference / 2) - middle * n;
            double currentExcess = total * (currentBelow + current / 2) - middle * m;
            referenceSum += weight * referenceExcess * referenceExcess;
            currentSum += weight * currentExcess * currentExcess;
            below += equal;
            referenceBelow += reference;
            currentBelow += current;
        }
        double statistic = (referenceSum / n + currentSum / m) * (total - 1) / total;
        return Score.of(
                AndersonDarling.pValue((long) n, (long) m, statistic),
                KolmogorovSmirnov.EFFECT,
                KolmogorovSmirnov.statistic((SamplePair.Numbers) samples));
    }
}
