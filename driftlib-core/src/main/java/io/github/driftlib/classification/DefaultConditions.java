package io.github.driftlib.classification;

import io.github.driftlib.test.Condition;
import java.util.Optional;

/** The conditions of tests that were given none. */
final class DefaultConditions {

    private static final double TOLERANCE = 0.2;

    private DefaultConditions() {}

    static Condition nearReference(String value, Optional<Double> ofReference) {
        return Condition.eq(Condition.Approx.of(known(value, ofReference)).relative(TOLERANCE));
    }

    static double known(String value, Optional<Double> ofReference) {
        return ofReference.orElseThrow(() -> new IllegalArgumentException(
                "a condition must be given where the reference has no " + value + " to compare with"));
    }

    static Condition betterThanGuess(String value, Optional<Double> ofGuess, boolean higherIsBetter) {
        double guessed = ofGuess.orElseThrow(() -> new IllegalArgumentException(
                "a reference or a condition must be given, for a guess has no " + value + " to compare with"));
        return higherIsBetter ? Condition.gt(guessed) : Condition.lt(guessed);
    }
}
