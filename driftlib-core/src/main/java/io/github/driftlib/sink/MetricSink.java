package io.github.driftlib.sink;

import io.github.driftlib.report.Snapshot;

/**
 * Where snapshots go: a database, a file, a monitoring system.
 *
 * <p>A write is idempotent: written twice, a snapshot is there once, known by project, time and metric. It is all or
 * nothing: after a failed write none of the snapshot is there. Safe for use by many threads.
 */
public interface MetricSink extends AutoCloseable {

    /**
     * Writes a snapshot.
     *
     * @throws SinkException if that failed for good
     */
    void write(Snapshot snapshot);

    /** Lets go of what the sink itself opened; what it was given stays open. */
    @Override
    default void close() {}
}
