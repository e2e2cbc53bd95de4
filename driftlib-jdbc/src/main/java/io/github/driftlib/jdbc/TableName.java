package io.github.driftlib.jdbc;

import java.util.Objects;
import java.util.Optional;

/**
 * The name of a table, and of its schema where one is given; otherwise the database looks it up as it looks up any
 * table.
 *
 * <p>Names are taken as they are written, upper and lower case, blanks, dots and quotes included, and are quoted in
 * every statement. A dot does not separate: {@code TableName.of("monitoring", "taxi_metrics")} is a table in a schema.
 * PostgreSQL keeps a name that was created without quotes in lower case, H2 in upper case.
 *
 * @param schema the schema, which must exist
 * @param name the table
 */
public record TableName(Optional<String> schema, String name) {

    /** Checks the names. */
    public TableName {
        schema.ifPresent(text -> Identifier.check("schema", text));
        Identifier.check("name", name);
    }

    /** A table that the database finds by itself. */
    public static TableName of(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        return new TableName(Optional.empty(), name);
    }

    /** A table in a schema. */
    public static TableName of(String schema, String name) {
        Objects.requireNonNull(schema, "schema must be given, but was null");
        Objects.requireNonNull(name, "name must be given, but was null");
        return new TableName(Optional.of(schema), name);
    }

    /** The name as a statement has it. */
    String sql() {
        return schema.map(text -> Identifier.quoted(text) + ".").orElse("") + Identifier.quoted(name);
    }

    /** The name as a person reads it. */
    @Override
    public String toString() {
        return schema.map(text -> text + ".").orElse("") + name;
    }
}
