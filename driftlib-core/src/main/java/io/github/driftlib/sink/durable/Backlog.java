package io.github.driftlib.sink.durable;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link DurableSink} has accepted and not delivered, and what it could not keep or deliver. Counts are since
 * the sink was built, but for what waits and what is set aside, which are those of the folder.
 *
 * @param records how many snapshots wait
 * @param bytes how many bytes the folder holds, of the journal and of what was set aside
 * @param oldest when the oldest of those that wait was accepted, by the clock of then
 * @param setAside how many snapshots are set aside, since what they go to will never take them
 * @param dropped how many were dropped for want of room
 * @param damaged how often a stretch of the journal could not be read, or is missing; its file is kept
 * @param trouble why the last attempt to deliver failed; empty once one went well
 */
public record Backlog(
        long records,
        long bytes,
        Optional<Instant> oldest,
        long setAside,
        long dropped,
        long damaged,
        Optional<String> trouble) {

    /** Checks that nothing is null. */
    public Backlog {
        Objects.requireNonNull(oldest, "oldest must be given, but was null");
        Objects.requireNonNull(trouble, "trouble must be given, but was null");
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return records == 0;
    }
}
