package io.github.driftlib.drift.embedding;

import io.github.driftlib.stats.distribution.ChanceFloor;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Random divisions of the vectors of both sides into two samples of the same sizes.
 *
 * <p>Many vectors are divided in blocks of as many neighbours each, at most about 1000 blocks and at least 20 of a
 * side: where nothing drifted, such a division is as probable as any other. The vectors that fill no block stay on
 * their side.
 *
 * @param reference how many vectors the reference has
 * @param current how many current has
 * @param block how many vectors a block has
 */
record RowRelabelling(int reference, int current, int block) {

    private static final double ABOVE_EQUAL = 1 + 1e-9;
    private static final int MOST_BLOCKS = 1_000;
    private static final int FEWEST_BLOCKS = 20;

    static RowRelabelling of(int reference, int current) {
        int wanted = (reference + current + MOST_BLOCKS - 1) / MOST_BLOCKS;
        return new RowRelabelling(
                reference, current, Math.max(1, Math.min(wanted, Math.min(reference, current) / FEWEST_BLOCKS)));
    }

    int blocksOfReference() {
        return reference / block;
    }

    int blocksOfCurrent() {
        return current / block;
    }

    int blocks() {
        return blocksOfReference() + blocksOfCurrent();
    }

    /** The block of a vector of the reference, or -1 for one that stays on its side. */
    int blockOfReference(int row) {
        return row / block < blocksOfReference() ? row / block : -1;
    }

    /** The block of a vector of current, or -1 for one that stays on its side. */
    int blockOfCurrent(int row) {
        return row / block < blocksOfCurrent() ? blocksOfReference() + row / block : -1;
    }

    /**
     * What the statistic is above with the probability of the level, raised by a billionth, so that a score equal but
     * for rounding is not above it.
     *
     * @param score the observed statistic
     * @param level in (0, 1)
     * @param most how many draws can be afforded
     * @param statistic the statistic where these blocks are current's
     */
    double floor(double score, double level, int most, ToDoubleFunction<boolean[]> statistic) {
        SplittableRandom random = new SplittableRandom(31L * reference + current);
        int[] order = new int[blocks()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        ChanceFloor floor = ChanceFloor.of(() -> statistic.applyAsDouble(drawn(order, random)), score, level, most);
        return floor.value() + Math.abs(floor.value()) * (ABOVE_EQUAL - 1);
    }

    private boolean[] drawn(int[] order, SplittableRandom random) {
        boolean[] ofCurrent = new boolean[order.length];
        for (int i = 0; i < blocksOfCurrent(); i++) {
            int chosen = i + random.nextInt(order.length - i);
            int block = order[chosen];
            order[chosen] = order[i];
            order[i] = block;
            ofCurrent[block] = true;
        }
        return ofCurrent;
    }
}
