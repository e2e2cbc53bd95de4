package io.github.driftlib.datasketches;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the bytes of sketches of ranks must be like, by the layouts that the library documents. */
final class QuantileLayouts {

    private static final int KLL = 15;
    private static final int REQ = 17;
    private static final int CLASSIC = 8;
    private static final int T_DIGEST = 20;

    private static final int KLL_PREAMBLE = 20;
    private static final int MOST_LEVELS = 61;
    private static final int REQ_COMPACTOR = 20;
    private static final int CLASSIC_PREAMBLE = 16;
    private static final int T_DIGEST_PREAMBLE = 16;
    private static final int MOST_CLASSIC_K = 32_768;
    private static final long MOST_OBSERVATIONS = 1L << 53;

    private QuantileLayouts() {}

    /**
     * Bytes of a KLL sketch.
     *
     * @param itemBytes how many bytes an item has; 0 where it depends on the item
     */
    static SketchBytes kll(String kind, int itemBytes, byte[] given) {
        SketchBytes bytes = SketchBytes.of(kind, KLL, given);
        boolean empty = bytes.flag(3, 1);
        boolean single = bytes.flag(3, 4);
        bytes.check(!empty || !single, "they are empty and have a value");
        bytes.check(bytes.at(0) == (empty || single ? 2 : 5), "their preamble has " + bytes.at(0) + " integers");
        bytes.check(bytes.at(1) == (single ? 2 : 1), "their version is " + bytes.at(1));
        int m = bytes.at(6);
        bytes.check(
                bytes.shortAt(4) >= m && m >= 2 && m <= 8 && m % 2 == 0, "k is " + bytes.shortAt(4) + " and m is " + m);
        if (empty) {
            bytes.checkLength(SketchBytes.PREAMBLE);
        } else if (single && itemBytes > 0) {
            bytes.checkLength(SketchBytes.PREAMBLE + itemBytes);
        } else if (!single) {
            checkKllLevels(bytes, m, itemBytes);
        }
        return bytes;
    }

    private static void checkKllLevels(SketchBytes bytes, int m, int itemBytes) {
        bytes.checkRoom(KLL_PREAMBLE);
        int levels = bytes.at(18);
        bytes.check(levels >= 1 && levels <= MOST_LEVELS, "they have " + levels + " levels");
        int minK = bytes.shortAt(16);
        bytes.check(minK >= m && minK <= bytes.shortAt(4), "the smallest k is " + minK);
        int items = KLL_PREAMBLE + levels * Integer.BYTES;
        bytes.checkRoom(items);
        long weights = 0;
        int end = kllCapacity(bytes.shortAt(4), m, levels);
        int first = bytes.intAt(KLL_PREAMBLE);
        for (int level = levels - 1; level >= 0; level--) {
            int from = bytes.intAt(KLL_PREAMBLE + level * Integer.BYTES);
            bytes.check(from >= 0 && from <= end, "level " + level + " begins at " + from);
            weights += (long) (end - from) << level;
            end = from;
        }
        bytes.check(weights == bytes.longAt(8), "their weights are " + weights + " in all, of " + bytes.longAt(8));
        long retained = (long) kllCapacity(bytes.shortAt(4), m, levels) - first;
        if (itemBytes > 0) {
            bytes.checkLength(items + (retained + 2) * itemBytes);
        }
    }

    /** Bytes of a KLL sketch of texts. */
    static SketchBytes kllOfTexts(byte[] given) {
        SketchBytes bytes = kll("a KLL sketch of texts", 0, given);
        if (bytes.at(0) == 5) {
            int levels = bytes.at(18);
            int capacity = kllCapacity(bytes.shortAt(4), bytes.at(6), levels);
            long texts = (long) capacity - bytes.intAt(KLL_PREAMBLE) + 2;
            bytes.checkLength(bytes.textsEnd(KLL_PREAMBLE + (long) levels * Integer.BYTES, texts));
        } else if (bytes.flag(3, 4)) {
            bytes.checkLength(bytes.textsEnd(SketchBytes.PREAMBLE, 1));
        }
        return bytes;
    }

    /** How many items all levels of a KLL sketch hold together. */
    private static int kllCapacity(int k, int m, int levels) {
        int capacity = 0;
        for (int level = 0; level < levels; level++) {
            int depth = levels - level - 1;
            capacity += Math.max(m, levelCapacity(k, depth));
        }
        return capacity;
    }

    /** k (2/3)^depth, rounded as the library does. */
    private static int levelCapacity(int k, int depth) {
        if (depth > 30) {
            return levelCapacity(levelCapacity(k, depth / 2), depth - depth / 2);
        }
        long power = 1;
        for (int i = 0; i < depth; i++) {
            power *= 3;
        }
        return (int) (((2L * k << depth) / power + 1) >>> 1);
    }

    /** Bytes of a KLL sketch of whole numbers as those of doubles, of which they have the layout. */
    static byte[] kllOfDoubles(byte[] ofLongs) {
        SketchBytes bytes = kll("a KLL sketch of whole numbers", Long.BYTES, ofLongs);
        byte[] doubles = ofLongs.clone();
        ByteBuffer converted = ByteBuffer.wrap(doubles).order(ByteOrder.LITTLE_ENDIAN);
        int items = bytes.at(0) == 2 ? SketchBytes.PREAMBLE : KLL_PREAMBLE + bytes.at(18) * Integer.BYTES;
        for (int offset = items; offset < doubles.length; offset += Long.BYTES) {
            converted.putDouble(offset, bytes.longAt(offset));
        }
        return doubles;
    }

    /** Bytes of a REQ sketch. */
    static SketchBytes req(byte[] given) {
        SketchBytes bytes = SketchBytes.of("a REQ sketch", REQ, given);
        int compactors = bytes.at(6);
        bytes.check(bytes.at(0) == (compactors > 1 ? 4 : 2), "their preamble has " + bytes.at(0) + " integers");
        bytes.check(bytes.at(1) == 1, "their version is " + bytes.at(1));
        int k = bytes.shortAt(4);
        bytes.check(k >= 4 && k <= 1024 && k % 2 == 0, "k is " + k);
        boolean empty = bytes.flag(3, 4);
        bytes.check(!empty || compactors == 0, "they are empty and have values");
        if (empty) {
            bytes.checkLength(SketchBytes.PREAMBLE);
        } else if (bytes.flag(3, 16) && compactors <= 1) {
            int end = SketchBytes.PREAMBLE + bytes.at(7) * Float.BYTES;
            // The C++ library leaves the room of a compactor behind them.
            bytes.check(
                    bytes.length() == end || bytes.length() == end + REQ_COMPACTOR,
                    "they say to be " + end + " but are " + bytes.length());
        } else {
            checkCompactors(bytes, compactors);
        }
        return bytes;
    }

    private static void checkCompactors(SketchBytes bytes, int compactors) {
        bytes.check(compactors >= 1 && compactors <= MOST_LEVELS, "they have " + compactors + " compactors");
        long offset = compactors > 1 ? SketchBytes.PREAMBLE + Long.BYTES + 2 * Float.BYTES : SketchBytes.PREAMBLE;
        bytes.checkRoom(offset);
        long weights = 0;
        for (int level = 0; level < compactors; level++) {
            bytes.checkRoom(offset + REQ_COMPACTOR);
            float section = bytes.floatAt((int) offset + 8);
            int sections = bytes.at((int) offset + 13);
            int count = bytes.intAt((int) offset + 16);
            bytes.check(section >= 1 && section <= 1024, "a section has " + section + " items");
            bytes.check(sections <= 64, "a level has " + sections + " sections");
            bytes.check(bytes.at((int) offset + 12) == level, "a level has the weight of another");
            bytes.check(count >= 0, "a level has " + count + " items");
            weights += (long) count << level;
            offset += REQ_COMPACTOR + (long) count * Float.BYTES;
            bytes.checkRoom(offset);
        }
        bytes.checkLength(offset);
        bytes.check(compactors == 1 || weights == bytes.longAt(8), "their weights are " + weights + " in all");
    }

    /** Bytes of a classic sketch of quantiles of doubles, compact or not, of version 3. */
    static SketchBytes classic(byte[] given) {
        SketchBytes bytes = classic("a classic sketch of quantiles of doubles", given);
        if (!bytes.flag(3, 4)) {
            boolean compact = bytes.flag(3, 8);
            long length = CLASSIC_PREAMBLE + (2 + retained(bytes)) * Double.BYTES;
            bytes.checkRoom(length);
            bytes.check(
                    !compact || bytes.length() == length, "they say to be " + length + " but are " + bytes.length());
        }
        return bytes;
    }

    /** Bytes of a classic sketch of quantiles of texts, of version 3. */
    static SketchBytes classicOfTexts(byte[] given) {
        SketchBytes bytes = classic("a classic sketch of quantiles of texts", given);
        if (!bytes.flag(3, 4)) {
            bytes.checkLength(bytes.textsEnd(CLASSIC_PREAMBLE, 2 + retained(bytes)));
        }
        return bytes;
    }

    private static SketchBytes classic(String kind, byte[] given) {
        SketchBytes bytes = SketchBytes.of(kind, CLASSIC, given);
        bytes.check(bytes.at(1) == 3, "their version is " + bytes.at(1));
        int k = bytes.shortAt(4);
        bytes.check(k >= 2 && k <= MOST_CLASSIC_K && Integer.bitCount(k) == 1, "k is " + k);
        boolean empty = bytes.flag(3, 4);
        bytes.check(bytes.at(0) == (empty ? 1 : 2), "their preamble has " + bytes.at(0) + " longs");
        if (!empty) {
            bytes.checkRoom(CLASSIC_PREAMBLE);
            long n = bytes.longAt(8);
            bytes.check(n > 0 && n >>> 48 == 0, "they have " + n + " observations");
        }
        return bytes;
    }

    /** How many items a classic sketch holds: those of its buffer, and k for each binary digit 1 of its levels. */
    private static long retained(SketchBytes bytes) {
        long k = bytes.shortAt(4);
        long n = bytes.longAt(8);
        return n % (2 * k) + Long.bitCount(n / (2 * k)) * k;
    }

    /** Bytes of a t-digest of doubles, or of floats, whose means and weights have half the bytes. */
    static SketchBytes tDigest(boolean ofFloats, byte[] given) {
        SketchBytes bytes = SketchBytes.of("a t-digest of " + (ofFloats ? "floats" : "doubles"), T_DIGEST, given);
        int number = ofFloats ? Float.BYTES : Double.BYTES;
        boolean empty = bytes.flag(5, 1);
        boolean single = bytes.flag(5, 2);
        bytes.check(!empty || !single, "they are empty and have a value");
        bytes.check(bytes.at(0) == (empty || single ? 1 : 2), "their preamble has " + bytes.at(0) + " longs");
        bytes.check(bytes.at(1) == 1, "their version is " + bytes.at(1));
        bytes.check(bytes.shortAt(3) >= 10 && bytes.shortAt(3) <= Short.MAX_VALUE, "k is " + bytes.shortAt(3));
        if (empty) {
            bytes.checkLength(SketchBytes.PREAMBLE);
        } else if (single) {
            bytes.checkLength(SketchBytes.PREAMBLE + number);
        } else {
            checkCentroids(bytes, number);
        }
        return bytes;
    }

    private static void checkCentroids(SketchBytes bytes, int number) {
        int first = T_DIGEST_PREAMBLE + 2 * number;
        bytes.checkRoom(first);
        int centroids = bytes.intAt(8);
        bytes.check(centroids >= 1 && bytes.intAt(12) == 0, "they have " + centroids + " centroids and others");
        bytes.check(centroids <= 2 * bytes.shortAt(3) + 30, "they have " + centroids + " centroids");
        bytes.checkLength(first + 2L * number * centroids);
        double before = bytes.numberAt(T_DIGEST_PREAMBLE, number);
        long weights = 0;
        for (int i = 0; i < centroids; i++) {
            int offset = first + 2 * number * i;
            double mean = bytes.numberAt(offset, number);
            long weight = number == Float.BYTES ? bytes.intAt(offset + number) : bytes.longAt(offset + number);
            bytes.check(mean >= before && weight > 0, "a centroid is at " + mean + " with a weight of " + weight);
            weights += weight;
            bytes.check(weights > 0 && weights < MOST_OBSERVATIONS, "their weights are too large");
            before = mean;
        }
        bytes.check(
                before <= bytes.numberAt(T_DIGEST_PREAMBLE + number, number),
                "the last centroid is beyond the largest value");
    }
}
