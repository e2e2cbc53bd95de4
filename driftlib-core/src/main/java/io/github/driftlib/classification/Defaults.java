package io.github.driftlib.classification;

import io.github.driftlib.test.Approx;
import io.github.driftlib.test.Condition;
import java.util.Map;

/** The conditions of tests that were given none. */
final class Defaults {

    private static final double TOLERANCE = 0.2;

    private Defaults() {}

    static Condition nearReference(String title, Double reference) {
        if (reference == null) {
            throw new IllegalArgumentException(
                    "a condition must be given where the reference has no " + title + " to compare with");
        }
        return Condition.eq(Approx.of(reference).relative(TOLERANCE));
    }

    static Condition betterThanGuess(String title, Double guessed, boolean higherIsBetter) {
        if (guessed == null) {
            throw new IllegalArgumentException(
                    "a reference or a condition must be given, for a guess has no " + title + " to compare with");
        }
        return higherIsBetter ? Condition.gt(guessed) : Condition.lt(guessed);
    }

    static Map<String, Object> parameters(Map<String, Object> parameters, Double probasThreshold, Integer k) {
        if (probasThreshold != null) {
            parameters.put("probas_threshold", probasThreshold);
        }
        if (k != null) {
            parameters.put("k", k);
        }
        return parameters;
    }
}
