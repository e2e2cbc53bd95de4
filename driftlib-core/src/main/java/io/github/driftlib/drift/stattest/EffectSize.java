package io.github.driftlib.drift.stattest;

/**
 * How large a difference is, whatever the number of values: what a p-value does not say.
 *
 * @param name the measure, such as {@code cramers_v}
 * @param value its value, 0 where the samples do not differ, never negative
 */
public record EffectSize(String name, double value) {

    /** Checks the value. */
    public EffectSize {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("effect size must be finite and not negative, but was " + value);
        }
    }
}
