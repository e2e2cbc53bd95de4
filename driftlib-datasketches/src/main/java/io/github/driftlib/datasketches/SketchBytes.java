package io.github.driftlib.datasketches;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.datasketches.memory.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a sketch, little end first, which are looked through before the library reads them: it checks most of what
 * it reads by assertions only.
 */
final class SketchBytes {

    static final int PREAMBLE = 8;

    private final String kind;
    private final ByteBuffer bytes;

    private SketchBytes(String kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Bytes of which the first eight are there.
     *
     * @param kind of what sketch they must be, in words
     * @param family the number that the library gives such sketches
     */
    static SketchBytes of(String kind, int family, byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes must be given, but was null");
        SketchBytes checked = new SketchBytes(kind, bytes);
        checked.check(bytes.length >= PREAMBLE, "there are only " + bytes.length + " of them");
        checked.check(checked.at(2) == family, "they are of family " + checked.at(2) + " and not of " + family);
        return checked;
    }

    int length() {
        return bytes.capacity();
    }

    /** The byte at an offset, not negative. */
    int at(int offset) {
        return bytes.get(offset) & 0xff;
    }

    int shortAt(int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    int intAt(int offset) {
        return bytes.getInt(offset);
    }

    long longAt(int offset) {
        return bytes.getLong(offset);
    }

    float floatAt(int offset) {
        return bytes.getFloat(offset);
    }

    double doubleAt(int offset) {
        return bytes.getDouble(offset);
    }

    /** A float or a double, by how many bytes it has. */
    double numberAt(int offset, int length) {
        return length == Float.BYTES ? floatAt(offset) : doubleAt(offset);
    }

    boolean flag(int offset, int mask) {
        return (at(offset) & mask) != 0;
    }

    void check(boolean holds, String otherwise) {
        if (!holds) {
            throw damaged(otherwise, null);
        }
    }

    /** Checks that so many bytes are there. */
    void checkRoom(long length) {
        check(length >= 0 && length <= length(), "they say to be " + length + " but are " + length());
    }

    /** Checks that there are so many bytes. */
    void checkLength(long length) {
        check(length == length(), "they say to be " + length + " but are " + length());
    }

    private IllegalArgumentException damaged(String why, @Nullable Throwable cause) {
        return new IllegalArgumentException("bytes must be " + kind + ", but " + why, cause);
    }

    /** A union that the library makes of sketches of a kind; it checks some of their parameters only here. */
    static <S> S united(String kind, Supplier<S> union) {
        try {
            return union.get();
        } catch (RuntimeException | AssertionError e) {
            throw new IllegalArgumentException(
                    "other must be one that can be united with this " + kind + ", but was not: " + e.getMessage(), e);
        }
    }

    /** What is made of what was read; where that does not fit together, the bytes are damaged. */
    <S> S sketched(Supplier<S> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            throw damaged("could not be read: " + e.getMessage(), e);
        }
    }

    /** Where so many texts end that begin at an offset: each is its length and its characters in UTF-8. */
    long textsEnd(long offset, long count) {
        long end = offset;
        for (long i = 0; i < count; i++) {
            checkRoom(end + Integer.BYTES);
            int length = intAt((int) end);
            check(length >= 0, "a text has " + length + " characters");
            checkRoom(end + Integer.BYTES + length);
            checkText((int) end + Integer.BYTES, length);
            end += (long) Integer.BYTES + length;
        }
        return end;
    }

    /** The library takes a text for as long as it would write it, which it is only in UTF-8 without a fault. */
    private void checkText(int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.slice(offset, length));
        } catch (CharacterCodingException e) {
            throw damaged("a text is not in UTF-8", e);
        }
    }

    /** What the library reads of them. */
    <S> S read(Function<Memory, S> reader) {
        try {
            return reader.apply(Memory.wrap(bytes.array()));
        } catch (RuntimeException | AssertionError e) {
            throw damaged("could not be read: " + e.getMessage(), e);
        }
    }
}
