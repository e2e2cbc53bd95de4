package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The rows of a source as a sequence of data sets of equal size, of which only the last can be smaller. A source
 * without rows gives none.
 *
 * <p>It can be walked through once: {@link #iterator()} gives this object itself. It holds an open database until the
 * last row was taken, an error was thrown, or {@link #close()} was called. Batches that nobody holds any more are
 * closed some time after the garbage collector noticed; until then their database keeps its threads and its memory.
 *
 * <p>Memory: one batch while it is built, and DuckDB's buffers, whatever the number of rows. What the caller keeps of
 * the batches is the caller's. The dictionary of a batch can hold labels of the batches before it. Not safe for use by
 * many threads.
 *
 * <pre>{@code
 * try (DataBatches batches = DataFiles.parquet(path).batches(100_000)) {
 *     for (Dataset batch : batches) {
 *         System.out.println(batch.rowCount());
 *     }
 * }
 * }</pre>
 */
public final class DataBatches implements Iterable<Dataset>, Iterator<Dataset>, AutoCloseable {

    private static final Cleaner FORGOTTEN = Cleaner.create();

    private final RowStream stream;
    private final int rows;
    private final Cleaner.Cleanable closing;

    DataBatches(RowStream stream, int rows) {
        this.stream = stream;
        this.rows = rows;
        closing = FORGOTTEN.register(this, stream::close);
    }

    /** This object: what was taken before does not come again. */
    @Override
    public Iterator<Dataset> iterator() {
        return this;
    }

    /**
     * Whether there is one more batch; there is none once this was closed.
     *
     * @throws DataReadException if the source cannot be read to its end
     */
    @Override
    public boolean hasNext() {
        try {
            return stream.hasRow();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * The next batch.
     *
     * @throws NoSuchElementException if there is none
     * @throws DataReadException if the source cannot be read to its end; the rows before the error in this batch are
     *     lost
     */
    @Override
    public Dataset next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more batches");
        }
        try {
            return stream.take(rows);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** Stops reading and frees the database; does nothing the second time. */
    @Override
    public void close() {
        closing.clean();
    }
}
