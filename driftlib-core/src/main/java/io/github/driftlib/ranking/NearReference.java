package io.github.driftlib.ranking;

import io.github.driftlib.test.Approx;
import io.github.driftlib.test.Condition;

/** The default condition of the tests of rankings. */
final class NearReference {

    private static final double A_TENTH = 0.1;

    private NearReference() {}

    /** The reference's value, give or take a tenth; the other condition where there is none. */
    static Condition or(Condition otherwise, Double reference) {
        return reference == null ? otherwise : Condition.eq(Approx.of(reference).relative(A_TENTH));
    }
}
