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
