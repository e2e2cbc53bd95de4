package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;

/** Writes a data set as Parquet: DuckDB asks for its rows chunk by chunk, and packs them into a file. */
final class ParquetWriter {

    private ParquetWriter() {}

    static void write(Dataset dataset, Path file) {
        checkColumns(dataset);
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new DataWriteException("file must be a file in an existing directory, but was " + file);
        }
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            copy(dataset, temporary);
            move(temporary, target);
        } catch (SQLException e) {
            throw new DataWriteException("file must be writable, but was " + file + ": " + SqlText.reason(e), e);
        } catch (IOException e) {
            throw new DataWriteException("file must be writable, but was " + file + ": " + e, e);
        } finally {
            delete(temporary);
        }
    }

    private static void checkColumns(Dataset dataset) {
        if (dataset.columnCount() == 0) {
            throw new IllegalArgumentException("dataset must have at least one column, but was " + dataset);
        }
        Set<String> seen = new TreeSet<>();
        for (String name : dataset.columnNames()) {
            if (name.isEmpty() || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "column names must not be empty and differ in more than upper and lower case, but was "
                                + dataset.columnNames());
            }
        }
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

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
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
