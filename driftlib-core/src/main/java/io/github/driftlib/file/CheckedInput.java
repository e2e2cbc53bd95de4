package io.github.driftlib.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a profile as they are read. A length is checked against the bytes that are left before room is made for what
 * it is the length of, so that damaged bytes cannot ask for more memory than a few times their own.
 */
public final class CheckedInput extends DataInputStream {

    public CheckedInput(byte[] bytes, int offset, int length) {
        super(new ByteArrayInputStream(bytes, offset, length));
    }

    /** Reads how many things follow, each of at least so many bytes. */
    public int readCount(int bytesOfEach) throws IOException {
        int count = readInt();
        check(count, bytesOfEach);
        return count;
    }

    private void check(int count, int bytesOfEach) throws IOException {
        if (count < 0 || (long) count * bytesOfEach > available()) {
            throw new IOException("a length of " + count + " does not fit " + available() + " bytes");
        }
    }

    public double[] readDoubles(int count) throws IOException {
        check(count, Double.BYTES);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = readDouble();
        }
        return numbers;
    }

    /** Reads a length and so many bytes. */
    public byte[] readBlock() throws IOException {
        return readNBytes(readCount(1));
    }

    public String readText() throws IOException {
        return new String(readBlock(), StandardCharsets.UTF_8);
    }
}
