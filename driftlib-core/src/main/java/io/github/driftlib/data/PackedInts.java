package io.github.driftlib.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that never change, each in one, two or four bytes: as few as all of them need.
 *
 * <p>One class for the three widths, because a call that can go to three classes takes longer than all else in a loop
 * over rows.
 */
@SuppressWarnings("NullAway") // One of its forms is there, the others are null.
final class PackedInts {

    /** Takes the place of a missing number, and takes no more bytes than the others. */
    static final int NONE = Integer.MIN_VALUE;

    /** What each byte stands for: sooner looked up than converted. */
    private static final double[] OF_BYTES = new double[1 << Byte.SIZE];

    static {
        for (int i = 0; i < OF_BYTES.length; i++) {
            OF_BYTES[i] = orNaN(i + Byte.MIN_VALUE, Byte.MIN_VALUE);
        }
    }

    // All but one of them are null.
    private final byte @Nullable [] bytes;
    private final short @Nullable [] shorts;
    private final int @Nullable [] ints;

    private PackedInts(byte @Nullable [] bytes, short @Nullable [] shorts, int @Nullable [] ints) {
        this.bytes = bytes;
        this.shorts = shorts;
        this.ints = ints;
    }

    private static PackedInts ofWidth(int width, int length) {
        return switch (width) {
            case Byte.BYTES -> new PackedInts(new byte[length], null, null);
            case Short.BYTES -> new PackedInts(null, new short[length], null);
            default -> unpacked(new int[length]);
        };
    }

    /** Numbers in four bytes each; takes over the array. */
    static PackedInts unpacked(int[] numbers) {
        return new PackedInts(null, null, numbers);
    }

    /** The numbers of an array, which is copied. */
    static PackedInts of(int[] numbers) {
        int least = 0;
        int greatest = 0;
        for (int number : numbers) {
            int present = number == NONE ? 0 : number;
            least = Math.min(least, present);
            greatest = Math.max(greatest, present);
        }
        PackedInts packed = ofWidth(width(least, greatest), numbers.length);
        packed.write(0, numbers, numbers.length);
        return packed;
    }

    private static int width(int least, int greatest) {
        if (least > Byte.MIN_VALUE && greatest <= Byte.MAX_VALUE) {
            return Byte.BYTES;
        }
        return least > Short.MIN_VALUE && greatest <= Short.MAX_VALUE ? Short.BYTES : Integer.BYTES;
    }

    /** The numbers of all parts, one part after another. */
    static PackedInts join(List<PackedInts> parts) {
        int width = Byte.BYTES;
        int length = 0;
        int longest = 0;
        for (PackedInts part : parts) {
            width = Math.max(width, part.width());
            length = Math.addExact(length, part.length());
            longest = Math.max(longest, part.length());
        }
        PackedInts joined = ofWidth(width, length);
        int[] buffer = new int[longest];
        int at = 0;
        for (PackedInts part : parts) {
            part.read(0, buffer, part.length());
            joined.write(at, buffer, part.length());
            at += part.length();
        }
        return joined;
    }

    /** The number of bytes of each. */
    int width() {
        if (bytes != null) {
            return Byte.BYTES;
        }
        return shorts != null ? Short.BYTES : Integer.BYTES;
    }

    int length() {
        if (bytes != null) {
            return bytes.length;
        }
        return shorts != null ? shorts.length : ints.length;
    }

    int get(int index) {
        if (bytes != null) {
            return unpacked(bytes[index]);
        }
        return shorts != null ? unpacked(shorts[index]) : ints[index];
    }

    private static int unpacked(byte number) {
        return number + ifLeast(number - Byte.MIN_VALUE, NONE - Byte.MIN_VALUE);
    }

    private static int unpacked(short number) {
        return number + ifLeast(number - Short.MIN_VALUE, NONE - Short.MIN_VALUE);
    }

    /**
     * What makes {@link #NONE} of the least number, and 0 for others: without a branch, so that loops are vectorised.
     */
    private static int ifLeast(int aboveLeast, int difference) {
        return (aboveLeast - 1 >> Integer.SIZE - 1) & difference;
    }

    /** Copies the numbers from a place on to the beginning of an array. */
    void read(int from, int[] target, int length) {
        if (bytes != null) {
            for (int i = 0; i < length; i++) {
                target[i] = unpacked(bytes[from + i]);
            }
        } else if (shorts != null) {
            for (int i = 0; i < length; i++) {
                target[i] = unpacked(shorts[from + i]);
            }
        } else {
            System.arraycopy(ints, from, target, 0, length);
        }
    }

    /** Copies the numbers from a place on into an array, NaN where one is missing. */
    void read(int from, double[] target, int at, int length) {
        if (bytes != null) {
            for (int i = 0; i < length; i++) {
                target[at + i] = OF_BYTES[bytes[from + i] - Byte.MIN_VALUE];
            }
        } else if (shorts != null) {
            for (int i = 0; i < length; i++) {
                target[at + i] = orNaN(shorts[from + i], Short.MIN_VALUE);
            }
        } else {
            for (int i = 0; i < length; i++) {
                target[at + i] = orNaN(ints[from + i], NONE);
            }
        }
    }

    /** A number, or NaN in place of the one that stands for a missing number. */
    static double orNaN(int number, int none) {
        return number == none ? Double.NaN : number;
    }

    private void write(int at, int[] source, int length) {
        if (bytes != null) {
            for (int i = 0; i < length; i++) {
                bytes[at + i] = source[i] == NONE ? Byte.MIN_VALUE : (byte) source[i];
            }
        } else if (shorts != null) {
            for (int i = 0; i < length; i++) {
                shorts[at + i] = source[i] == NONE ? Short.MIN_VALUE : (short) source[i];
            }
        } else {
            System.arraycopy(source, 0, ints, at, length);
        }
    }

    /** The numbers at the given places, in their order; a few of them stay as wide as they are. */
    PackedInts take(int[] places) {
        return places.length > ArrayGrowth.SEGMENT ? of(taken(places).ints()) : taken(places);
    }

    private PackedInts taken(int[] places) {
        PackedInts taken = ofWidth(width(), places.length);
        if (bytes != null) {
            for (int i = 0; i < places.length; i++) {
                taken.bytes[i] = bytes[places[i]];
            }
        } else if (shorts != null) {
            for (int i = 0; i < places.length; i++) {
                taken.shorts[i] = shorts[places[i]];
            }
        } else {
            for (int i = 0; i < places.length; i++) {
                taken.ints[i] = ints[places[i]];
            }
        }
        return taken;
    }

    private int[] ints() {
        int[] all = new int[length()];
        read(0, all, all.length);
        return all;
    }
}
