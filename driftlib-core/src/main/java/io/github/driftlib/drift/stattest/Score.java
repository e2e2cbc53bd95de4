package io.github.driftlib.drift.stattest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a stat test finds: a number, or why there is none. */
public sealed interface Score {

    /** A finite number. Where the arithmetic gave none, the values were too large for it. */
    static Score of(double value) {
        return Double.isFinite(value)
                ? new Value(value, null)
                : new NotComputable("the values are too large for the arithmetic of this test");
    }

    /** A finite p-value with the size of the difference beside it; without the size where it is not finite. */
    static Score of(double pValue, String effect, double size) {
        Objects.requireNonNull(effect, "effect must be given, but was null");
        Score score = of(pValue);
        return score instanceof Value && Double.isFinite(size)
                ? new Value(pValue, new EffectSize(effect, Math.abs(size)))
                : score;
    }

    /** No number, and why. */
    static Score notComputable(String reason) {
        Objects.requireNonNull(reason, "reason must be given, but was null");
        return new NotComputable(reason);
    }

    /**
     * A finite number.
     *
     * @param value the number
     * @param effect how large the difference is where the number is a p-value, or null
     */
    record Value(double value, @Nullable EffectSize effect) implements Score {}

    /**
     * No number.
     *
     * @param reason why
     */
    record NotComputable(String reason) implements Score {}
}
