package io.github.driftlib.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * All that a read needs to know.
 *
 * @param source where the rows come from
 * @param columns the columns to read, in order; all where empty
 * @param condition the rows to read; all where empty
 * @param engine what DuckDB may use
 */
record ReadRequest(Source source, Optional<List<String>> columns, Optional<Condition> condition, Engine engine) {

    /** A condition in SQL over the columns of the source, and the values for its question marks. */
    record Condition(String sql, BoundValues values) {
        DataReadException refused(Source source, List<String> columns, SQLException cause) {
            return new DataReadException(
                    "where must be a condition on the columns " + columns + " of " + source.label() + ", but was " + sql
                            + ": " + SqlText.reason(cause),
                    cause);
        }
    }

    static ReadRequest of(Source source) {
        return new ReadRequest(source, Optional.empty(), Optional.empty(), Engine.standard());
    }

    ReadRequest columns(List<String> names) {
        return new ReadRequest(source, Optional.of(names), condition, engine);
    }

    ReadRequest condition(Condition wanted) {
        return new ReadRequest(source, columns, Optional.of(wanted), engine);
    }

    ReadRequest engine(Engine wanted) {
        return new ReadRequest(source, columns, condition, wanted);
    }

    /** The values for all question marks, in the order in which the query has them. */
    BoundValues values() {
        return condition.map(wanted -> source.values().and(wanted.values())).orElse(source.values());
    }
}
