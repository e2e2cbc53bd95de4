package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import java.util.Objects;

/**
 * The smallest difference that is worth a word, however sure it is.
 *
 * @param difference the difference, in units of the value, at least 0 and finite
 * @param words how it came about, such as {@code 10 %}
 */
public record Worth(double difference, String words) {

    /** Checks the difference. */
    public Worth {
        Objects.requireNonNull(words, "words must be given, but was null");
        if (!(difference >= 0) || Double.isInfinite(difference)) {
            throw new IllegalArgumentException("difference must be at least 0 and finite, but was " + difference);
        }
    }

    /** A difference that is the same whatever the value. */
    public static Worth of(double difference) {
        return new Worth(difference, NumberText.of(difference));
    }

    /** A share of the magnitude of a value. */
    public static Worth ofShare(double share, double value) {
        return new Worth(share * Math.abs(value), percent(share));
    }

    /** A tenth of the magnitude of a value. */
    public static Worth tenth(double value) {
        return ofShare(0.1, value);
    }

    /** A fifth of the magnitude of a value. */
    public static Worth fifth(double value) {
        return ofShare(0.2, value);
    }

    /**
     * A tenth of the magnitude of a value or of its standard deviation among the rows, whichever is larger: a tenth of
     * a mean near zero would be worth nothing.
     */
    public static Worth tenthOfMean(double mean, double standardDeviation) {
        return Math.abs(mean) >= standardDeviation
                ? tenth(mean)
                : new Worth(0.1 * standardDeviation, "10 % of the standard deviation");
    }

    private static String percent(double share) {
        return NumberText.of(share * 100) + " %";
    }
}
