package io.github.driftlib.data;

import java.util.Objects;

/** What the values of a column are: numbers, labels, points in time or free text. */
public enum ColumnKind {
    /** Numbers that can be ordered, subtracted and averaged. */
    NUMERICAL("num"),
    /** Labels out of a set that repeats: words, codes, booleans. */
    CATEGORICAL("cat"),
    /** Points in time. */
    DATETIME("datetime"),
    /** Free text, hardly ever the same twice. */
    TEXT("text");

    private final String label;

    ColumnKind(String label) {
        this.label = label;
    }

    /** The short name used in results and JSON: {@code num}, {@code cat}, {@code datetime} or {@code text}. */
    public String label() {
        return label;
    }

    /**
     * The kind with the given {@link #label()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ColumnKind ofLabel(String label) {
        Objects.requireNonNull(label, "label must be given, but was null");
        for (ColumnKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind must be one of [num, cat, datetime, text], but was '" + label + "'");
    }
}
