package io.github.driftlib.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/** What a table must have for a sink to write it. */
record TableSpec(TableName table, List<ColumnSpec> columns) {

    /** A column: its name, what it holds, and whether it is part of the primary key. */
    record ColumnSpec(String name, ValueKind kind, boolean inKey) {
        static ColumnSpec key(String name, ValueKind kind) {
            return new ColumnSpec(name, kind, true);
        }

        static ColumnSpec value(String name, ValueKind kind) {
            return new ColumnSpec(name, kind, false);
        }

        String sql() {
            return Identifier.quoted(name);
        }
    }

    TableSpec {
        columns = List.copyOf(columns);
    }

    String createSql(Dialect dialect) {
        String definitions = columns.stream()
                .map(column -> column.sql() + " " + dialect.typeOf(column.kind()) + (column.inKey() ? " not null" : ""))
                .collect(Collectors.joining(", "));
        return "create table if not exists " + table.sql() + " (" + definitions + ", primary key (" + keyNames() + "))";
    }

    private String keyNames() {
        return keyColumns().stream().map(Identifier::quoted).collect(Collectors.joining(", "));
    }

    /** The names of the columns that make the primary key. */
    List<String> keyColumns() {
        return columns.stream().filter(ColumnSpec::inKey).map(ColumnSpec::name).toList();
    }

    String insertSql() {
        String names = columns.stream().map(ColumnSpec::sql).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + table.sql() + " (" + names + ") values (" + marks + ")";
    }

    String deleteSql(List<String> columnsEqual) {
        return "delete from " + table.sql() + " where "
                + columnsEqual.stream()
                        .map(name -> Identifier.quoted(name) + " = ?")
                        .collect(Collectors.joining(" and "));
    }
}
