package io.github.driftlib.drift.stattest;

/** What a stat test finds: a number, or why there is none. */
public sealed interface Score {

    /** A finite number. Where the arithmetic gave none, the range of the numbers was too large for it. */
    static Score of(double value) {
        return Double.isFinite(value)
                ? new Value(value)
                : new NotComputable("the arithmetic gave " + value + ": the values are too large for this test");
    }

    /** No number, and why. */
    static Score notComputable(String reason) {
        return new NotComputable(reason);
    }

    /**
     * A finite number.
     *
     * @param value the number
     */
    record Value(double value) implements Score {}

    /**
     * No number.
     *
     * @param reason why
     */
    record NotComputable(String reason) implements Score {}
}
