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
        int size = weights.length;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        own = new double[size];
        other = new int[size];
        int[] waiting = new int[size];
        int small = 0;
        int large = size;
        for (int i = 0; i < size; i++) {
            own[i] = weights[i] * size / sum;
            other[i] = i;
            waiting[own[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < size) {
            int filled = waiting[--small];
            int giving = waiting[large];
            other[filled] = giving;
            own[giving] -= 1 - own[filled];
            if (own[giving] < 1) {
                large++;
                waiting[small++] = giving;
            }
        }
        // What is left has a whole column, but for rounding.
        for (int i = 0; i < small; i++) {
            own[waiting[i]] = 1;
        }
    }

    /** One of the outcomes, by its place among the weights. */
    int draw(RandomGenerator random) {
        double place = random.nextDouble() * own.length;
        int column = (int) place;
        return place - column < own[column] ? column : other[column];
    }
}
