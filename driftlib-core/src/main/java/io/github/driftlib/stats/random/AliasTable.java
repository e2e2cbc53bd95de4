package io.github.driftlib.stats.random;

import java.util.random.RandomGenerator;

/**
 * Draws from a few outcomes of any probabilities, in constant time: each column of the table has one outcome of its own
 * and one other (A. J. Walker, "An efficient method for generating discrete random variables with general
 * distributions", ACM Transactions on Mathematical Software 3, 1977; built as M. D. Vose does, 1991).
 */
final class AliasTable {

    private final double[] own;
    private final int[] other;

    /**
     * A table.
     *
     * @param weights how probable the outcomes are, relative to each other; not negative, and not all 0
     */
    AliasTable(double[] weights) {
        own = weights.clone();
        other = new int[weights.length];
        fill(own, other, 0, weights.length, new int[weights.length]);
    }

    /**
     * Makes a table of weights, which are where the share of its own outcome in each column goes.
     *
     * @param own the weights, then the shares
     * @param other where the other outcome of each column goes
     * @param first where the table begins in both
     * @param size how many outcomes there are
     * @param waiting room for as many
     */
    static void fill(double[] own, int[] other, int first, int size, int[] waiting) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += own[first + i];
        }
        int small = 0;
        int large = size;
        double factor = size / sum;
        for (int i = 0; i < size; i++) {
            own[first + i] *= factor;
            other[first + i] = i;
            waiting[own[first + i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < size) {
            int filled = waiting[--small];
            int giving = waiting[large];
            other[first + filled] = giving;
            own[first + giving] -= 1 - own[first + filled];
            if (own[first + giving] < 1) {
                large++;
                waiting[small++] = giving;
            }
        }
        // What is left has a whole column, but for rounding.
        for (int i = 0; i < small; i++) {
            own[first + waiting[i]] = 1;
        }
    }

    /** One of the outcomes, by its place among the weights. */
    int draw(RandomGenerator random) {
        return draw(random, own, other, 0, own.length);
    }

    /** One of the outcomes of a table that begins at a place and has so many. */
    static int draw(RandomGenerator random, double[] own, int[] other, int first, int size) {
        double place = random.nextDouble() * size;
        int column = (int) place;
        // Both outcomes are read, for which of them it is no processor can guess.
        int otherOutcome = other[first + column];
        return place - column < own[first + column] ? column : otherOutcome;
    }
}
