package io.github.driftlib.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Where rows come from: a query, with what error messages need to name it.
 *
 * @param subject what the user gave: a file, files, a glob or sql
 * @param rule what it must be
 * @param name the value the user gave
 * @param sql a query that gives all rows
 * @param values the values for its question marks
 * @param files the files named one by one, which must exist and hold something
 * @param glob the pattern, which must match a file
 */
record Source(
        String subject,
        String rule,
        String name,
        String sql,
        BoundValues values,
        List<Path> files,
        Optional<String> glob) {

    /** How many of many files an error message names. */
    private static final int NAMED_FILES = 3;

    /** A kind of file and the DuckDB function that reads it. */
    enum Format {
        PARQUET("Parquet", "read_parquet"),
        CSV("CSV", "read_csv"),
        JSON("JSON", "read_json");

        private final String label;
        private final String function;

        Format(String label, String function) {
            this.label = label;
            this.function = function;
        }

        private String query(String files, boolean many, boolean partitions) {
            return "SELECT * FROM " + function + "(" + files
                    + (many ? ", union_by_name = true" : "")
                    + (partitions ? "" : ", hive_partitioning = false") + ")";
        }
    }

    static Source ofFiles(Format format, List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files must not be empty");
        }
        List<Path> copy = List.copyOf(files);
        boolean many = copy.size() > 1;
        String globs = SqlText.literals(copy.stream().map(SqlText::globOf).toList());
        return new Source(
                many ? "files" : "file",
                many ? "readable " + format.label + " files" : "a readable " + format.label + " file",
                names(copy),
                format.query(globs, many, false),
                BoundValues.none(),
                copy,
                Optional.empty());
    }

    private static String names(List<Path> files) {
        String first = files.stream().limit(NAMED_FILES).map(Path::toString).collect(Collectors.joining(", "));
        return files.size() <= NAMED_FILES ? first : first + " and " + (files.size() - NAMED_FILES) + " more";
    }

    static Source ofGlob(Format format, String pathOrGlob) {
        if (!SqlText.isGlob(pathOrGlob)) {
            return ofFiles(format, List.of(Path.of(pathOrGlob)));
        }
        return new Source(
                "glob",
                "a pattern of readable " + format.label + " files",
                pathOrGlob,
                format.query(SqlText.literal(pathOrGlob), true, true),
                BoundValues.none(),
                List.of(),
                Optional.of(pathOrGlob));
    }

    static Source ofSql(String sql, BoundValues values) {
        String query = sql.strip();
        while (query.endsWith(";")) {
            query = query.substring(0, query.length() - 1).strip();
        }
        if (query.isEmpty()) {
            throw new IllegalArgumentException("sql must be a query, but was blank");
        }
        return new Source("sql", "a query that DuckDB can run", query, query, values, List.of(), Optional.empty());
    }

    /** The user's name for this source, for the middle of a sentence. */
    String label() {
        return subject + " " + name;
    }

    /** The error that this source cannot be read. */
    DataReadException unreadable(SQLException cause) {
        return new DataReadException(
                subject + " must be " + rule + ", but was " + name + ": " + SqlText.reason(cause), cause);
    }

    /** Throws the clearest error there is where files are missing. */
    void check(DuckDBConnection connection) throws SQLException {
        files.forEach(Source::check);
        if (glob.isPresent() && !matches(connection, glob.get())) {
            throw new DataReadException("glob must match at least one file, but was " + glob.get());
        }
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw new DataReadException("file must exist, but was " + file);
        }
        if (Files.isDirectory(file)) {
            throw new DataReadException("file must not be a directory, but was " + file);
        }
        if (!Files.isReadable(file)) {
            throw new DataReadException("file must be readable by this process, but was " + file);
        }
        if (isEmpty(file)) {
            throw new DataReadException("file must not be empty, but was " + file);
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new DataReadException("file must be readable by this process, but was " + file, e);
        }
    }

    private static boolean matches(DuckDBConnection connection, String glob) throws SQLException {
        try (DuckDBPreparedStatement statement = connection.prepare("SELECT 1 FROM glob(?) LIMIT 1")) {
            statement.setString(1, glob);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
