package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How far a value may be from the reference's: the larger of what is worth a word and of what chance explains. Both
 * must be exceeded for a test to fail.
 *
 * <p>A test that holds a value against it ends as a {@link TestResult.Status#WARNING}, "not enough rows to tell", where
 *
 * <ul>
 *   <li>either side has fewer than {@value #FEWEST_ROWS} rows with a value, whatever was found: standard errors of so
 *       few rows are not to be trusted;
 *   <li>or nothing was found, and chance explains more than {@value #MOST_WORTHS} times what is worth a word: a change
 *       of that size would hardly have been seen.
 * </ul>
 *
 * @param worth the smallest difference that is worth a word
 * @param standardError the standard error of the difference where nothing has changed, at least 0 and finite
 * @param standardErrors how many of them chance explains
 * @param currentRows how many rows of current the value rests on
 * @param referenceRows how many rows of the reference its value rests on
 */
public record Tolerance(
        Tolerance.Worth worth, double standardError, double standardErrors, long currentRows, long referenceRows) {

    /** With fewer rows on either side nothing can be told. */
    public static final int FEWEST_ROWS = 30;

    /** How many times what is worth a word chance may explain, if nothing found is to mean anything. */
    public static final int MOST_WORTHS = 5;

    /** Checks the standard error. */
    public Tolerance {
        Objects.requireNonNull(worth, "worth must be given, but was null");
        if (!(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("standardError must be at least 0 and finite, but was " + standardError);
        }
    }

    /** How far the value may be from the reference's. */
    public double width() {
        return Math.max(worth.difference(), chance());
    }

    /** What chance explains. */
    public double chance() {
        return standardErrors * standardError;
    }

    /** Whether a change would hardly have been seen. */
    boolean tooWide() {
        return chance() > MOST_WORTHS * worth.difference();
    }

    /** The reasons in words, such as {@code 10 %, and 3 standard errors of 200 and 500 rows}. */
    String words() {
        return "the larger of " + worth.words() + " and " + NumberText.of(standardErrors) + " standard errors of "
                + currentRows + " and " + referenceRows + " rows";
    }

    /** What a result lists of it. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("worth", worth.difference());
        parameters.put("standard_error", standardError);
        parameters.put("standard_errors", standardErrors);
        parameters.put("current_rows", currentRows);
        parameters.put("reference_rows", referenceRows);
        return parameters;
    }

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
         * A tenth of the magnitude of a value or of its standard deviation among the rows, whichever is larger: a tenth
         * of a mean near zero would be worth nothing.
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
}
