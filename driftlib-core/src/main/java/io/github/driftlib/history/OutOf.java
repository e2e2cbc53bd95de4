package io.github.driftlib.history;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * An alert that begins when {@code bad} of the last {@code of} checks are bad: slower than a single check, and sharper
 * for what lasts.
 *
 * @param bad how many checks must be bad, at least 1
 * @param of among how many, at most 20
 */
public record OutOf(int bad, int of) {

    /** Checks the parameters. */
    public OutOf {
        if (bad < 1 || of < bad || of > 20) {
            throw new IllegalArgumentException(
                    "bad and of must be in 1 <= bad <= of <= 20, but were " + bad + ", " + of);
        }
    }

    /**
     * How many alerts begin per check where each check is bad with the probability {@code level}, independent of
     * others: C(of - 1, bad - 1) level^bad (1 - level)^(of - bad + 1).
     */
    public double startsPerCheck(double level) {
        return CombinatoricsUtils.binomialCoefficientDouble(of - 1, bad - 1)
                * Math.pow(level, bad)
                * Math.pow(1 - level, of - bad + 1.0);
    }

    /**
     * How often a check may be bad so that so many alerts begin per check.
     *
     * @throws IllegalArgumentException if that many never do
     */
    public double levelFor(double startsPerCheck) {
        double most = bad / (of + 1.0);
        if (!(startsPerCheck > 0 && startsPerCheck <= startsPerCheck(most))) {
            throw new IllegalArgumentException(
                    "startsPerCheck must be in (0, " + startsPerCheck(most) + "], but was " + startsPerCheck);
        }
        return new BrentSolver(1e-15, 1e-17, 1e-17)
                .solve(1000, level -> startsPerCheck(level) - startsPerCheck, 0, most);
    }
}
