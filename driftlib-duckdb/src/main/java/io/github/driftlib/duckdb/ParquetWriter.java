package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;

/** Writes a data set as Parquet: DuckDB asks for its rows chunk by chunk, and packs them into a file. */
final class ParquetWriter {

    private ParquetWriter() {}

    static void write(Dataset dataset, Path file) {
        checkColumns(dataset);
        Path target = target(file);
        Path temporary = WholeFile.beside(target);
        try {
            copy(dataset, temporary);
            WholeFile.put(temporary, target);
        } catch (SQLException e) {
            throw new DataWriteException("file must be writable, but was " + file + "; the cause says why", e);
        } catch (IOException e) {
            throw new DataWriteException("file must be writable, but was " + file + ": " + FileProblem.of(e), e);
        } finally {
            delete(temporary);
        }
    }

    private static Path target(Path file) {
        try {
            Path target = WholeFile.target(file);
            Path folder = target.getParent();
            if (folder != null && Files.isDirectory(folder) && !Files.isDirectory(target)) {
                return target;
            }
        } catch (IOException e) {
            throw new DataWriteException("file must be writable, but was " + file + ": " + FileProblem.of(e), e);
        }
        throw new DataWriteException("file must be a file in an existing directory, but was " + file);
    }

    private static void checkColumns(Dataset dataset) {
        if (dataset.columnCount() == 0) {
            throw new IllegalArgumentException("dataset must have at least one column, but was " + dataset);
        }
        Map<String, String> seen = new HashMap<>();
        for (String name : dataset.columnNames()) {
            String before = seen.put(name.toLowerCase(Locale.ROOT), name);
            if (before != null) {
                throw new IllegalArgumentException(
                        "column names must differ in more than upper and lower case, but was '" + before + "' and '"
                                + name + "'");
            }
            if (name.isEmpty() || name.indexOf('\0') >= 0 || !isUnicode(name)) {
                throw new IllegalArgumentException(
                        "column names must be Unicode text, not empty and without NUL, but was '"
                                + name.replace("\0", "\\0") + "'");
            }
            checkTexts(name, dataset.column(name));
        }
    }

    /** Parquet holds texts as UTF-8, which has no place for half of a character. */
    private static void checkTexts(String name, Column column) {
        if (column instanceof CategoricalColumn labels) {
            boolean[] bad = new boolean[labels.dictionarySize()];
            boolean any = false;
            for (int code = 0; code < bad.length; code++) {
                bad[code] = !isUnicode(labels.label(code));
                any |= bad[code];
            }
            for (int row = 0; any && row < labels.size(); row++) {
                if (!labels.isMissing(row) && bad[labels.code(row)]) {
                    throw half(name, row);
                }
            }
        } else if (column instanceof TextColumn texts) {
            for (int row = 0; row < texts.size(); row++) {
                String text = texts.get(row);
                if (text != null && !isUnicode(text)) {
                    throw half(name, row);
                }
            }
        }
    }

    private static IllegalArgumentException half(String name, int row) {
        return new IllegalArgumentException("column '" + name + "' must hold Unicode text, but row " + row
                + " holds a surrogate without the other half");
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static void copy(Dataset dataset, Path file) throws SQLException {
        try (DuckDBConnection connection = Engine.standard().open()) {
            DatasetRows rows = new DatasetRows(dataset);
            try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
                function.withName("dataset").withFunction(rows).register(connection);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY (" + rows.query("dataset") + ") TO " + SqlText.literal(file.toString())
                        + " (FORMAT parquet, USE_TMP_FILE false)");
            }
            connection.commit();
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new DataWriteException("temporary file must be deletable, but was " + temporary, e);
        }
    }
}
