package io.github.driftlib.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
record ParquetFiles(
        List<Path> files, Map<Path, List<String>> namesOfFiles, Map<Path, Map<String, String>> keysOfFiles) {

    /** A query, the names of its columns, and those of each file. */
    record Query(String sql, List<String> names, Map<Path, Set<String>> namesOfFiles) {}

    static ParquetFiles of(List<Path> files, boolean folders, DuckDBConnection connection) throws SQLException {
        Map<Path, Map<String, String>> keys = new HashMap<>();
        files.forEach(file -> keys.put(file, folders ? FolderKeys.of(file) : Map.of()));
        return new ParquetFiles(files, names(files, connection), keys);
    }

    /** The names of the columns as the files have them: those of the children of the root. */
    private static Map<Path, List<String>> names(List<Path> files, DuckDBConnection connection) throws SQLException {
        Map<Path, List<String>> names = new HashMap<>();
        for (Path file : files) {
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
            names.put(file, columns);
        }
        return names;
    }

    Query query() {
        Set<String> names = new LinkedHashSet<>();
        for (Path file : files) {
            Set<String> own = new HashSet<>();
            for (String name : namesOfFiles.get(file)) {
                if (!own.add(name)) {
                    throw new DataReadException("column names must be distinct, but file " + file
                            + " has two columns of the name '" + name + "'");
                }
            }
            names.addAll(own.size() == namesOfFiles.get(file).size() ? namesOfFiles.get(file) : own);
        }
        for (Path file : files) {
            for (String key : keysOfFiles.get(file).keySet()) {
                if (namesOfFiles.get(file).contains(key)) {
                    throw FolderKeys.taken(key, file);
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
        for (Path file : files) {
            Set<String> own = new LinkedHashSet<>(namesOfFiles.get(file));
            own.addAll(keysOfFiles.get(file).keySet());
            names.put(file, own);
        }
        return names;
    }

    private String plainQuery() {
        boolean folders = keysOfFiles.values().stream().anyMatch(keys -> !keys.isEmpty());
        return "SELECT * FROM read_parquet("
                + SqlText.literals(files.stream().map(SqlText::globOf).toList())
                + (files.size() > 1 ? ", union_by_name = true" : "") + ", hive_partitioning = " + folders + ")";
    }

    /** One query a file, each with all columns under numbered names. */
    private String exactQuery(List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        Map<String, String> keyTypes = keyTypes();
        List<String> queries = new ArrayList<>();
        for (Path file : files) {
            List<String> own = namesOfFiles.get(file);
            List<String> selected = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                selected.add("f" + i + " AS n" + numbers.get(own.get(i)));
            }
            keysOfFiles
                    .get(file)
                    .forEach((key, value) -> selected.add("CAST("
                            + (value.isEmpty() ? "NULL" : SqlText.literal(value)) + " AS " + keyTypes.get(key)
                            + ") AS n"
                            + numbers.get(key)));
            String aliases =
                    IntStream.range(0, own.size()).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
            queries.add("SELECT " + String.join(", ", selected) + " FROM (SELECT * FROM read_parquet("
                    + SqlText.literals(List.of(SqlText.globOf(file))) + ", hive_partitioning = false)) AS file("
                    + aliases + ")");
        }
        String order = numbers.values().stream().map(number -> "n" + number).collect(Collectors.joining(", "));
        return "SELECT " + order + " FROM (" + String.join("\nUNION ALL BY NAME\n", queries) + ")";
    }

    /** Whole numbers and dates are these where all values of a key are; so DuckDB has it, too. */
    private Map<String, String> keyTypes() {
        Map<String, List<String>> values = new HashMap<>();
        keysOfFiles
                .values()
                .forEach(keys -> keys.forEach((key, value) -> {
                    if (!value.isEmpty()) {
                        values.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
                    }
                }));
        Map<String, String> types = new HashMap<>();
        keysOfFiles
                .values()
                .forEach(keys ->
                        keys.keySet().forEach(key -> types.put(key, type(values.getOrDefault(key, List.of())))));
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
