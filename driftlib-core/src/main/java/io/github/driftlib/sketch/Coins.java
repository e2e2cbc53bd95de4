package io.github.driftlib.sketch;

/**
 * The coins of halvings. The first of two halvings of a level tosses one, and the second takes it turned: where both
 * would make a rank wrong, their errors cancel, and where one does, it is wrong by one weight. So two halvings add to
 * the variance what one would.
 */
final class Coins {

    /** A bit for each level whose last coin waits to be turned. */
    private long open;
    /** Which of these kept the first of each pair. */
    private long firsts;

    Coins(long open, long firsts) {
        this.open = open;
        this.firsts = firsts & open;
    }

    /** Whether the coin of the next halving of a level is the last one turned. */
    boolean isOpen(int level) {
        return (open >>> level & 1) == 1;
    }

    /** Whether a halving keeps the first of each pair: the last coin turned, or a new one, by the sign of a hash. */
    boolean keepsFirst(int level, long hash) {
        long bit = 1L << level;
        boolean turned = (open & bit) != 0;
        boolean first = turned ? (firsts & bit) == 0 : hash < 0;
        open ^= bit;
        firsts = !turned && first ? firsts | bit : firsts & ~bit;
        return first;
    }

    /** A hash of numbers in their order; sums of products need not wait for each other. */
    static long hash(double[] numbers, int from, int length) {
        long sum = 0;
        int end = from + length;
        int i = from;
        for (; i < end - 1; i += 2) {
            sum += (folded(numbers[i]) + 0xbf58476d1ce4e5b9L) * (folded(numbers[i + 1]) + 0x94d049bb133111ebL);
        }
        if (i < end) {
            sum += folded(numbers[i]) * 0xbf58476d1ce4e5b9L;
        }
        return StringHash.mixed(sum);
    }

    /** The bits of a number, the upper ones in the lower half too: the lower ones are often all 0. */
    private static long folded(double number) {
        long bits = Double.doubleToRawLongBits(number + 0.0);
        return bits ^ bits >>> 32;
    }

    /** Waits for the coins of another too, where none of the same level waits. */
    void add(Coins other) {
        firsts |= other.firsts & ~open;
        open |= other.open;
    }

    long open() {
        return open;
    }

    long firsts() {
        return firsts;
    }
}
