package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;

/** Rows that come one after the other, some at a time. */
interface RowStream extends AutoCloseable {

    int BATCH_VALUES = 1 << 21;
    int FEWEST_ROWS = 1 << 11;
    /** Half of a row group as DuckDB writes them; their doubles are no large object in a heap of 512 MB yet. */
    int MOST_ROWS = 61_440;

    /**
     * Whether there is one more row.
     *
     * @throws DataReadException if the source cannot be read up to there
     */
    boolean hasRow();

    /** Takes up to the given number of rows. The first ones come with the remarks on all. */
    Dataset take(int limit);

    /** How many columns the rows have. */
    int columnCount();

    /** How many rows make a batch of moderate size: at most those that hold two million values. */
    default int rowsOfABatch() {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BATCH_VALUES / Math.max(1, columnCount())));
    }

    /** Stops reading, whatever thread is at work on it; that one then finds that it failed. */
    void cancel();

    @Override
    void close();
}
