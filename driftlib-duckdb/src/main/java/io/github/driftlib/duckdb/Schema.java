package io.github.driftlib.duckdb;

import io.github.driftlib.data.Remark;
import io.github.driftlib.data.WholeNumbers;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/** The columns a source has, and the query that reads some of them. */
record Schema(Source source, String sql, List<SourceColumn> columns) {

    /** A column of the source, with DuckDB's name of its type. */
    private record SourceColumn(int index, String name, String type) {
        /** Columns are known by their position inside the query, so that no name can be misread. */
        String alias() {
            return "c" + index;
        }
    }

    /** A column to read, and how. */
    record SelectedColumn(String name, String alias, Reading reading) {
        List<String> expressions() {
            return reading.expressions(alias);
        }
    }

    /**
     * The schema of a query.
     *
     * @param names the names of its columns, where they are others than it gives them
     */
    static Schema of(Source source, ParquetFiles.Query query, DuckDBConnection connection) throws SQLException {
        List<String> names = query.names();
        List<SourceColumn> columns = new ArrayList<>();
        try (DuckDBPreparedStatement statement =
                connection.prepare("SELECT * FROM (\n" + query.sql() + "\n) LIMIT 0")) {
            source.values().bindTo(statement);
            try (ResultSet nothing = statement.executeQuery()) {
                ResultSetMetaData described = nothing.getMetaData();
                for (int i = 0; i < described.getColumnCount(); i++) {
                    String name = names.isEmpty() ? described.getColumnName(i + 1) : names.get(i);
                    columns.add(new SourceColumn(i, name, described.getColumnTypeName(i + 1)));
                }
            }
        }
        return new Schema(source, query.sql(), columns);
    }

    /** The names that a query gives its columns; an inner query would change those that differ in case only. */
    static List<String> namesOf(Source source, DuckDBConnection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (DuckDBPreparedStatement statement = connection.prepare("(\n" + source.sql() + "\n) LIMIT 0")) {
            source.values().bindTo(statement);
            try (ResultSet nothing = statement.executeQuery()) {
                ResultSetMetaData described = nothing.getMetaData();
                for (int i = 1; i <= described.getColumnCount(); i++) {
                    addName(source, names, described.getColumnName(i));
                }
            }
        }
        return names;
    }

    private static void addName(Source source, List<String> names, String name) {
        int before = names.indexOf(name);
        if (before >= 0) {
            throw new DataReadException("column names must be distinct, but columns " + (before + 1) + " and "
                    + (names.size() + 1) + " of " + source.label() + " both have the name '" + name
                    + "'; name them with AS");
        }
        names.add(name);
    }

    /** Refuses a condition where names differ only in case, for SQL does not tell them apart. */
    void checkCondition() {
        Map<String, String> seen = new HashMap<>();
        for (SourceColumn column : columns) {
            String before = seen.put(column.name.toLowerCase(Locale.ROOT), column.name);
            if (before != null) {
                throw new DataReadException(
                        "where must not be used with names that differ only in upper and lower case,"
                                + " but " + source.label() + " has '" + before + "' and '" + column.name
                                + "'; Dataset.filter takes its place");
            }
        }
    }

    /**
     * The columns wanted that can be read.
     *
     * @throws DataReadException if one is not there; if one that was asked for is of a type that no column can hold
     */
    List<SelectedColumn> select(ReadRequest request) {
        List<SourceColumn> wanted =
                request.selected(names()).stream().map(this::column).toList();
        if (request.strict() || request.columns().isPresent()) {
            checkReadable(wanted);
        }
        return wanted.stream()
                .filter(column -> Reading.of(column.type).isPresent())
                .map(column -> {
                    Reading reading = Reading.of(column.type).orElseThrow();
                    return new SelectedColumn(column.name, column.alias(), reading);
                })
                .toList();
    }

    /**
     * The same columns, of which it is known whether they hold whole numbers beyond 2<sup>53</sup> in any row: those
     * that do become labels in each batch, and the others are read as the numbers that they are. Parquet files say it
     * in what they say of their row groups; where they do not, the rows are looked at.
     *
     * @param files the Parquet files of the source
     */
    List<SelectedColumn> settled(List<SelectedColumn> selected, Collection<Path> files, DuckDBConnection connection)
            throws SQLException {
        List<SelectedColumn> wide = selected.stream()
                .filter(column -> column.reading() == Reading.WIDE_NUMBER)
                .toList();
        if (wide.isEmpty()) {
            return selected;
        }
        Set<String> exact = new HashSet<>(ParquetFiles.namesWithin(WholeNumbers.LIMIT, files, connection));
        exact.addAll(namesWithin(
                wide.stream().filter(column -> !exact.contains(column.name())).toList(), connection));
        return selected.stream()
                .map(column -> column.reading() != Reading.WIDE_NUMBER
                        ? column
                        : new SelectedColumn(
                                column.name(),
                                column.alias(),
                                exact.contains(column.name()) ? Reading.WHOLE_NUMBER : Reading.DIGITS))
                .toList();
    }

    /** The names of those columns whose values all lie within 2<sup>53</sup>. */
    private Set<String> namesWithin(List<SelectedColumn> wide, DuckDBConnection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        if (wide.isEmpty()) {
            return names;
        }
        String within = wide.stream()
                .map(column -> "coalesce(max(" + column.alias() + ") <= " + WholeNumbers.LIMIT + " AND min("
                        + column.alias() + ") >= -" + WholeNumbers.LIMIT + ", true)")
                .collect(Collectors.joining(", "));
        try (DuckDBPreparedStatement statement = InterruptWatch.watched(
                connection.prepare("SELECT " + within + " FROM (\n" + sql + "\n) AS source(" + aliases() + ")"))) {
            source.values().bindTo(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                for (int i = 0; i < wide.size(); i++) {
                    if (row.getBoolean(i + 1)) {
                        names.add(wide.get(i).name());
                    }
                }
            }
        }
        return names;
    }

    private String aliases() {
        return columns.stream().map(SourceColumn::alias).collect(Collectors.joining(", "));
    }

    /** The columns wanted that cannot be read. */
    List<Remark> leftOut(ReadRequest request) {
        return request.selected(names()).stream()
                .map(this::column)
                .filter(column -> Reading.of(column.type).isEmpty())
                .map(column -> Remark.leftOut(column.name, "values of the type " + column.type + " cannot be held"))
                .toList();
    }

    /** The query for the selected columns of all rows that meet the condition. */
    String query(List<SelectedColumn> selected, Optional<ReadRequest.Condition> condition) {
        String rows = "\n" + sql + "\n";
        if (condition.isPresent()) {
            rows = "\nSELECT * FROM (" + rows + ") WHERE (\n" + condition.get().sql() + "\n)\n";
        }
        String expressions = selected.stream()
                .flatMap(column -> column.expressions().stream())
                .collect(Collectors.joining(", "));
        return "SELECT " + (expressions.isEmpty() ? "0" : expressions) + " FROM (" + rows + ") AS source(" + aliases()
                + ")";
    }

    List<String> names() {
        return columns.stream().map(SourceColumn::name).toList();
    }

    private SourceColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name.equals(name))
                .findFirst()
                .orElseThrow();
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
