package io.github.driftlib.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Parquet files as one query. DuckDB takes names that differ only in upper and lower case for one; where there are
 * such, each column is fetched by its place, and matched with those of other files by its name as it is.
 */
record ParquetFiles(List<Columns> files) {

    /**
     * The columns of a file.
     *
     * @param file the file
     * @param names the names of the columns in it
     * @param keys the values that stand in the names of its folders, by their names
     */
    record Columns(Path file, List<String> names, Map<String, String> keys) {
        Set<String> withKeys() {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(keys.keySet());
            return all;
        }
    }

    /** A query, the names of its columns, and those of each file. */
    record Query(String sql, List<String> names, Map<Path, Set<String>> namesOfFiles) {}

    static ParquetFiles of(List<Path> files, boolean folders, DuckDBConnection connection) throws SQLException {
        List<Columns> columns = new ArrayList<>();
        for (Path file : files) {
            columns.add(new Columns(file, names(file, connection), folders ? FolderKeys.of(file) : Map.of()));
        }
        return new ParquetFiles(columns);
    }

    /** The names of the columns as the file has them: those of the children of the root. */
    private static List<String> names(Path file, DuckDBConnection connection) throws SQLException {
        List<String> columns = new ArrayList<>();
        String query = "SELECT name, coalesce(num_children, 0) FROM parquet_schema("
                + SqlText.literal(SqlText.globOf(file)) + ")";
        InterruptWatch.check();
        try (DuckDBPreparedStatement statement = connection.prepare(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            while (rows.next()) {
                columns.add(rows.getString(1));
                for (long inner = rows.getLong(2); inner > 0; inner--) {
                    rows.next();
                    inner += rows.getLong(2);
                }
            }
        }
        return columns;
    }

    /**
     * The names of the columns of whole numbers of which every file says, for each of its row groups, that all values
     * lie within a limit.
     */
    static List<String> namesWithin(long limit, Collection<Path> files, DuckDBConnection connection)
            throws SQLException {
        String within = "TRY_CAST(stats_min_value AS HUGEINT) >= -" + limit
                + " AND TRY_CAST(stats_max_value AS HUGEINT) <= " + limit;
        List<String> names = new ArrayList<>();
        String query = "SELECT path_in_schema FROM parquet_metadata("
                + SqlText.literals(files.stream().map(SqlText::globOf).toList())
                + ") GROUP BY path_in_schema HAVING bool_and(coalesce(" + within + ", false))";
        try (DuckDBPreparedStatement statement = InterruptWatch.watched(connection.prepare(query));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** How many rows all files have, as they say themselves; no more than bytes, for memory is set aside for them. */
    static long rows(Collection<Path> files, DuckDBConnection connection) throws SQLException {
        String query =
                "SELECT coalesce(sum(greatest(0, least(num_rows, file_size_bytes))), 0)::BIGINT FROM parquet_file_metadata("
                        + SqlText.literals(files.stream().map(SqlText::globOf).toList()) + ")";
        try (DuckDBPreparedStatement statement = InterruptWatch.watched(connection.prepare(query));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    Query query() {
        Set<String> names = new LinkedHashSet<>();
        for (Columns columns : files) {
            Set<String> own = new HashSet<>();
            for (String name : columns.names()) {
                if (!own.add(name)) {
                    throw new DataReadException("column names must be distinct, but file " + columns.file()
                            + " has two columns of the name '" + name + "'");
                }
            }
            names.addAll(columns.names());
        }
        for (Columns columns : files) {
            for (String key : columns.keys().keySet()) {
                if (columns.names().contains(key)) {
                    throw FolderKeys.taken(key, columns.file());
                }
                names.add(key);
            }
        }
        Set<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        boolean plain = lower.size() == names.size() && !names.contains("");
        return plain
                ? new Query(plainQuery(), List.of(), withKeys())
                : new Query(exactQuery(List.copyOf(names)), List.copyOf(names), withKeys());
    }

    /** The names of the columns that each file has, or that stand in the names of its folders. */
    private Map<Path, Set<String>> withKeys() {
        Map<Path, Set<String>> names = new LinkedHashMap<>();
        files.forEach(columns -> names.put(columns.file(), columns.withKeys()));
        return names;
    }

    private String plainQuery() {
        boolean folders = files.stream().anyMatch(columns -> !columns.keys().isEmpty());
        return "SELECT * FROM read_parquet("
                + SqlText.literals(files.stream()
                        .map(columns -> SqlText.globOf(columns.file()))
                        .toList())
                + (files.size() > 1 ? ", union_by_name = true" : "") + ", hive_partitioning = " + folders + ")";
    }

    /** One query a file, each with all columns under numbered names. */
    private String exactQuery(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        Map<String, String> keyTypes = keyTypes();
        List<String> queries = new ArrayList<>();
        for (Columns columns : files) {
            List<String> own = columns.names();
            List<String> selected = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                selected.add("f" + i + " AS n" + numbers.get(own.get(i)));
            }
            columns.keys()
                    .forEach((key, value) -> selected.add("CAST("
                            + (value.isEmpty() ? "NULL" : SqlText.literal(value)) + " AS " + keyTypes.get(key)
                            + ") AS n"
                            + numbers.get(key)));
            String aliases =
                    IntStream.range(0, own.size()).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
            queries.add("SELECT " + String.join(", ", selected) + " FROM (SELECT * FROM read_parquet("
                    + SqlText.literals(List.of(SqlText.globOf(columns.file())))
                    + ", hive_partitioning = false)) AS file("
                    + aliases + ")");
        }
        String order = numbers.values().stream().map(number -> "n" + number).collect(Collectors.joining(", "));
        return "SELECT " + order + " FROM (" + String.join("\nUNION ALL BY NAME\n", queries) + ")";
    }

    /** Whole numbers and dates are these where all values of a key are; so DuckDB has it, too. */
    private Map<String, String> keyTypes() {
        Map<String, List<String>> values = new HashMap<>();
        files.forEach(columns -> columns.keys().forEach((key, value) -> {
            if (!value.isEmpty()) {
                values.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
            }
        }));
        Map<String, String> types = new HashMap<>();
        files.forEach(columns ->
                columns.keys().keySet().forEach(key -> types.put(key, type(values.getOrDefault(key, List.of())))));
        return types;
    }

    private static String type(List<String> values) {
        if (values.stream().allMatch(value -> value.matches("0|-?[1-9][0-9]{0,17}"))) {
            return "BIGINT";
        }
        boolean dates = values.stream()
                .allMatch(value -> value.length() == "2022-02-01".length()
                        && DateText.iso(value.toCharArray(), 0, value.length()) != DateText.NONE);
        return dates ? "DATE" : "VARCHAR";
    }
}
