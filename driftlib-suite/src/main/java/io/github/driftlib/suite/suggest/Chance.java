package io.github.driftlib.suite.suggest;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** What chance alone does in the next window. */
final class Chance {

    private Chance() {}

    /**
     * The smallest number that a beta-binomial count exceeds with at most the given probability: of {@code rows} rows,
     * how many have what {@code (a, b)} says of the probability.
     */
    static long upperCount(long rows, double a, double b, double level) {
        double term = Math.exp(Beta.logBeta(a, rows + b) - Beta.logBeta(a, b));
        double below = term;
        long count = 0;
        while (1 - below > level && count < rows) {
            term *= (rows - count) / (count + 1.0) * ((a + count) / (rows - count - 1 + b));
            below += term;
            count++;
        }
        return count;
    }

    /**
     * How many standard errors a normal value stays within, but for a share of {@code level} on both sides together.
     */
    static double normal(double level) {
        return -new NormalDistribution(null, 0, 1).inverseCumulativeProbability(level / 2);
    }

    /** The same where the standard error is that of so many values. */
    static double student(int values, double level) {
        return -new TDistribution(null, values - 1.0).inverseCumulativeProbability(level / 2);
    }
}
