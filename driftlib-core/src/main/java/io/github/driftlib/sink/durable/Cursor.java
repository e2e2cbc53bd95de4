package io.github.driftlib.sink.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/** The file that says up to which number all records are done with. */
final class Cursor {

    static final String NAME = "delivered";

    private static final int LENGTH = 12;

    private Cursor() {}

    /** The number; empty where the file is damaged. */
    static OptionalLong read(Disk disk) throws IOException {
        byte[] bytes = disk.read(NAME);
        if (bytes.length != LENGTH || ByteBuffer.wrap(bytes).getInt(8) != checksum(bytes)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ByteBuffer.wrap(bytes).getLong());
    }

    static void write(Disk disk, long number) throws IOException {
        byte[] bytes = ByteBuffer.allocate(LENGTH).putLong(number).array();
        disk.put(NAME, ByteBuffer.wrap(bytes).putInt(8, checksum(bytes)).array());
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, 8);
        return (int) checksum.getValue();
    }
}
