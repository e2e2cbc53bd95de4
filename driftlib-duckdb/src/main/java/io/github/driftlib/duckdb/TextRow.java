package io.github.driftlib.duckdb;

import java.util.Arrays;

/** The fields of one row as text, in one array that is used again and again. */
final class TextRow {

    /** What a file says of a field. */
    enum Type {
        /** There is none. */
        ABSENT,
        /** Text that can be anything. */
        OPEN,
        /** Text that is said to be a string. */
        STRING,
        /** A number. */
        NUMBER,
        /** An object or a list. */
        NESTED
    }

    char[] chars = new char[256];
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private Type[] types = new Type[16];
    private int used;
    private int fields;
    private long line;

    void begin(long startingLine) {
        Arrays.fill(types, 0, fields, Type.ABSENT);
        used = 0;
        fields = 0;
        line = startingLine;
    }

    /** The line of the file in which the row begins, from 1. */
    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    void add(char[] source, int offset, int length, Type type) {
        set(fields, source, offset, length, type);
    }

    void set(int field, char[] source, int offset, int length, Type type) {
        if (field >= starts.length) {
            int size = Math.max(field + 1, 2 * starts.length);
            starts = Arrays.copyOf(starts, size);
            lengths = Arrays.copyOf(lengths, size);
            types = Arrays.copyOf(types, size);
        }
        for (int i = fields; i < field; i++) {
            types[i] = Type.ABSENT;
        }
        if (chars.length - used < length) {
            chars = Arrays.copyOf(chars, Math.max(used + length, 2 * chars.length));
        }
        System.arraycopy(source, offset, chars, used, length);
        starts[field] = used;
        lengths[field] = length;
        types[field] = type;
        used += length;
        fields = Math.max(fields, field + 1);
    }

    Type type(int field) {
        return field < fields ? types[field] : Type.ABSENT;
    }

    int start(int field) {
        return starts[field];
    }

    int length(int field) {
        return lengths[field];
    }

    String text(int field) {
        return new String(chars, starts[field], lengths[field]);
    }
}
