package io.github.driftlib.datasketches;

import java.util.Arrays;

/** What the bytes of sketches of counts must be like, by the layouts that the library documents. */
final class CountLayouts {

    private static final int FREQUENT = 10;
    private static final int HLL = 7;
    private static final int CPC = 16;
    private static final int THETA = 3;
    private static final int QUICK_SELECT = 2;
    private static final int UPDATABLE_PREAMBLE = 24;

    private static final int FREQUENT_PREAMBLE = 32;
    private static final int SMALLEST_MAP = 3;
    private static final int LARGEST_MAP = 26;
    private static final int HLL_REGISTERS = 40;
    private static final int LARGEST_LOG_K = 21;
    private static final int[] CPC_PREAMBLE = {2, 2, 4, 8, 4, 8, 6, 10};

    private CountLayouts() {}

    /** How an item of a sketch of frequent items is stored. */
    enum Item {
        /** Its length and its characters in UTF-8. */
        TEXT,
        /** A whole number of eight bytes. */
        WHOLE,
        /** A byte for its type, and a number. */
        NUMBER
    }

    /**
     * A sketch of frequent items.
     *
     * @param bytes those of the sketch alone, of a map no larger than it must be
     * @param missing how many missing values stand behind it, as Spark counts them; 0 where none are counted
     */
    record Frequent(SketchBytes bytes, long missing) {}

    static Frequent frequent(Item item, byte[] given) {
        SketchBytes bytes = SketchBytes.of("a sketch of frequent items", FREQUENT, given);
        boolean empty = bytes.flag(5, 5);
        bytes.check(bytes.at(0) == (empty ? 1 : 4), "their preamble has " + bytes.at(0) + " longs");
        bytes.check(bytes.at(1) == 1, "their version is " + bytes.at(1));
        int most = bytes.at(3);
        bytes.check(most <= LARGEST_MAP, "the map has 2^" + most + " places");
        if (empty) {
            return frequent(bytes, given, SketchBytes.PREAMBLE, 0);
        }
        bytes.checkRoom(FREQUENT_PREAMBLE);
        int items = bytes.intAt(8);
        long offset = FREQUENT_PREAMBLE + (long) items * Long.BYTES;
        bytes.check(items > 0 && items <= 1L << Math.max(SMALLEST_MAP, most), "they have " + items + " items");
        bytes.checkRoom(offset);
        long counted = 0;
        for (int i = 0; i < items; i++) {
            long count = bytes.longAt(FREQUENT_PREAMBLE + i * Long.BYTES);
            counted += count;
            bytes.check(count > 0 && counted > 0, "an item was counted " + count + " times");
        }
        for (int i = 0; i < items; i++) {
            offset += length(item, bytes, (int) offset);
            bytes.checkRoom(offset);
        }
        long error = bytes.longAt(24);
        bytes.check(
                bytes.longAt(16) >= counted && error >= 0 && (error > 0 || bytes.longAt(16) == counted),
                "they count " + counted + " of " + bytes.longAt(16) + " with an error of " + error);
        return frequent(bytes, given, (int) offset, items);
    }

    private static Frequent frequent(SketchBytes bytes, byte[] given, int end, int items) {
        boolean behind = bytes.length() == end + Long.BYTES;
        bytes.check(behind || bytes.length() == end, "they say to be " + end + " but are " + bytes.length());
        // Spark writes it with the great end first.
        long missing = behind ? Long.reverseBytes(bytes.longAt(end)) : 0;
        bytes.check(missing >= 0, "they count " + missing + " missing values");
        byte[] alone = Arrays.copyOf(given, end);
        int size = SMALLEST_MAP;
        while (0.75 * (1 << size) < items) {
            size++;
        }
        alone[4] = (byte) size;
        return new Frequent(SketchBytes.of("a sketch of frequent items", FREQUENT, alone), missing);
    }

    private static long length(Item item, SketchBytes bytes, int offset) {
        if (item == Item.WHOLE) {
            return Long.BYTES;
        }
        bytes.checkRoom((long) offset + (item == Item.TEXT ? Integer.BYTES : 1));
        if (item == Item.TEXT) {
            int length = bytes.intAt(offset);
            bytes.check(length >= 0, "a text has " + length + " characters");
            return (long) Integer.BYTES + length;
        }
        int type = bytes.at(offset);
        return switch (type) {
            case 2 -> 2;
            case 3 -> 3;
            case 9, 4 -> 5;
            case 12, 6 -> 9;
            default -> {
                bytes.check(false, "a number is of type " + type);
                yield 0;
            }
        };
    }

    /** Bytes of an HLL sketch. */
    static SketchBytes hll(byte[] given) {
        SketchBytes bytes = SketchBytes.of("an HLL sketch", HLL, given);
        int mode = bytes.at(7) & 3;
        int type = bytes.at(7) >>> 2 & 3;
        int logK = bytes.at(3);
        boolean compact = bytes.flag(5, 8);
        bytes.check(mode < 3 && type < 3 && bytes.at(7) < 16, "their mode is " + bytes.at(7));
        bytes.check(bytes.at(0) == new int[] {2, 3, 10}[mode], "their preamble has " + bytes.at(0) + " integers");
        bytes.check(bytes.at(1) == 1, "their version is " + bytes.at(1));
        bytes.check(logK >= 4 && logK <= LARGEST_LOG_K, "the logarithm of k is " + logK);
        bytes.check(bytes.at(4) <= LARGEST_LOG_K, "an array has 2^" + bytes.at(4) + " places");
        boolean empty = bytes.flag(5, 4);
        bytes.check(!empty || mode == 0, "they are empty and have values");
        if (mode == 0) {
            long coupons = compact ? bytes.at(6) : 1L << bytes.at(4);
            bytes.check(bytes.at(6) <= 8 && empty == (bytes.at(6) == 0), "they have " + bytes.at(6) + " values");
            bytes.checkRoom(empty ? SketchBytes.PREAMBLE : SketchBytes.PREAMBLE + coupons * Integer.BYTES);
        } else if (mode == 1) {
            bytes.checkRoom(12);
            int count = bytes.intAt(8);
            bytes.check(count >= 0 && count <= 1 << bytes.at(4) && bytes.at(4) >= 4, "they have " + count + " values");
            bytes.checkRoom(12 + (compact ? count : 1L << bytes.at(4)) * Integer.BYTES);
        } else {
            checkRegisters(bytes, type, logK, compact);
        }
        return bytes;
    }

    private static void checkRegisters(SketchBytes bytes, int type, int logK, boolean compact) {
        int k = 1 << logK;
        long registers = type == 0 ? k / 2 : type == 1 ? k * 3L / 4 + 1 : k;
        bytes.checkRoom(HLL_REGISTERS + registers);
        int exceptions = bytes.intAt(36);
        int atLowest = bytes.intAt(32);
        bytes.check(exceptions >= 0 && exceptions <= k, "they have " + exceptions + " exceptions");
        bytes.check(atLowest >= 0 && atLowest <= k, "they have " + atLowest + " registers at the lowest value");
        bytes.check(bytes.at(6) <= 63, "the lowest register is " + bytes.at(6));
        for (int offset = 8; offset < 32; offset += Double.BYTES) {
            double sum = bytes.doubleAt(offset);
            bytes.check(sum >= 0 && sum < 1e30, "a sum is " + sum);
        }
        if (type == 0) {
            int places = bytes.at(4);
            bytes.check(places <= logK, "an array has 2^" + places + " places");
            long tail = compact ? exceptions : exceptions == 0 ? 0 : 1L << places;
            bytes.checkRoom(HLL_REGISTERS + registers + tail * Integer.BYTES);
            bytes.check(exceptions < Math.max(1, 1L << places), "they have " + exceptions + " exceptions");
            checkExceptions(bytes, k, exceptions, tail);
        }
    }

    /** Registers of half a byte that say 15, and no others, are among those listed behind. */
    private static void checkExceptions(SketchBytes bytes, int k, int exceptions, long tail) {
        int marked = 0;
        for (int slot = 0; slot < k; slot++) {
            marked += isException(bytes, slot) ? 1 : 0;
        }
        bytes.check(marked == exceptions, marked + " registers are exceptions, of " + exceptions);
        int listed = 0;
        for (int i = 0; i < tail; i++) {
            int pair = bytes.intAt(HLL_REGISTERS + k / 2 + i * Integer.BYTES);
            int slot = pair & 0x3ffffff & k - 1;
            bytes.check(pair == 0 || isException(bytes, slot), "register " + slot + " is no exception");
            listed += pair == 0 ? 0 : 1;
        }
        bytes.check(listed == exceptions, "they list " + listed + " exceptions of " + exceptions);
    }

    private static boolean isException(SketchBytes bytes, int slot) {
        return (bytes.at(HLL_REGISTERS + slot / 2) >>> 4 * (slot % 2) & 15) == 15;
    }

    /** Bytes of a CPC sketch. */
    static SketchBytes cpc(byte[] given) {
        SketchBytes bytes = SketchBytes.of("a CPC sketch", CPC, given);
        int format = bytes.at(5) >>> 2 & 7;
        int preamble = CPC_PREAMBLE[format];
        bytes.check(bytes.at(0) == preamble, "their preamble has " + bytes.at(0) + " integers");
        bytes.check(bytes.at(1) == 1, "their version is " + bytes.at(1));
        int logK = bytes.at(3);
        bytes.check(logK >= 4 && logK <= LARGEST_LOG_K, "the logarithm of k is " + logK);
        bytes.check(bytes.at(4) <= 63, "the first column is " + bytes.at(4));
        if (format < 2) {
            bytes.checkLength(SketchBytes.PREAMBLE);
            return bytes;
        }
        bytes.checkRoom((long) preamble * Integer.BYTES);
        long words = switch (format) {
            case 2, 3, 4, 5 -> words(bytes, 12);
            case 6 -> words(bytes, 16) + words(bytes, 20);
            default -> words(bytes, 32) + words(bytes, 36);
        };
        bytes.checkLength((preamble + words) * Integer.BYTES);
        long coupons = bytes.intAt(8);
        bytes.check(coupons > 0 && coupons <= 64L << logK, "they have " + coupons + " values");
        if (format >= 6) {
            int surprising = bytes.intAt(12);
            bytes.check(surprising >= 0 && surprising <= coupons, "they have " + surprising + " surprising values");
        }
        return bytes;
    }

    private static long words(SketchBytes bytes, int offset) {
        long words = bytes.intAt(offset);
        bytes.check(words > 0, "a stream has " + words + " words");
        return words;
    }

    /**
     * Bytes of a theta sketch of version 3: a compact one, also of version 4, which is compressed, or one that more
     * values can be added to, as Druid stores too.
     */
    static SketchBytes theta(byte[] given) {
        if (given != null && given.length > 2 && given[2] == QUICK_SELECT) {
            return updatableTheta(given);
        }
        SketchBytes bytes = SketchBytes.of("a compact theta sketch", THETA, given);
        int longs = bytes.at(0) & 0x3f;
        int version = bytes.at(1);
        bytes.check(longs >= 1 && longs <= 3, "their preamble has " + longs + " longs");
        bytes.check(version == 3 || version == 4, "their version is " + version);
        bytes.checkRoom((long) longs * Long.BYTES);
        boolean empty = bytes.flag(5, 4);
        if (version == 4) {
            bytes.check(!empty && longs <= 2, "they are empty and have values");
            checkCompressed(bytes, longs);
            return bytes;
        }
        bytes.check(bytes.flag(5, 8), "they are not compact");
        bytes.check(!empty || longs == 1, "they are empty and have values");
        long count = empty ? 0 : longs == 1 ? 1 : bytes.intAt(8);
        bytes.check(count >= 0, "they have " + count + " hashes");
        bytes.checkLength((longs + count) * Long.BYTES);
        long theta = longs == 3 ? bytes.longAt(16) : Long.MAX_VALUE;
        bytes.check(theta > 0, "theta is " + theta);
        for (int i = 0; i < count; i++) {
            long hash = bytes.longAt((longs + i) * Long.BYTES);
            bytes.check(hash > 0 && hash < theta, "a hash is " + hash);
        }
        return bytes;
    }

    private static SketchBytes updatableTheta(byte[] given) {
        SketchBytes bytes = SketchBytes.of("a theta sketch", QUICK_SELECT, given);
        int places = bytes.at(4);
        bytes.check((bytes.at(0) & 0x3f) == 3, "their preamble has " + (bytes.at(0) & 0x3f) + " longs");
        bytes.check(bytes.at(1) == 3, "their version is " + bytes.at(1));
        bytes.check(bytes.at(3) >= 4 && bytes.at(3) <= LARGEST_MAP, "they have 2^" + bytes.at(3) + " entries");
        bytes.check(places >= 5 && places <= bytes.at(3) + 1, "their table has 2^" + places + " places");
        bytes.checkLength(UPDATABLE_PREAMBLE + ((long) Long.BYTES << places));
        long theta = bytes.longAt(16);
        bytes.check(theta > 0, "theta is " + theta);
        int count = 0;
        for (int offset = UPDATABLE_PREAMBLE; offset < bytes.length(); offset += Long.BYTES) {
            long hash = bytes.longAt(offset);
            bytes.check(hash >= 0 && hash < theta, "a hash is " + hash);
            count += hash > 0 ? 1 : 0;
        }
        bytes.check(count == bytes.intAt(8), "they have " + count + " hashes of " + bytes.intAt(8));
        bytes.check(!bytes.flag(5, 4) || count == 0, "they are empty and have values");
        return bytes;
    }

    private static void checkCompressed(SketchBytes bytes, int longs) {
        int bits = bytes.at(3);
        int countBytes = bytes.at(4);
        bytes.check(bits >= 1 && bits <= 63, "a hash has " + bits + " bits");
        bytes.check(countBytes >= 1 && countBytes <= 4, "their count has " + countBytes + " bytes");
        int offset = longs * Long.BYTES;
        bytes.checkRoom((long) offset + countBytes);
        long count = 0;
        for (int i = 0; i < countBytes; i++) {
            count |= (long) bytes.at(offset + i) << (Byte.SIZE * i);
        }
        bytes.check(count >= 1 && count <= 1 << 26, "they have " + count + " hashes");
        bytes.checkLength(offset + countBytes + (count * bits + 7) / 8);
        bytes.check(longs == 1 || bytes.longAt(8) > 0, "theta is not positive");
    }
}
