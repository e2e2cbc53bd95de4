package io.github.driftlib.quality.test;

import io.github.driftlib.test.Condition;

/** How a default condition is made of the reference's value. */
enum Bound {
    /** Exactly the reference's value. */
    EQUAL,
    /** At most the reference's value. */
    AT_MOST,
    /** At least the reference's value. */
    AT_LEAST,
    /** At most the reference's value and a tenth of it. */
    AT_MOST_A_TENTH_MORE,
    /** The reference's value, give or take a tenth of it. */
    WITHIN_A_TENTH;

    private static final double A_TENTH = 0.1;

    Condition of(double reference) {
        return switch (this) {
            case EQUAL -> Condition.eq(reference);
            case AT_MOST -> Condition.lte(reference);
            case AT_LEAST -> Condition.gte(reference);
            case AT_MOST_A_TENTH_MORE ->
                Condition.lte(Condition.Approx.of(reference).relative(A_TENTH));
            case WITHIN_A_TENTH -> Condition.eq(Condition.Approx.of(reference).relative(A_TENTH));
        };
    }

    /** A count of the reference for as many rows as current has. */
    static double inProportion(double count, long currentRows, long referenceRows) {
        return count == 0 ? 0 : count * ((double) currentRows / referenceRows);
    }

    /** What the user must give where there is no default condition. */
    static IllegalArgumentException missing() {
        return new IllegalArgumentException(
                "a condition or a reference with a value must be given, but there is neither");
    }
}
