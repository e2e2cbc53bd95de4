package io.github.driftlib.sketch;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Registers of a {@link DistinctSketch} in few bytes: a list of those that are not 0 where they are few, and otherwise
 * half a byte for each, what it is above the smallest one, with a list of those that are above it by 15 or more.
 *
 * <pre>
 * listed (0)   how many (short), for each: which register (short), its value (byte)
 * packed (1)   the smallest value (byte), registers (half bytes, the first one in the lower half), then those listed
 * </pre>
 */
final class RegisterBytes {

    private static final byte LISTED = 0;
    private static final byte PACKED = 1;
    private static final int ENTRY = 3;
    private static final int LARGE = 15;

    private RegisterBytes() {}

    static byte[] of(byte[] registers) {
        int smallest = Byte.MAX_VALUE;
        int present = 0;
        for (byte register : registers) {
            smallest = Math.min(smallest, register);
            present += register == 0 ? 0 : 1;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (ENTRY * present < registers.length / 2) {
            out.write(LISTED);
            list(registers, 1, out);
            return out.toByteArray();
        }
        out.write(PACKED);
        out.write(smallest);
        for (int i = 0; i < registers.length; i += 2) {
            int lower = Math.min(LARGE, registers[i] - smallest);
            int upper = Math.min(LARGE, registers[i + 1] - smallest);
            out.write(upper << 4 | lower);
        }
        list(registers, smallest + LARGE, out);
        return out.toByteArray();
    }

    /** Lists the registers of at least a value. */
    private static void list(byte[] registers, int least, ByteArrayOutputStream out) {
        int count = 0;
        for (byte register : registers) {
            count += register >= least ? 1 : 0;
        }
        writeShort(count, out);
        for (int i = 0; i < registers.length; i++) {
            if (registers[i] >= least) {
                writeShort(i, out);
                out.write(registers[i]);
            }
        }
    }

    private static void writeShort(int number, ByteArrayOutputStream out) {
        out.write(number >>> Byte.SIZE);
        out.write(number);
    }

    /**
     * So many registers of bytes.
     *
     * @throws IllegalArgumentException if they are no such bytes
     */
    static byte[] registers(ByteBuffer bytes, int length) {
        try {
            byte[] registers = new byte[length];
            if (bytes.get() == PACKED) {
                int smallest = bytes.get();
                for (int i = 0; i < length; i += 2) {
                    int both = bytes.get() & 0xff;
                    registers[i] = (byte) (smallest + (both & LARGE));
                    registers[i + 1] = (byte) (smallest + (both >>> 4));
                }
            }
            int listed = bytes.getShort() & 0xffff;
            for (int i = 0; i < listed; i++) {
                registers[bytes.getShort() & 0xffff] = bytes.get();
            }
            return registers;
        } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("registers must be " + length + ", but there are too few or others", e);
        }
    }
}
