package io.github.driftlib.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * @param sql a query that gives all rows; blank for files
 * @param values the values for its question marks
 * @param files the files named one by one, which must exist and hold something
 * @param glob the pattern, which must match a file
 * @param text the form of files whose values are text; empty for what DuckDB reads
 */
record Source(
        String subject,
        String rule,
        String name,
        String sql,
        BoundValues values,
        List<Path> files,
        Optional<String> glob,
        Optional<TextFormat> text) {

    /** How many of many files an error message names. */
    private static final int NAMED_FILES = 3;

    /** A kind of file. */
    private record Format(String label, Optional<TextFormat> text) {}

    private static final Format PARQUET = new Format("Parquet", Optional.empty());

    static Source ofParquet(List<Path> files) {
        return ofFiles(PARQUET, files);
    }

    static Source ofParquet(String pathOrGlob) {
        return ofGlob(PARQUET, pathOrGlob);
    }

    static Source ofText(TextFormat format, List<Path> files) {
        return ofFiles(text(format), files);
    }

    static Source ofText(TextFormat format, String pathOrGlob) {
        return ofGlob(text(format), pathOrGlob);
    }

    private static Format text(TextFormat format) {
        return new Format(format instanceof CsvText ? "CSV" : "JSON", Optional.of(format));
    }

    /** The same, its CSV with the forms of dates of another source where it states none. */
    Source withDatesOf(Source other) {
        Optional<TextFormat> dated =
                text.map(own -> own instanceof CsvText csv && other.text.orElse(null) instanceof CsvText dates
                        ? csv.withDatesOf(dates)
                        : own);
        return new Source(subject, rule, name, sql, values, files, glob, dated);
    }

    private static Source ofFiles(Format format, List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files must not be empty");
        }
        List<Path> copy = List.copyOf(files);
        boolean many = copy.size() > 1;
        return new Source(
                many ? "files" : "file",
                many ? "readable " + format.label + " files" : "a readable " + format.label + " file",
                names(copy),
                "",
                BoundValues.none(),
                copy,
                Optional.empty(),
                format.text);
    }

    private static String names(List<Path> files) {
        String first = files.stream().limit(NAMED_FILES).map(Path::toString).collect(Collectors.joining(", "));
        return files.size() <= NAMED_FILES ? first : first + " and " + (files.size() - NAMED_FILES) + " more";
    }

    private static Source ofGlob(Format format, String pathOrGlob) {
        if (!SqlText.isGlob(pathOrGlob)) {
            return ofFiles(format, List.of(Path.of(pathOrGlob)));
        }
        return new Source(
                "glob",
                "a pattern of readable " + format.label + " files",
                pathOrGlob,
                "",
                BoundValues.none(),
                List.of(),
                Optional.of(pathOrGlob),
                format.text);
    }

    static Source ofSql(String sql, BoundValues values) {
        String query = sql.strip();
        while (query.endsWith(";")) {
            query = query.substring(0, query.length() - 1).strip();
        }
        if (query.isEmpty()) {
            throw new IllegalArgumentException("sql must be a query, but was blank");
        }
        SqlCheck.one("sql", query);
        return new Source(
                "sql",
                "a query that DuckDB can run",
                query,
                query,
                values,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    boolean isSql() {
        return !sql.isEmpty();
    }

    /** The user's name for this source, for the middle of a sentence. */
    String label() {
        return subject + " " + name;
    }

    /** The error that this source cannot be read. */
    DataReadException unreadable(SQLException cause) {
        String problem = isSql() ? SqlProblem.ofSql(cause, sql) : SqlProblem.ofFile(cause);
        return new DataReadException(subject + " must be " + rule + ", but was " + name + ": " + problem, cause);
    }

    /** The error that this source cannot be read. */
    DataReadException unreadable(IOException cause) {
        return new DataReadException(
                subject + " must be " + rule + ", but was " + name + ": " + FileProblem.of(cause), cause);
    }

    /** The files of text; see {@link #files(DuckDBConnection)}. */
    List<Path> textFiles(Engine engine) {
        if (glob.isEmpty()) {
            files.forEach(Source::check);
            return files;
        }
        try (DuckDBConnection connection = engine.open()) {
            return files(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The files, each of which is there; those of a glob in the order of their names. */
    List<Path> files(DuckDBConnection connection) throws SQLException {
        List<Path> all = glob.isPresent() ? matching(connection, glob.get()) : files;
        if (all.isEmpty()) {
            throw new DataReadException("glob must match at least one file, but was " + name);
        }
        all.forEach(Source::check);
        return all;
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

    static List<Path> matching(DuckDBConnection connection, String glob) throws SQLException {
        List<Path> files = new ArrayList<>();
        try (DuckDBPreparedStatement statement = connection.prepare("SELECT file FROM glob(?) ORDER BY file")) {
            statement.setString(1, glob);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    files.add(Path.of(row.getString(1)));
                }
            }
        }
        return files;
    }
}
