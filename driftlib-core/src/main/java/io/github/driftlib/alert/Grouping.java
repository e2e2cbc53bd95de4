package io.github.driftlib.alert;

/** What goes into one message. */
public enum Grouping {
    /** What happens to one column in one run. */
    COLUMN,
    /** What happens in one run. */
    RUN
}
