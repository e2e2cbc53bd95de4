package io.github.driftlib.duckdb;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** The columns a source has, and the query that reads some of them. */
record Schema(Source source, List<SourceColumn> columns) {

    /** A column of the source, with DuckDB's name of its type. */
    private record SourceColumn(int index, String name, String type) {
        /** Columns are known by their position inside the query, so that no name can be misread. */
        String alias() {
            return "c" + index;
        }
    }

    /** A column to read, and how. */
    record SelectedColumn(String name, List<String> expressions, Reading reading) {}

    static Schema of(Source source, DuckDBConnection connection) throws SQLException {
        List<SourceColumn> columns = new ArrayList<>();
        String query = "SELECT * FROM (\n" + source.sql() + "\n) LIMIT 0";
        try (DuckDBPreparedStatement statement = connection.prepare(query)) {
            source.values().bindTo(statement);
            try (ResultSet nothing = statement.executeQuery()) {
                ResultSetMetaData described = nothing.getMetaData();
                for (int i = 0; i < described.getColumnCount(); i++) {
                    columns.add(
                            new SourceColumn(i, described.getColumnName(i + 1), described.getColumnTypeName(i + 1)));
                }
            }
        }
        return new Schema(source, columns);
    }

    /**
     * The columns of the given names, or all.
     *
     * @throws DataReadException if one is not there, or is of a type that no column can hold
     */
    List<SelectedColumn> select(Optional<List<String>> names) {
        names.ifPresent(this::checkKnown);
        List<SourceColumn> wanted =
                names.map(list -> list.stream().map(this::column).toList()).orElse(columns);
        checkReadable(wanted);
        return wanted.stream()
                .map(column -> {
                    Reading reading = Reading.of(column.type).orElseThrow();
                    return new SelectedColumn(column.name, reading.expressions(column.alias()), reading);
                })
                .toList();
    }

    /** The query for the selected columns of all rows that meet the condition. */
    String query(List<SelectedColumn> selected, Optional<ReadRequest.Condition> condition) {
        String rows = "\n" + source.sql() + "\n";
        if (condition.isPresent()) {
            rows = "\nSELECT * FROM (" + rows + ") WHERE (\n" + condition.get().sql() + "\n)\n";
        }
        String expressions = selected.stream()
                .flatMap(column -> column.expressions().stream())
                .collect(Collectors.joining(", "));
        String aliases = columns.stream().map(SourceColumn::alias).collect(Collectors.joining(", "));
        return "SELECT " + expressions + " FROM (" + rows + ") AS source(" + aliases + ")";
    }

    List<String> names() {
        return columns.stream().map(SourceColumn::name).toList();
    }

    private SourceColumn column(String name) {
        return columns.get(names().indexOf(name));
    }

    private void checkKnown(List<String> names) {
        Set<String> unknown = new LinkedHashSet<>(names);
        names().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new DataReadException("columns must be among " + names() + ", the columns of " + source.label()
                    + ", but was "
                    + unknown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")));
        }
    }

    private void checkReadable(List<SourceColumn> wanted) {
        List<String> unreadable = wanted.stream()
                .filter(column -> Reading.of(column.type).isEmpty())
                .map(column -> "'" + column.name + "' is " + column.type)
                .toList();
        if (!unreadable.isEmpty()) {
            throw new DataReadException("columns must hold numbers, booleans, strings or points in time, but in "
                    + source.label() + " " + String.join(" and ", unreadable)
                    + "; read the others with columns(...), or convert with DataFiles.sql(...)");
        }
    }
}
