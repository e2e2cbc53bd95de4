package io.github.driftlib.live;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.file.CheckedInput;
import io.github.driftlib.file.WholeFile;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A checkpoint in a file, big-endian: {@code "DLCP"}, version (short, 2), epoch, time of saving (longs), clean
 * (boolean), closed up to, newest (longs), the counts so far and at the last window (8 longs each), the recent panes,
 * the open panes, the undelivered windows (each a number and as many), and a CRC-32 of all bytes before.
 */
final class CheckpointFile {

    private static final byte[] MAGIC = {'D', 'L', 'C', 'P'};
    private static final short VERSION = 2;
    private static final int PANE_LENGTH = 3 * Long.BYTES + Integer.BYTES;
    private static final int WINDOW_LENGTH = PANE_LENGTH + 9 * Long.BYTES;

    private final Path file;
    private final List<Summarizer<?>> needs;

    CheckpointFile(Path file, List<Summarizer<?>> needs) {
        this.file = file;
        this.needs = needs;
    }

    void write(Checkpoint checkpoint) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeShort(VERSION);
        out.writeLong(checkpoint.epoch());
        out.writeLong(checkpoint.savedAt());
        out.writeBoolean(checkpoint.clean());
        out.writeLong(checkpoint.closedUpTo());
        out.writeLong(checkpoint.newest());
        CountsBytes.write(checkpoint.counts(), out);
        CountsBytes.write(checkpoint.counted(), out);
        writePanes(checkpoint.recent(), out);
        writePanes(checkpoint.open(), out);
        out.writeInt(checkpoint.undelivered().size());
        for (Window window : checkpoint.undelivered()) {
            out.writeLong(DatetimeColumn.toMicros(window.from()));
            out.writeLong(DatetimeColumn.toMicros(window.to()));
            out.writeLong(window.gap().toMillis());
            out.writeDouble(window.share());
            CountsBytes.write(window.counts(), out);
            writeProfile(window.profile(), out);
        }
        out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        WholeFile.write(file, bytes.toByteArray());
    }

    private static void writePanes(List<SavedPane> panes, DataOutputStream out) throws IOException {
        out.writeInt(panes.size());
        for (SavedPane pane : panes) {
            out.writeLong(pane.from());
            out.writeLong(pane.to());
            out.writeLong(pane.gap().toMillis());
            writeProfile(pane.profile(), out);
        }
    }

    private static void writeProfile(Profile profile, DataOutputStream out) throws IOException {
        byte[] bytes = profile.toBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * What was written, if anything was.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is damaged
     */
    Optional<Checkpoint> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length - Integer.BYTES;
        if (length < MAGIC.length + Short.BYTES
                || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))
                || ByteBuffer.wrap(bytes, length, Integer.BYTES).getInt() != checksum(bytes, length)) {
            throw new IllegalArgumentException(file + " must be a checkpoint, but is none or damaged");
        }
        try {
            return Optional.of(read(new CheckedInput(bytes, MAGIC.length, length - MAGIC.length)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(file + " must be a checkpoint, but: " + e.getMessage(), e);
        }
    }

    private Checkpoint read(CheckedInput in) throws IOException {
        short version = in.readShort();
        if (version != VERSION) {
            throw new IOException("it is of version " + version);
        }
        return new Checkpoint(
                in.readLong(),
                in.readLong(),
                in.readBoolean(),
                in.readLong(),
                in.readLong(),
                CountsBytes.read(in),
                CountsBytes.read(in),
                panes(in),
                panes(in),
                windows(in));
    }

    private List<SavedPane> panes(CheckedInput in) throws IOException {
        List<SavedPane> panes = new ArrayList<>();
        int count = in.readCount(PANE_LENGTH);
        for (int i = 0; i < count; i++) {
            long from = in.readLong();
            long to = in.readLong();
            Duration gap = Duration.ofMillis(in.readLong());
            panes.add(new SavedPane(from, to, Profile.ofBytes(in.readBlock(), needs), gap));
        }
        return panes;
    }

    private List<Window> windows(CheckedInput in) throws IOException {
        List<Window> windows = new ArrayList<>();
        int count = in.readCount(WINDOW_LENGTH);
        for (int i = 0; i < count; i++) {
            long from = in.readLong();
            long to = in.readLong();
            Duration gap = Duration.ofMillis(in.readLong());
            double share = in.readDouble();
            Counts counts = CountsBytes.read(in);
            windows.add(new Window(
                    DatetimeColumn.toInstant(from),
                    DatetimeColumn.toInstant(to),
                    Profile.ofBytes(in.readBlock(), needs),
                    counts,
                    share,
                    Optional.empty(),
                    gap));
        }
        return windows;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
