package io.github.driftlib.drift.stattest;

import io.github.driftlib.drift.relabel.Relabelling;
import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.summary.PairedCounts;
import java.util.function.DoubleBinaryOperator;

/**
 * Tests that two samples have one distribution of categories: both counts O of each category against those expected
 * from the two samples together, E. Each adds up a term a count, and compares the sum with the chi-squared distribution
 * of categories - 1 degrees of freedom; without Yates' correction.
 *
 * <p>That distribution needs counts that are not too small. Where an expected count is below 5 the counts of both
 * samples together are taken as given ({@link Relabelling}).
 */
final class Homogeneity {

    /** The name of the effect beside a p-value. */
    static final String EFFECT = "cramers_v";

    private static final double ENOUGH = 5;

    private Homogeneity() {}

    /** Pearson's chi-square test: sum (O - E)^2 / E. */
    static Score chiSquare(SamplePair samples) {
        return score("a chi-square test", samples, Homogeneity::squared);
    }

    /** The G-test: 2 sum O ln(O / E). */
    static Score likelihoodRatio(SamplePair samples) {
        return score("a G-test", samples, Homogeneity::logarithmic);
    }

    /** (O - E)^2 / E. */
    static double squared(double observed, double expected) {
        double difference = observed - expected;
        return difference * difference / expected;
    }

    /** 2 O ln(O / E). */
    static double logarithmic(double observed, double expected) {
        return observed == 0 ? 0 : 2 * observed * Math.log(observed / expected);
    }

    private static Score score(String name, SamplePair samples, DoubleBinaryOperator term) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.notComputable(name + " needs two categories, but there is one");
        }
        return Score.of(pValue(Relabelling.sorted(counts), term), EFFECT, cramersV(counts));
    }

    /** The root of Pearson's statistic of homogeneity, divided by the number of values: between 0 and 1. */
    static double cramersV(PairedCounts counts) {
        double referenceTotal = counts.referenceTotal();
        double currentTotal = counts.currentTotal();
        double sum = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            double difference = counts.reference(cell) / referenceTotal - counts.current(cell) / currentTotal;
            sum += difference * difference / counts.total(cell);
        }
        return Math.sqrt(sum * referenceTotal * currentTotal / (referenceTotal + currentTotal));
    }

    private static double pValue(PairedCounts counts, DoubleBinaryOperator term) {
        Relabelling relabelling = new Relabelling(counts);
        PairedCounts sides = relabelling.counts();
        double one = sides.referenceTotal();
        double other = sides.currentTotal();
        double share = one / (one + other);
        double fewest = Double.POSITIVE_INFINITY;
        Relabelling.CellTerm ofCell = (total, in) -> Math.max(
                0,
                term.applyAsDouble(in, total * share)
                        + term.applyAsDouble(total - in, total * (other / (one + other))));
        for (int cell = 0; cell < sides.size(); cell++) {
            fewest = Math.min(fewest, sides.total(cell) * share);
        }
        int freedom = sides.size() - 1;
        return fewest >= ENOUGH
                ? ChiSquared.survival(Relabelling.statistic(sides, ofCell), freedom)
                : relabelling.pValue(ofCell, x -> ChiSquared.survival(x, freedom));
    }
}
