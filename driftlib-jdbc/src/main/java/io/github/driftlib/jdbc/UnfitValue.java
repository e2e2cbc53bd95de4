package io.github.driftlib.jdbc;

import java.sql.SQLDataException;

/** A value is of another kind than the column. */
final class UnfitValue extends SQLDataException {
    private static final long serialVersionUID = 1L;

    /** A message such as {@code must hold numbers, but was text}. */
    UnfitValue(String message) {
        super(message);
    }
}
