package io.github.driftlib.duckdb;

/** What becomes of a line of a CSV file that has more or fewer fields than the first one. */
public enum UnequalLines {
    /** It is an error that names file and line. */
    REFUSE,
    /** It is a row: fields that lack are missing, fields beyond the columns are dropped. A remark counts such lines. */
    KEEP,
    /** It is no row. A remark counts such lines. */
    LEAVE_OUT
}
