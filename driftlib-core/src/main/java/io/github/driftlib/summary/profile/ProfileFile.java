package io.github.driftlib.summary.profile;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.Schema;
import io.github.driftlib.file.CheckedInput;
import io.github.driftlib.file.TextBytes;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The bytes of a profile, big-endian. Texts are their length in UTF-8 bytes (int) and these bytes.
 *
 * <pre>
 * "DLPF"                       4 bytes
 * version                      short, 5
 * rows                         long
 * limits                       4 ints: most exact values, most labels, most characters of a label, length of a run;
 *                              version 1: only the first two
 * columns                      int, then for each: name (text), kind (byte: num 0, cat 1, datetime 2, text 3),
 *                              integral, fractions, many values (3 booleans)
 * states                       int, then for each: the summarizer (text), the form of the state (byte),
 *                              the length of the state (int), the state ({@link StateBytes})
 * remarks                      int, then for each: topic (text), column (text), count (long), words (text); none before
 *                              version 3
 * checksum                     int, CRC-32 of all bytes before it
 * </pre>
 */
final class ProfileFile {

    private static final byte[] MAGIC = {'D', 'L', 'P', 'F'};
    private static final int FIRST_VERSION = 1;
    private static final int VERSION = 5;
    private static final int FIRST_VERSION_WITH_REMARKS = 3;
    private static final int CHECKSUM_LENGTH = Integer.BYTES;
    private static final int COLUMN_LENGTH = Integer.BYTES + 4;
    private static final int STATE_LENGTH = 2 * Integer.BYTES + 1;
    private static final int REMARK_LENGTH = 3 * Integer.BYTES + Long.BYTES;

    private ProfileFile() {}

    static byte[] bytes(Profile profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeShort(VERSION);
        out.writeLong(profile.rowCount());
        out.writeInt(profile.limits().mostExactValues());
        out.writeInt(profile.limits().mostLabels());
        out.writeInt(profile.limits().mostLabelChars());
        out.writeInt(profile.limits().runLength());
        Map<String, ColumnSchema> columns = profile.outline().columns();
        out.writeInt(columns.size());
        for (Map.Entry<String, ColumnSchema> column : columns.entrySet()) {
            TextBytes.write(column.getKey(), out);
            out.writeByte(column.getValue().kind().ordinal());
            out.writeBoolean(column.getValue().integral());
            out.writeBoolean(column.getValue().fractions());
            out.writeBoolean(column.getValue().manyValues());
        }
        out.writeInt(profile.states().size());
        for (Map.Entry<Summarizer<?>, SummaryState> entry : profile.states().entrySet()) {
            ByteArrayOutputStream state = new ByteArrayOutputStream();
            byte form = StateBytes.write(entry.getValue(), new DataOutputStream(state));
            TextBytes.write(entry.getKey().toString(), out);
            out.writeByte(form);
            out.writeInt(state.size());
            state.writeTo(out);
        }
        write(profile.remarksOfReading(), out);
        out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static void write(List<Remark> remarks, DataOutputStream out) throws IOException {
        out.writeInt(remarks.size());
        for (Remark remark : remarks) {
            TextBytes.write(remark.topic().name(), out);
            TextBytes.write(remark.column(), out);
            out.writeLong(remark.count());
            TextBytes.write(remark.text(), out);
        }
    }

    private static List<Remark> remarks(CheckedInput in) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        int count = in.readCount(REMARK_LENGTH);
        for (int i = 0; i < count; i++) {
            Remark.Topic topic = Remark.Topic.valueOf(in.readText());
            remarks.add(new Remark(topic, in.readText(), in.readLong(), in.readText()));
        }
        return remarks;
    }

    /**
     * The profile of the bytes.
     *
     * @param needs what else the profile may hold beyond what every profile does; states of other summarizers are left
     *     out
     * @throws IllegalArgumentException if they are no profile, are damaged, or of a later version
     */
    static Profile profile(byte[] bytes, List<? extends Summarizer<?>> needs) {
        check(bytes);
        try {
            return read(bytes, needs);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("bytes must be a profile, but could not be read: " + e.getMessage(), e);
        }
    }

    private static Profile read(byte[] bytes, List<? extends Summarizer<?>> needs) throws IOException {
        CheckedInput in = new CheckedInput(bytes, MAGIC.length, bytes.length - MAGIC.length - CHECKSUM_LENGTH);
        int version = in.readShort();
        long rows = in.readLong();
        ProfileLimits limits = new ProfileLimits(
                in.readInt(),
                in.readInt(),
                version == FIRST_VERSION ? ProfileBuilder.DEFAULT_MOST_LABEL_CHARS : in.readInt(),
                version == FIRST_VERSION ? QuantileSketch.DEFAULT_RUN_LENGTH : in.readInt());
        Schema outline = outline(in);
        Map<String, Summarizer<?>> known = known(outline, needs);
        Map<Summarizer<?>, SummaryState> states = new LinkedHashMap<>();
        int count = in.readCount(STATE_LENGTH);
        for (int i = 0; i < count; i++) {
            Summarizer<?> summarizer = known.get(in.readText());
            byte form = in.readByte();
            byte[] state = in.readBlock();
            if (summarizer != null) {
                SummaryState read = StateBytes.read(form, new CheckedInput(state, 0, state.length), summarizer, limits);
                check(read, rows);
                states.put(summarizer, read);
            }
        }
        checkColumns(outline, states);
        List<Remark> remarks = version < FIRST_VERSION_WITH_REMARKS ? List.of() : remarks(in);
        return new Profile(outline, rows, limits, states, remarks);
    }

    private static void check(SummaryState state, long rows) throws IOException {
        long observations = state.observations();
        if (rows < 0 || observations != -1 && observations != rows) {
            throw new IOException("a column has " + observations + " values of " + rows + " rows");
        }
    }

    private static void checkColumns(Schema outline, Map<Summarizer<?>, SummaryState> states) throws IOException {
        for (Map.Entry<String, ColumnSchema> column : outline.columns().entrySet()) {
            DerivedColumn stored = new DerivedColumn.Stored(column.getKey());
            if (!states.containsKey(Summarizers.of(stored, column.getValue().kind()))) {
                throw new IOException("column '" + column.getKey() + "' has no state");
            }
        }
    }

    private static void check(byte[] bytes) {
        if (bytes.length < MAGIC.length + Short.BYTES + CHECKSUM_LENGTH
                || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IllegalArgumentException("bytes must be a profile, but do not begin with DLPF");
        }
        int version = ByteBuffer.wrap(bytes).getShort(MAGIC.length);
        if (version < FIRST_VERSION || version > VERSION) {
            throw new IllegalArgumentException(
                    "version of a profile must be in [" + FIRST_VERSION + ", " + VERSION + "], but was " + version);
        }
        int end = bytes.length - CHECKSUM_LENGTH;
        if (ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
            throw new IllegalArgumentException("bytes must be a whole profile, but are damaged: the checksum differs");
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private static Schema outline(CheckedInput in) throws IOException {
        Map<String, ColumnSchema> columns = new LinkedHashMap<>();
        int count = in.readCount(COLUMN_LENGTH);
        for (int i = 0; i < count; i++) {
            String name = in.readText();
            ColumnKind kind = kind(in.readByte());
            columns.put(name, new ColumnSchema(kind, in.readBoolean(), in.readBoolean(), in.readBoolean(), false));
        }
        return new Schema(columns);
    }

    private static ColumnKind kind(byte kind) throws IOException {
        if (kind < 0 || kind >= ColumnKind.values().length) {
            throw new IOException("there is no kind " + kind + " of a column");
        }
        return ColumnKind.values()[kind];
    }

    private static Map<String, Summarizer<?>> known(Schema outline, List<? extends Summarizer<?>> needs) {
        Map<String, Summarizer<?>> known = new HashMap<>();
        outline.columns().forEach((name, column) -> {
            Summarizer<?> own = Summarizers.of(new DerivedColumn.Stored(name), column.kind());
            known.put(own.toString(), own);
        });
        Summarizers.ofEveryProfile().forEach(need -> known.put(need.toString(), need));
        needs.forEach(need -> known.put(need.toString(), need));
        return known;
    }
}
