package io.github.driftlib.sink.durable;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sink that outlives whatever is behind it: a snapshot is in a journal on disk, and forced there, before
 * {@link #write} returns; a thread of the sink delivers it to the sink behind it, now or when that one is back.
 *
 * <ul>
 *   <li><b>Order.</b> Snapshots are delivered one after the other, in the order in which they were accepted. None
 *       overtakes another, so that a correction never ends up under what it corrects.
 *   <li><b>A failure that may pass</b> ({@link SinkException#mayPass}) is waited for, for ever: 100 ms, then twice as
 *       long each time, up to a minute.
 *   <li><b>A snapshot that is refused</b>, or that cannot be read any more, is tried three times and then set aside
 *       with the reason, for {@link #setAside} and {@link #retrySetAside}; the next one goes on.
 *   <li><b>At least once.</b> After a crash between a delivery and its note, a snapshot is delivered again; sinks are
 *       idempotent, so that it is there once.
 *   <li><b>Damage</b> of the journal costs the snapshots whose bytes were hit and no others; it is counted, a copy of
 *       the file is kept where the disk has room for it, and the sink starts.
 *   <li><b>Bounds.</b> The folder holds at most {@code mostBytes}; see {@link WhenFull}.
 *   <li><b>One process a folder.</b> A second sink on it is refused. On a network file system this rests on its locks.
 *   <li><b>Interrupts.</b> A write whose thread is interrupted is done all the same, and the interrupt is kept.
 * </ul>
 *
 * <p>Two hosts, each with a journal, that write the same run: the last one delivered wins. A write takes as long as the
 * disk takes to force a file, a few milliseconds. Safe for use by many threads. Closing the sink ends its thread; what
 * was not delivered stays in the folder for the next sink on it, and the sink behind it stays open.
 *
 * <pre>{@code
 * MetricSink sink = DurableSink.builder(Path.of("journal"), jdbcSink).build();
 * sink.write(snapshot);
 * }</pre>
 */
public final class DurableSink implements MetricSink {

    private final Path folder;
    private final Journal journal;
    private final Delivery delivery;
    private final Duration patience;
    private final long mostBytes;
    private volatile boolean closed;

    private DurableSink(Builder builder) {
        folder = builder.folder;
        patience = builder.patience;
        mostBytes = builder.mostBytes;
        FolderLock lock = null;
        try {
            Disk disk = builder.disk == null ? new FolderDisk(folder) : builder.disk;
            lock = FolderLock.of(folder);
            journal = new Journal(
                    disk, new JournalLimits(builder.mostBytes, builder.segmentBytes, builder.whenFull), builder.clock);
        } catch (IOException e) {
            release(lock);
            throw SinkException.unavailable("folder " + folder + " cannot be used as a journal: " + e, e);
        }
        FolderLock taken = lock;
        delivery = new Delivery(
                journal,
                builder.target,
                builder.pauses,
                () -> {
                    journal.close();
                    release(taken);
                },
                "driftlib-durable-" + folder.getFileName());
        delivery.start();
    }

    private static void release(@Nullable FolderLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a lock must be released, but: " + e, e);
        }
    }

    /**
     * A builder. Unless told otherwise the folder holds at most 64 MiB in segments of 1 MiB, a full one refuses, and
     * pauses grow from 100 ms to a minute.
     *
     * @param folder where the journal is, and nothing else; made if there is none
     * @param target where snapshots are delivered
     */
    public static Builder builder(Path folder, MetricSink target) {
        return new Builder(folder, target);
    }

    /**
     * Accepts a snapshot: when this returns, it survives a crash of the program, the machine and its power.
     *
     * @throws SinkException if it could not be put on disk; one that {@linkplain SinkException#mayPass may pass} where
     *     the disk failed or the folder is full
     * @throws IllegalStateException if the sink is closed
     */
    @Override
    public void write(Snapshot snapshot) {
        accept(StoredSnapshot.bytes(snapshot));
    }

    private void accept(byte[] record) {
        if (closed) {
            throw new IllegalStateException("sink must be open, but was closed");
        }
        try {
            journal.append(record);
        } catch (IOException e) {
            throw SinkException.unavailable("folder " + folder + " did not take a snapshot: " + e, e);
        }
        delivery.wake(false);
    }

    /**
     * Waits until all that was accepted is delivered or set aside, trying at once where a pause is under way.
     *
     * @param most how long at most
     * @return whether nothing waits any more; false too where the thread is interrupted, which is kept
     */
    public boolean flush(Duration most) {
        return delivery.flush(Objects.requireNonNull(most, "most must be given, but was null"));
    }

    /** The most bytes that the folder holds. */
    public long mostBytes() {
        return mostBytes;
    }

    /** What waits, and what went wrong. */
    public Backlog backlog() {
        return journal.backlog(delivery.trouble());
    }

    /** The snapshots that were set aside, the oldest first. */
    public List<SetAside> setAside() {
        try {
            return journal.setAside();
        } catch (IOException e) {
            throw SinkException.unavailable("folder " + folder + " cannot be read: " + e, e);
        }
    }

    /**
     * Accepts all snapshots that were set aside once more, behind those that wait now; for when what was wrong with
     * them has been mended. Where one of them corrects another, the order among them is kept.
     *
     * @return how many
     */
    public int retrySetAside() {
        List<SetAside> all = setAside();
        for (SetAside one : all) {
            accept(StoredSnapshot.bytes(one.json()));
            try {
                journal.removeSetAside(one.number());
            } catch (IOException e) {
                throw SinkException.unavailable("folder " + folder + " cannot be written: " + e, e);
            }
        }
        return all.size();
    }

    /** Ends the delivery. A write of the target that is under way has ten seconds, then it is interrupted. */
    @Override
    public void close() {
        closed = true;
        delivery.close(patience);
    }

    /** Collects settings; not safe for use by many threads. */
    public static final class Builder {
        private final Path folder;
        private final MetricSink target;
        private @Nullable Disk disk;
        private long mostBytes = 64L << 20;
        private long segmentBytes = 1L << 20;
        private WhenFull whenFull = WhenFull.REFUSE;
        private Pauses pauses = new Pauses(Duration.ofMillis(100), Duration.ofMinutes(1));
        private Duration patience = Duration.ofSeconds(10);
        private InstantSource clock = Clock.systemUTC();

        private Builder(Path folder, MetricSink target) {
            this.folder = Objects.requireNonNull(folder, "folder must be given, but was null");
            this.target = Objects.requireNonNull(target, "target must be given, but was null");
        }

        /** How many bytes the folder may hold, at least 64 KiB. */
        public Builder mostBytes(long bytes) {
            mostBytes = bytes;
            return this;
        }

        /** From how many bytes on a segment is followed by another one; at most a fourth of {@code mostBytes}. */
        public Builder segmentBytes(long bytes) {
            segmentBytes = bytes;
            return this;
        }

        /** What is done with a snapshot for which the folder has no room. */
        public Builder whenFull(WhenFull choice) {
            whenFull = Objects.requireNonNull(choice, "choice must be given, but was null");
            return this;
        }

        /** How long a delivery waits after a failure, and what that grows to, at most an hour. */
        public Builder pauses(Duration first, Duration most) {
            Objects.requireNonNull(first, "first must be given, but was null");
            Objects.requireNonNull(most, "most must be given, but was null");
            pauses = new Pauses(first, most);
            return this;
        }

        /** By what time is told when a snapshot was accepted; the order of snapshots does not depend on it. */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock must be given, but was null");
            return this;
        }

        /** How long closing waits for a write of the target. */
        Builder patience(Duration patience) {
            this.patience = patience;
            return this;
        }

        /** Where files go in place of the folder. */
        Builder disk(Disk disk) {
            this.disk = disk;
            return this;
        }

        /**
         * The sink, with what an earlier one left in the folder.
         *
         * @throws IllegalArgumentException if a bound is out of its range
         * @throws SinkException if the folder cannot be used, or another sink has it
         */
        public DurableSink build() {
            if (mostBytes < 1 << 16) {
                throw new IllegalArgumentException("mostBytes must be at least 65536, but was " + mostBytes);
            }
            if (segmentBytes < 1 || segmentBytes > mostBytes / 4) {
                throw new IllegalArgumentException(
                        "segmentBytes must be in [1, " + mostBytes / 4 + "], but was " + segmentBytes);
            }
            return new DurableSink(this);
        }
    }

    /**
     * What a {@link DurableSink} has accepted and not delivered, and what it could not keep or deliver. Counts are
     * since the sink was built, but for what waits and what is set aside, which are those of the folder.
     *
     * @param records how many snapshots wait
     * @param bytes how many bytes the folder holds, of the journal and of what was set aside
     * @param oldest when the oldest of those that wait was accepted, by the clock of then
     * @param setAside how many snapshots are set aside, since what they go to will never take them
     * @param dropped how many were dropped for want of room
     * @param damaged how often a stretch of the journal could not be read, or is missing; a copy of its file is kept
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

    /**
     * A snapshot that was set aside, since what it goes to will never take it, or since it could not be read any more.
     *
     * @param number its place in the order of all snapshots that the folder ever accepted
     * @param reason why
     * @param json the snapshot as it was accepted
     */
    public record SetAside(long number, String reason, String json) {

        /** Checks that nothing is null. */
        public SetAside {
            Objects.requireNonNull(reason, "reason must be given, but was null");
            Objects.requireNonNull(json, "json must be given, but was null");
        }
    }

    /** What a {@link DurableSink} does with a snapshot for which its folder has no room left. */
    public enum WhenFull {

        /** The snapshot is refused, with a {@link io.github.driftlib.sink.SinkException} that may pass. */
        REFUSE,

        /**
         * The oldest ones are dropped, first those that were set aside, then those that wait; each is counted
         * ({@link DurableSink.Backlog#dropped}) and told in the log.
         */
        DROP_OLDEST
    }
}
