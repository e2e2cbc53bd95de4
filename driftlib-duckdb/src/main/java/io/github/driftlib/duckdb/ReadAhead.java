package io.github.driftlib.duckdb;

import io.github.driftlib.data.Dataset;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Batches of rows that a thread of its own reads while the caller works on the one before: at most one waits, and one
 * is being read.
 */
final class ReadAhead implements AutoCloseable {

    /** What the reading thread hands over. */
    private sealed interface Handed {
        /** One more batch. */
        record Batch(Dataset rows) implements Handed {}

        /** There is no more, for all were read or reading failed. */
        record End(Optional<RuntimeException> failure, Optional<Error> error) implements Handed {}
    }

    private final RowStream stream;
    private final int rows;
    private final BlockingQueue<Handed> handed = new ArrayBlockingQueue<>(1);
    private final Thread thread = new Thread(this::read, "driftlib-read-ahead");

    private ReadAhead(RowStream stream, int rows) {
        this.stream = stream;
        this.rows = rows;
    }

    /** Begins to read; closes the stream in the end. */
    static ReadAhead of(RowStream stream, int rows) {
        ReadAhead ahead = new ReadAhead(stream, rows);
        ahead.thread.setDaemon(true);
        ahead.thread.start();
        return ahead;
    }

    private void read() {
        try {
            handed.put(readToTheEnd());
        } catch (InterruptedException closed) {
            // Nobody waits for more.
        }
    }

    private Handed readToTheEnd() throws InterruptedException {
        try {
            do {
                handed.put(new Handed.Batch(stream.take(rows)));
            } while (stream.hasRow());
            return new Handed.End(Optional.empty(), Optional.empty());
        } catch (RuntimeException e) {
            return new Handed.End(Optional.of(e), Optional.empty());
        } catch (Error e) {
            return new Handed.End(Optional.empty(), Optional.of(e));
        }
    }

    /**
     * The next batch, or nothing at the end. The first one is there in any case, if without rows.
     *
     * @throws InterruptedException if the calling thread was interrupted
     * @throws DataReadException if the source cannot be read to its end
     */
    Optional<Dataset> next() throws InterruptedException {
        Handed next = handed.take();
        if (next instanceof Handed.Batch batch) {
            return Optional.of(batch.rows());
        }
        Handed.End end = (Handed.End) next;
        if (end.error().isPresent()) {
            throw end.error().get();
        }
        if (end.failure().isPresent()) {
            throw end.failure().get();
        }
        return Optional.empty();
    }

    /** Stops the query, wherever it is, and the thread with it. */
    @Override
    public void close() {
        stream.cancel();
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        stream.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
