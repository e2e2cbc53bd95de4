package io.github.driftlib.sink.durable;

import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records on disk, delivered in the order in which they were accepted. A record is forced to disk before
 * {@link #append} returns; what is done with is known by its number, in a file of its own, and a segment is removed
 * when all of its records are. A file is never written again after a failure or a restart: the next record begins a new
 * one. Safe for use by many threads.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /**
     * A record that waits.
     *
     * @param number its place in the order of all records
     * @param bytes what was accepted
     */
    record Waiting(long number, byte[] bytes) {}

    private final Disk disk;
    private final JournalLimits limits;
    private final InstantSource clock;
    private final SetAsideFiles setAside;
    private final DamagedFiles damagedFiles;
    private final Deque<Segment> segments;
    private Disk.@Nullable Output output;
    private long next;
    private long acknowledged;
    private long delivered;
    private long saved;
    private long dropped;
    private long damaged;

    /** Opens the journal that a folder holds, or an empty one. */
    Journal(Disk disk, JournalLimits limits, InstantSource clock) throws IOException {
        this.disk = disk;
        this.limits = limits;
        this.clock = clock;
        List<String> names = disk.names();
        for (String name : names) {
            if (name.endsWith(Disk.UNFINISHED)) {
                disk.delete(name);
            }
        }
        setAside = new SetAsideFiles(disk, names);
        damagedFiles = new DamagedFiles(disk, names);
        JournalReader found = new JournalReader(disk, names, damagedFiles);
        segments = new ArrayDeque<>(found.segments());
        delivered = found.delivered();
        saved = delivered;
        damaged = found.damaged();
        acknowledged = Math.max(found.last(), setAside.lastNumber());
        next = Math.max(found.used(), acknowledged) + 1;
        removeFinished();
    }

    /**
     * Accepts a record. After this it survives a loss of power.
     *
     * @throws SinkException if there is no room
     * @throws IOException if it could not be written; it may still be delivered after a restart
     */
    synchronized void append(byte[] bytes) throws IOException {
        try {
            put(bytes);
        } catch (IOException e) {
            if (!freesDelivered()) {
                throw e;
            }
            put(bytes);
        }
    }

    /** Makes room on a disk that is full; whether there was something that is delivered. */
    private boolean freesDelivered() throws IOException {
        int before = segments.size();
        removeFinished();
        return segments.size() < before;
    }

    private void put(byte[] bytes) throws IOException {
        long length = (long) SegmentFormat.RECORD_HEADER + bytes.length;
        makeRoom(length + SegmentFormat.HEADER);
        long accepted = clock.millis();
        byte[] record = SegmentFormat.record(next, accepted, bytes);
        Segment current = segments.peekLast();
        boolean begins = output == null || current.bytes() >= limits.segmentBytes();
        try {
            Disk.Output file = output;
            if (file == null || begins) {
                file = begin();
                current = segments.getLast();
            }
            file.write(record);
            file.force();
            if (begins) {
                disk.forceNames();
            }
        } catch (IOException e) {
            abandon(begins);
            next++;
            throw e;
        }
        current.add(new Entry(next, accepted, current.bytes() + SegmentFormat.RECORD_HEADER, bytes.length), length);
        acknowledged = next;
        next++;
    }

    private Disk.Output begin() throws IOException {
        closeOutput();
        String name = Segment.name(next);
        Disk.Output file = disk.create(name);
        output = file;
        segments.add(new Segment(name, List.of(), SegmentFormat.HEADER));
        file.write(SegmentFormat.header(next, acknowledged));
        return file;
    }

    /** After a failure the file is left alone: what a second attempt to force it says cannot be relied on. */
    private void abandon(boolean begun) {
        closeOutput();
        Segment last = segments.peekLast();
        if (begun && last != null && last.name().equals(Segment.name(next))) {
            segments.removeLast();
            try {
                disk.delete(last.name());
            } catch (IOException e) {
                LOG.debug("A segment that was begun could not be removed: {}", e.toString());
            }
        }
    }

    private void closeOutput() {
        if (output == null) {
            return;
        }
        try {
            output.close();
        } catch (IOException e) {
            LOG.debug("A segment could not be closed: {}", e.toString());
        }
        output = null;
    }

    private void makeRoom(long length) throws IOException {
        if (length > limits.mostBytes()) {
            throw new SinkException("a snapshot must fit into " + limits.mostBytes() + " bytes, but takes " + length);
        }
        while (bytes() + length > limits.mostBytes()) {
            Segment first = segments.peekFirst();
            if (first != null && first.waiting().isEmpty()) {
                removeFirst();
            } else if (!damagedFiles.removeOldest()) {
                dropOldest(first);
            }
        }
    }

    private void dropOldest(Segment first) throws IOException {
        if (limits.whenFull() == DurableSink.WhenFull.REFUSE) {
            throw SinkException.unavailable(
                    "the journal is full: " + waitingRecords() + " snapshots wait and " + setAside.count()
                            + " are set aside, in " + bytes() + " of " + limits.mostBytes() + " bytes",
                    null);
        }
        if (setAside.removeOldest()) {
            dropped++;
            LOG.warn("The journal is full: the oldest snapshot that was set aside is dropped.");
            return;
        }
        dropped += first.waiting().size();
        LOG.warn(
                "The journal is full: the {} oldest snapshots are dropped.",
                first.waiting().size());
        delivered = Math.max(delivered, first.waiting().getLast().number());
        saveCursor();
        removeFirst();
    }

    private void removeFirst() throws IOException {
        if (segments.size() == 1) {
            closeOutput();
        }
        disk.delete(segments.removeFirst().name());
    }

    /** The oldest record that waits; empty where none does, and where the oldest one turned out to be damaged. */
    synchronized Optional<Waiting> oldest() throws IOException {
        for (Segment segment : segments) {
            Entry entry = segment.waiting().peekFirst();
            if (entry != null) {
                byte[] bytes = read(segment, entry);
                if (bytes != null) {
                    return Optional.of(new Waiting(entry.number(), bytes));
                }
                damaged++;
                LOG.warn("Record {} of {} cannot be read any more.", entry.number(), segment.name());
                finish(entry.number());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private byte @Nullable [] read(Segment segment, Entry entry) throws IOException {
        int length = SegmentFormat.RECORD_HEADER + entry.length();
        try {
            return SegmentFormat.checked(
                    disk.read(segment.name(), entry.offset() - SegmentFormat.RECORD_HEADER, length));
        } catch (IOException e) {
            if (disk.names().contains(segment.name()) && disk.size(segment.name()) >= entry.offset() + entry.length()) {
                throw e;
            }
            return null;
        }
    }

    /** Says that all records up to a number are done with. */
    synchronized void finish(long number) {
        delivered = Math.max(delivered, number);
        for (Segment segment : segments) {
            Deque<Entry> waiting = segment.waiting();
            while (!waiting.isEmpty() && waiting.peekFirst().number() <= delivered) {
                waiting.removeFirst();
            }
        }
        try {
            try {
                saveCursor();
            } catch (IOException e) {
                // A disk that the journal itself has filled has room for the note once what is delivered is gone.
                removeFinished();
                saveCursor();
            }
            removeFinished();
        } catch (IOException e) {
            LOG.warn(
                    "What was delivered could not be noted, and would be delivered again after a restart: {}",
                    e.toString());
        }
    }

    private void saveCursor() throws IOException {
        if (saved != delivered) {
            Cursor.write(disk, delivered);
            saved = delivered;
        }
    }

    /** Removes the segments that are done with, but for the one that is being written. */
    private void removeFinished() throws IOException {
        while (!segments.isEmpty()
                && segments.getFirst().waiting().isEmpty()
                && (segments.size() > 1 || output == null)) {
            removeFirst();
        }
    }

    /** Sets a record aside that will never be taken. */
    synchronized void setAside(DurableSink.SetAside one) throws IOException {
        setAside.put(one);
        finish(one.number());
    }

    synchronized List<DurableSink.SetAside> setAside() throws IOException {
        return setAside.all();
    }

    synchronized void removeSetAside(long number) throws IOException {
        setAside.remove(number);
    }

    synchronized long waitingRecords() {
        return segments.stream().mapToLong(segment -> segment.waiting().size()).sum();
    }

    private long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum() + setAside.bytes() + damagedFiles.bytes();
    }

    synchronized DurableSink.Backlog backlog(Optional<String> trouble) {
        Optional<Instant> oldest = segments.stream()
                .filter(segment -> !segment.waiting().isEmpty())
                .findFirst()
                .map(segment ->
                        Instant.ofEpochMilli(segment.waiting().getFirst().accepted()));
        return new DurableSink.Backlog(waitingRecords(), bytes(), oldest, setAside.count(), dropped, damaged, trouble);
    }

    @Override
    public synchronized void close() {
        closeOutput();
    }
}
