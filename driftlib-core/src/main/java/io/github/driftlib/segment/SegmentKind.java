package io.github.driftlib.segment;

/** What the rows of a segment have in common. */
public enum SegmentKind {
    /** All rows. */
    ALL,
    /** One value of a column. */
    VALUE,
    /** A range of numbers. */
    RANGE,
    /** A value that has no segment of its own. */
    REST,
    /** No value. */
    MISSING
}
