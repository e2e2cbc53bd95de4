package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of the service: a line of JSON for each answer, each outcome and each window that was given up, in
 * {@code rides.jsonl} of a folder. A file that is large or of yesterday is set aside, compressed, as
 * {@code rides-TIME.jsonl.gz}.
 *
 * <p>Requests do not wait for the disk: lines go through a queue to a thread of the log's own, and one that finds the
 * queue full is dropped and counted. Closing writes what is in the queue.
 */
final class RideLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RideLog.class);
    private static final int MOST_WAITING = 20_000;
    private static final int LINES_AT_ONCE = 1_000;
    private static final int MILLIS_TO_GATHER = 10;
    private static final String CURRENT = "rides.jsonl";

    private final Path folder;
    private final long mostBytes;
    private final BlockingQueue<ObjectNode> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder dropped = new LongAdder();
    private final Thread writer = new Thread(this::run, "ride-log");
    private volatile boolean closed;
    private LocalDate day;
    /** How many lines were dropped since the log could not be written any more; a word for each would fill a disk. */
    private long notWritten;

    RideLog(Path folder, long mostBytes) throws IOException {
        this.folder = folder;
        this.mostBytes = mostBytes;
        Files.createDirectories(folder);
        Path current = folder.resolve(CURRENT);
        day = Files.exists(current) ? day(Files.getLastModifiedTime(current).toInstant()) : today();
        writer.start();
    }

    private static LocalDate today() {
        return day(Instant.now());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** Logs an answer. */
    void answered(Answer answer, double milliseconds) {
        ObjectNode line = line(answer.id()).put("pickup", answer.pickup().toString());
        for (String feature : TaxiColumns.FEATURES) {
            double value = answer.trip().feature(feature);
            if (Double.isNaN(value)) {
                line.putNull(feature);
            } else {
                line.put(feature, value);
            }
        }
        offer(line.put("prediction", answer.minutes())
                .put("model", answer.model())
                .put("ms", milliseconds));
    }

    /** Logs an outcome. */
    void turnedOut(String id, double minutes) {
        offer(line(id).put("outcome", minutes));
    }

    /** Logs that a window was not judged. */
    void givenUp(Instant window, long rows) {
        offer(line().put("given_up", window.toString()).put("trips", rows));
    }

    private static ObjectNode line(String id) {
        return line().put("id", id);
    }

    private static ObjectNode line() {
        return RequestJson.JSON.createObjectNode().put("time", Instant.now().toString());
    }

    private void offer(ObjectNode line) {
        if (closed || !queue.offer(line)) {
            dropped.increment();
        }
    }

    /** How many lines were dropped. */
    long dropped() {
        return dropped.sum();
    }

    private void run() {
        List<ObjectNode> lines = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                ObjectNode first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    lines.add(first);
                    // A thread that woke for each line would take more time than writing them does.
                    TimeUnit.MILLISECONDS.sleep(closed ? 0 : MILLIS_TO_GATHER);
                    do {
                        queue.drainTo(lines, LINES_AT_ONCE);
                        append(lines);
                        lines.clear();
                        sayThatItGoesOn();
                    } while (!queue.isEmpty());
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (IOException e) {
                dropped.add(lines.size());
                if (notWritten == 0) {
                    LOG.error("cannot write the log; lines are dropped until it can be written: {}", e.toString());
                }
                notWritten += lines.size();
                lines.clear();
            }
        }
    }

    private void sayThatItGoesOn() {
        if (notWritten > 0) {
            LOG.warn("the log can be written again; {} lines of it were dropped", notWritten);
            notWritten = 0;
        }
    }

    private void append(List<ObjectNode> lines) throws IOException {
        Path file = folder.resolve(CURRENT);
        if (Files.exists(file) && (Files.size(file) > mostBytes || !today().equals(day))) {
            setAside(file);
            day = today();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ObjectNode line : lines) {
            bytes.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        }
        try (FileChannel log =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = log.size();
            log.position(end);
            try {
                // A line that was cut off, as a process was killed, must not spoil the next one.
                if (!endsALine(log, end)) {
                    write(log, new byte[] {'\n'});
                }
                write(log, bytes.toByteArray());
            } catch (IOException e) {
                // All of the lines are counted as dropped, so that none of them may stay, and no half of one.
                log.truncate(end);
                throw e;
            }
        }
    }

    private static boolean endsALine(FileChannel log, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end == 0 || (log.read(last, end - 1) == 1 && last.get(0) == '\n');
    }

    private static void write(FileChannel log, byte[] bytes) throws IOException {
        for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
            log.write(left);
        }
    }

    /** Renaming needs no room on the disk. Compressing does: where there is none the file stays as it is. */
    private void setAside(Path file) throws IOException {
        Path aside = folder.resolve("rides-" + Instant.now().toString().replaceAll("[:.]", "-") + ".jsonl");
        Files.move(file, aside);
        Path part = folder.resolve(aside.getFileName() + ".gz.part");
        try {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
                Files.copy(aside, out);
            }
            Files.move(part, folder.resolve(aside.getFileName() + ".gz"));
            Files.delete(aside);
        } catch (IOException e) {
            LOG.warn("{} cannot be compressed, and stays as it is: {}", aside, e.toString());
            Files.deleteIfExists(part);
        }
    }

    /** The files of a log, in the order in which they were written. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // A process that was killed may have left a file beside what it had compressed of it.
            return files.filter(file -> file.getFileName().toString().matches("rides.*\\.jsonl(\\.gz)?"))
                    .filter(file -> !Files.exists(folder.resolve(file.getFileName() + ".gz")))
                    .sorted((one, other) ->
                            one.endsWith(CURRENT) ? 1 : other.endsWith(CURRENT) ? -1 : one.compareTo(other))
                    .toList();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
