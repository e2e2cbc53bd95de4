package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.summary.ValueRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a test that was given no condition asks for, and why.
 *
 * @param condition what must hold
 * @param possible what might have to hold where the reference is a sketch, for each value that it can have that
 *     matters; only {@code condition} where it is exact
 * @param tolerance the tolerance of the condition, or null where it has none
 * @param judged what is held against the condition in place of the test's own value, or null for that
 * @param reason why the condition is what it is where the tolerance does not say it, in words that stand in brackets;
 *     or the empty string
 * @param doubt why nothing can be told although the condition holds, or the empty string where something can
 * @param decidable whether anything can be told where the condition does not hold
 * @param parameters what the result lists beside
 */
public record Expectation(
        Condition condition,
        List<Condition> possible,
        @Nullable Tolerance tolerance,
        @Nullable Judged judged,
        String reason,
        String doubt,
        boolean decidable,
        Map<String, Object> parameters) {

    private static final String FEW_ROWS =
            "not enough rows to tell: both sides must have at least " + Tolerance.FEWEST_ROWS + " with a value";

    /** Checks what must be there, and copies the collections. */
    public Expectation {
        Objects.requireNonNull(condition, "condition must be given, but was null");
        Objects.requireNonNull(reason, "reason must be given, but was null");
        Objects.requireNonNull(doubt, "doubt must be given, but was null");
        possible = List.copyOf(possible);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * A number that stands for what was found.
     *
     * @param subject what it is, in words, such as {@code the number of values below the reference's minimum}
     * @param value the number, finite
     * @param range between what it lies where it was taken from a sketch, or null where it is exact
     */
    public record Judged(
            String subject, double value, @Nullable ValueRange range) {

        /** An exact number. */
        public static Judged of(String subject, double value) {
            Objects.requireNonNull(subject, "subject must be given, but was null");
            return new Judged(subject, value, null);
        }
    }

    /** A condition as it is. */
    public static Expectation of(Condition condition) {
        Objects.requireNonNull(condition, "condition must be given, but was null");
        return new Expectation(condition, List.of(condition), null, null, "", "", true, Map.of());
    }

    /** As in the reference, give or take a tolerance. */
    public static Expectation within(double reference, Tolerance tolerance) {
        Objects.requireNonNull(tolerance, "tolerance must be given, but was null");
        return of(Condition.eq(around(reference, tolerance))).tolerating(tolerance);
    }

    /** At most what the reference has and a tolerance, for a value of which less is better. */
    public static Expectation atMost(double reference, Tolerance tolerance) {
        Objects.requireNonNull(tolerance, "tolerance must be given, but was null");
        return of(Condition.lte(around(reference, tolerance))).tolerating(tolerance);
    }

    /** At least what the reference has less a tolerance, for a value of which more is better. */
    public static Expectation atLeast(double reference, Tolerance tolerance) {
        Objects.requireNonNull(tolerance, "tolerance must be given, but was null");
        return of(Condition.gte(around(reference, tolerance))).tolerating(tolerance);
    }

    private static Condition.Approx around(double reference, Tolerance tolerance) {
        return new Condition.Approx(reference, 0, tolerance.width());
    }

    /** The same with a tolerance that the condition was made with, for its words and its doubt. */
    public Expectation tolerating(Tolerance width) {
        Objects.requireNonNull(width, "width must be given, but was null");
        return new Expectation(condition, possible, width, judged, reason, doubt, decidable, parameters)
                .ofRows(width.currentRows(), width.referenceRows());
    }

    /** The same where other conditions are possible too, as the reference is a sketch. */
    public Expectation orOneOf(List<Condition> conditions) {
        Objects.requireNonNull(conditions, "conditions must be given, but was null");
        return new Expectation(condition, conditions, tolerance, judged, reason, doubt, decidable, parameters);
    }

    /** The same with another number in place of the test's own value. */
    public Expectation of(Judged number) {
        Objects.requireNonNull(number, "number must be given, but was null");
        return new Expectation(condition, possible, tolerance, number, reason, doubt, decidable, parameters);
    }

    /** The same with a reason. */
    public Expectation because(String why) {
        Objects.requireNonNull(why, "why must be given, but was null");
        return new Expectation(condition, possible, tolerance, judged, why, doubt, decidable, parameters);
    }

    /** The same where nothing can be told although the condition holds, and why. */
    public Expectation doubtful(String why) {
        Objects.requireNonNull(why, "why must be given, but was null");
        return new Expectation(condition, possible, tolerance, judged, reason, why, decidable, parameters);
    }

    /** The same where nothing can be told whatever is found, and why. */
    public Expectation undecidable(String why) {
        Objects.requireNonNull(why, "why must be given, but was null");
        return new Expectation(condition, possible, tolerance, judged, reason, why, false, parameters);
    }

    /** The same, undecided whatever is found where either side has fewer than {@value Tolerance#FEWEST_ROWS} rows. */
    public Expectation ofRows(long currentRows, long referenceRows) {
        return Math.min(currentRows, referenceRows) < Tolerance.FEWEST_ROWS ? undecidable(FEW_ROWS) : this;
    }

    /** The same with what the result lists beside. */
    public Expectation listing(Map<String, Object> beside) {
        Objects.requireNonNull(beside, "beside must be given, but was null");
        return new Expectation(condition, possible, tolerance, judged, reason, doubt, decidable, beside);
    }

    /** The condition and why it is what it is. */
    String words() {
        String why =
                tolerance == null ? reason : reason.isEmpty() ? tolerance.words() : tolerance.words() + "; " + reason;
        return why.isEmpty() ? condition.toString() : condition + " (" + why + ")";
    }

    /** Why a test that ended like this can tell nothing, or the empty string where it can. */
    String doubt(TestResult.Status status) {
        if (!decidable) {
            return doubt;
        }
        if (status != TestResult.Status.SUCCESS) {
            return "";
        }
        return tolerance != null && tolerance.tooWide()
                ? "not enough rows to tell: chance explains more than " + Tolerance.MOST_WORTHS + " times "
                        + NumberText.of(tolerance.worth().difference())
                : doubt;
    }
}
