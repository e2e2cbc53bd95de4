package io.github.driftlib.duckdb;

import io.github.driftlib.data.Remark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one file, one after the other. */
interface TextRows extends AutoCloseable {

    /**
     * Goes to the next row.
     *
     * @return the row, which is the same object each time, or nothing at the end
     * @throws DataReadException if the file does not go on as it must, naming file and line
     */
    Optional<TextRow> next() throws IOException;

    /** The names of the columns found so far; the fields of a row have their order. */
    List<String> names();

    /** What one should know of the rows so far. */
    List<Remark> remarks();

    @Override
    void close() throws IOException;
}
