package io.github.driftlib.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a finding is about. Of equal {@linkplain Severity severity}, the kind that stands first here comes first. */
public enum FindingKind {
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

    FindingKind(String next) {
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
