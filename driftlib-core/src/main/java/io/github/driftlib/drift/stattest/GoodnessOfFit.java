package io.github.driftlib.drift.stattest;

import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.summary.PairedCounts;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/**
 * Evidently's tests of the current counts O against those expected from the reference, E: the reference counts scaled
 * to the current size, as if the reference were the distribution itself and not a sample of it. Each adds up a term a
 * category, and compares the sum with the chi-squared distribution of categories - 1 degrees of freedom.
 *
 * <p>A category unseen in the reference has no expected count. Then the test is that of {@link Homogeneity}.
 */
final class GoodnessOfFit {

    private GoodnessOfFit() {}

    /** Pearson's chi-square test: sum (O - E)^2 / E. */
    static Score chiSquare(SamplePair samples) {
        return score("a chi-square test", samples, Homogeneity::squared, Homogeneity::chiSquare);
    }

    /** The G-test: 2 sum O ln(O / E). */
    static Score likelihoodRatio(SamplePair samples) {
        return score("a G-test", samples, Homogeneity::logarithmic, Homogeneity::likelihoodRatio);
    }

    private static Score score(
            String name, SamplePair samples, DoubleBinaryOperator term, Function<SamplePair, Score> ofHomogeneity) {
        PairedCounts counts = samples.counts();
        if (counts.size() < 2) {
            return Score.notComputable(name + " needs two categories, but there is one");
        }
        double scale = (double) counts.currentTotal() / counts.referenceTotal();
        double statistic = 0;
        for (int cell = 0; cell < counts.size(); cell++) {
            if (counts.reference(cell) == 0) {
                return ofHomogeneity.apply(samples);
            }
            statistic += term.applyAsDouble(counts.current(cell), counts.reference(cell) * scale);
        }
        return Score.of(
                ChiSquared.survival(statistic, counts.size() - 1), Homogeneity.EFFECT, Homogeneity.cramersV(counts));
    }
}
