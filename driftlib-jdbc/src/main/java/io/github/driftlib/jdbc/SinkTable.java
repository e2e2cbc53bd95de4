package io.github.driftlib.jdbc;

import io.github.driftlib.report.Snapshot;
import java.sql.SQLException;

/** A table that a sink writes. */
interface SinkTable {

    /** What the table must have. */
    TableSpec spec();

    /**
     * What a snapshot means for the table, worked out without the database.
     *
     * @throws io.github.driftlib.sink.SinkException if the table cannot take the snapshot
     */
    Change change(Snapshot snapshot);

    /** Rows that take the place of those there, as a part of a transaction. */
    @FunctionalInterface
    interface Change {
        void apply(TableTransaction transaction) throws SQLException;
    }
}
