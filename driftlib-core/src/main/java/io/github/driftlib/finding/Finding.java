package io.github.driftlib.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in words, with the numbers it rests on.
 *
 * <p>Findings have an order: by severity, then by kind, then by how far beyond the usual they are, the furthest first,
 * then by column and words. It is total, so the same results always give the same list.
 *
 * @param severity how much it matters
 * @param kind what it is about
 * @param column the column, class, group or segment it is about, or the empty string for the whole data set
 * @param text what happened, in a few words with its numbers; no sentence's end
 * @param excess how far beyond the usual it is, among findings of its kind: larger is worse; at least 0 and finite
 * @param evidence the numbers, at least one
 * @param next where to look next
 */
public record Finding(
        Finding.Severity severity,
        Finding.Kind kind,
        String column,
        String text,
        double excess,
        List<Finding.Evidence> evidence,
        String next)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::excess, Comparator.reverseOrder())
            .thenComparing(Finding::column)
            .thenComparing(Finding::text)
            .thenComparing(finding -> finding.evidence.toString())
            .thenComparing(Finding::next);

    /** Checks that there are words and a number. */
    public Finding {
        Objects.requireNonNull(severity, "severity must be given, but was null");
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(next, "next must be given, but was null");
        evidence = List.copyOf(evidence);
        if (text.isBlank() || evidence.isEmpty()) {
            throw new IllegalArgumentException(
                    "text and evidence must not be empty, but were '" + text + "' and " + evidence);
        }
        if (!Double.isFinite(excess) || excess < 0) {
            throw new IllegalArgumentException("excess must be finite and at least 0, but was " + excess);
        }
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /**
     * A number that a finding rests on.
     *
     * @param metric the key of the metric that told it, as text; the key of a test where only a test told it
     * @param column the column it is about, or the empty string
     * @param field what it is, in snake case
     * @param value the number
     * @param reference the same number of the reference, or what the number is held against; null where there is none
     */
    public record Evidence(
            String metric,
            String column,
            String field,
            double value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double reference) {

        /** Checks that the numbers are finite. */
        public Evidence {
            Objects.requireNonNull(metric, "metric must be given, but was null");
            Objects.requireNonNull(column, "column must be given, but was null");
            Objects.requireNonNull(field, "field must be given, but was null");
            if (!Double.isFinite(value) || reference != null && !Double.isFinite(reference)) {
                throw new IllegalArgumentException(
                        "numbers of '" + field + "' must be finite, but were " + value + " and " + reference);
            }
        }
    }

    /**
     * What a finding is about. Of equal {@linkplain Severity severity}, the kind that stands first here comes first.
     */
    public enum Kind {
        /** There are no rows to judge. */
        NO_ROWS("look at the source of the rows"),
        /** A column of the reference is not there any more. */
        COLUMN_GONE("restore the column, or take it out of the definition"),
        /** A column that held values holds none. */
        COLUMN_EMPTY("look at the source of the column"),
        /** A column holds values of another kind. */
        COLUMN_KIND("look at how the column is read"),
        /** A model is worse than in the reference, beyond chance. */
        MODEL_WORSE("look for the segment that became worse; then retrain"),
        /** An estimate or a monitored value is beyond its thresholds. */
        ALERT("look at the dates, and at what drifted on them"),
        /** Values that the reference's range makes impossible. */
        IMPOSSIBLE_VALUE("look at the rows that hold them"),
        /** More values or rows are strange than before. */
        OUTLIER("look at the strange rows"),
        /** More values are missing than before. */
        MISSING("look at the source of the column"),
        /** Values that the reference does not have. */
        UNSEEN_VALUE("look at the new values; a model has never seen them"),
        /** Groups are not treated alike. */
        PARITY("look at the rates of the two groups that are furthest apart"),
        /** The class that is predicted worst. */
        WORST_CLASS("look at what it is taken for, in the confusion matrix"),
        /** The part of the rows where a metric is worst. */
        WORST_SEGMENT("look at the rows of that segment"),
        /** Values are distributed in another way. */
        DRIFT("compare the two distributions"),
        /** Where a change comes from. */
        CAUSE("look at what changed there"),
        /** Another model is better than the one in production. */
        CANDIDATE("decide by the measure that matters to you"),
        /** A column that the reference does not have. */
        COLUMN_NEW("add it to the reference if it is to be watched"),
        /** Rows, columns or values that are there more often than they should. */
        REPEATED("look at how the data are joined"),
        /** Tests that did not pass, whose reason is none of the above. */
        TEST("open the tests"),
        /** There are too few rows to tell. */
        TOO_FEW("take a longer period"),
        /** A metric that could not be computed. */
        NO_RESULT("read the reason"),
        /** Whatever a family of a user's own finds. */
        OTHER("");

        private final String next;

        Kind(String next) {
            this.next = next;
        }

        /** The usual next look. */
        public String next() {
            return next;
        }

        /** The name in JSON. */
        @JsonValue
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much a finding matters, the worst first. */
    public enum Severity {
        /** Something is broken, or a model has become worse: look at it now. */
        ALARM,
        /** Something is other than it was, beyond what chance explains: look at it. */
        WARNING,
        /** Good to know; chance may explain it, or nothing needs to be done. */
        NOTE
    }
}
