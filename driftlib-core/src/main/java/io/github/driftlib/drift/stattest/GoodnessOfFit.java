package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.ChiSquared;
import io.github.driftlib.summary.PairedCounts;
import java.util.function.DoubleBinaryOperator;

/**
 * Tests of the current counts O against those expected from the reference, E: the reference counts scaled to the
 * current size. Each adds up a term a category, and compares the sum with the chi-squared distribution of categories -
 * 1 degrees of freedom.
 *
 * <p>A category unseen in the reference has no expected count. Then the test is that of homogeneity: both samples
 * against the shares of the two together.
 */
final class GoodnessOfFit {

    private GoodnessOfFit() {}

    /** Pearson's chi-square test: sum (O - E)^2 / E. */
    static Score chiSquare(SamplePair samples) {
        return score("a chi-square test", samples, (observed, expected) -> {
            double difference = observed - expected;
            return difference * difference / expected;
        });
    }

    /** The G-test: 2 sum O ln(O / E). */
    static Score likelihoodRatio(SamplePair samples) {
        return score(
                "a G-test",
                samples,
                (observed, expected) -> observed == 0 ? 0 : 2 * observed * Math.log(observed / expected));
    }

    private static Score score(String name, SamplePair samples, DoubleBinaryOperator term) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.notComputable(name + " needs two categories, but there is one");
        }
        return Score.of(ChiSquared.survival(statistic(counts, term), counts.size() - 1), "cramers_v", cramersV(counts));
    }

    /** The root of Pearson's statistic of homogeneity, divided by the number of values: between 0 and 1. */
    private static double cramersV(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double sum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double difference = counts.reference(cell) / referenceTotal - counts.current(cell) / currentTotal;
            sum += difference * difference / counts.total(cell);
        }
        return Math.sqrt(sum * referenceTotal * currentTotal / (referenceTotal + currentTotal));
    }

    private static double statistic(PairedCounts counts, DoubleBinaryOperator term) {
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
            fit += term.applyAsDouble(current, reference * (currentTotal / referenceTotal));
            homogeneity += term.applyAsDouble(current, pooled * currentTotal)
                    + term.applyAsDouble(reference, pooled * referenceTotal);
        }
        return unseen ? homogeneity : fit;
    }
}
