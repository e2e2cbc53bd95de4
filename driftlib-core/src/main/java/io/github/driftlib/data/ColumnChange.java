package io.github.driftlib.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a column is not what it was: it is in one data set only, or holds another kind of values there.
 *
 * @param column the column
 * @param what what happened to it
 * @param referenceKind as what the reference stores it, or null where the reference does not have it
 * @param currentKind as what current stores it, or null where current does not have it
 */
public record ColumnChange(
        String column,
        What what,
        @Nullable ColumnKind referenceKind,
        @Nullable ColumnKind currentKind) {

    /** What happened to a column. */
    public enum What {
        /** The reference has it, current does not. */
        MISSING,
        /** Current has it, the reference does not. */
        NEW,
        /** Both have it, with values of different kinds. */
        OTHER_KIND
    }

    /** Checks that each side has a kind exactly where it has the column. */
    public ColumnChange {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(what, "what must be given, but was null");
        if ((referenceKind == null) != (what == What.NEW) || (currentKind == null) != (what == What.MISSING)) {
            throw new IllegalArgumentException("kinds must be given of the sides that have the column '" + column
                    + "', but were " + referenceKind + " and " + currentKind + " for " + what);
        }
    }

    /** A column that is gone. */
    static ColumnChange missing(String column, ColumnKind referenceKind) {
        return new ColumnChange(column, What.MISSING, referenceKind, null);
    }

    /** A column that was not there. */
    static ColumnChange added(String column, ColumnKind currentKind) {
        return new ColumnChange(column, What.NEW, null, currentKind);
    }

    /** The change in words, such as {@code column 'tip' is missing in current}. */
    public String text() {
        return switch (what) {
            case MISSING -> "column '" + column + "' is missing in current";
            case NEW -> "column '" + column + "' is new in current: the reference does not have it";
            case OTHER_KIND ->
                "column '" + column + "' changed its kind: it holds "
                        + Objects.requireNonNull(referenceKind).label() + " values in the reference and "
                        + Objects.requireNonNull(currentKind).label() + " values in current";
        };
    }
}
