package io.github.driftlib.sink.durable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a segment, a file of records that follow each other. All numbers are big-endian; a checksum is a CRC-32C
 * of everything before it in its header and, of a record, of its bytes.
 *
 * <pre>
 * segment = header record*
 * header  = "driftj" version:2 first:8 acknowledged:8 checksum:4        28 bytes
 * record  = mark:4 length:4 number:8 accepted:8 checksum:4 bytes        28 bytes and its own
 * </pre>
 *
 * {@code first} is the smallest number that a record of the segment can have, {@code acknowledged} the largest one that
 * had been accepted before. Each record begins with the same mark, so that reading goes on behind a damaged one.
 */
final class SegmentFormat {

    static final int HEADER = 28;
    static final int RECORD_HEADER = 28;

    private static final byte[] MAGIC = "driftj".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int MARK = 0xD51F7A11;
    private static final int CHECKED = 24;

    /**
     * What could be read of a segment.
     *
     * @param entries the records that are whole, in order
     * @param acknowledged the largest number accepted before the segment, or -1 where its header is damaged
     * @param damage how many stretches could not be read
     */
    record Contents(List<Entry> entries, long acknowledged, int damage) {}

    private SegmentFormat() {}

    static byte[] header(long first, long acknowledged) {
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putShort(VERSION)
                .putLong(first)
                .putLong(acknowledged);
        return header.putInt(checksum(header.array(), 0, CHECKED, 0, 0)).array();
    }

    static byte[] record(long number, long accepted, byte[] bytes) {
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER + bytes.length)
                .putInt(MARK)
                .putInt(bytes.length)
                .putLong(number)
                .putLong(accepted)
                .putInt(0)
                .put(bytes);
        int checksum = checksum(record.array(), 0, CHECKED, RECORD_HEADER, bytes.length);
        return record.putInt(CHECKED, checksum).array();
    }

    private static int checksum(byte[] bytes, int from, int length, int moreFrom, int moreLength) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        checksum.update(bytes, moreFrom, moreLength);
        return (int) checksum.getValue();
    }

    /** Reads what can be read, and never fails. */
    static Contents read(byte[] segment) {
        List<Entry> entries = new ArrayList<>();
        boolean sound = hasHeader(segment);
        long acknowledged = sound ? ByteBuffer.wrap(segment).getLong(16) : -1;
        int damage = sound ? 0 : 1;
        int at = sound ? HEADER : 0;
        boolean inDamage = !sound;
        while (at < segment.length) {
            if (isRecord(segment, at)) {
                ByteBuffer header = ByteBuffer.wrap(segment, at, RECORD_HEADER);
                int length = header.getInt(at + 4);
                entries.add(new Entry(header.getLong(at + 8), header.getLong(at + 16), at + RECORD_HEADER, length));
                at += RECORD_HEADER + length;
                inDamage = false;
            } else {
                damage += inDamage ? 0 : 1;
                inDamage = true;
                at++;
            }
        }
        return new Contents(entries, acknowledged, damage);
    }

    private static boolean hasHeader(byte[] segment) {
        return segment.length >= HEADER
                && Arrays.equals(segment, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && ByteBuffer.wrap(segment).getShort(MAGIC.length) == VERSION
                && ByteBuffer.wrap(segment).getInt(CHECKED) == checksum(segment, 0, CHECKED, 0, 0);
    }

    /** Whether a whole record begins at a place. */
    private static boolean isRecord(byte[] segment, int at) {
        if (segment.length - at < RECORD_HEADER) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(segment);
        if (header.getInt(at) != MARK) {
            return false;
        }
        int length = header.getInt(at + 4);
        return length >= 0
                && length <= segment.length - at - RECORD_HEADER
                && header.getInt(at + CHECKED) == checksum(segment, at, CHECKED, at + RECORD_HEADER, length);
    }

    /** The bytes of a record that is read again, if they are as they were written. */
    static byte @Nullable [] checked(byte[] record) {
        if (!isRecord(record, 0) || ByteBuffer.wrap(record).getInt(4) != record.length - RECORD_HEADER) {
            return null;
        }
        return Arrays.copyOfRange(record, RECORD_HEADER, record.length);
    }
}
