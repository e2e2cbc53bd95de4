package io.github.driftlib.stats.random;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Binomial distributions of one probability, of which so many draws are made that a table of the values of each pays.
 * The tables lie one after another, for a draw from each of them goes through them in this order.
 */
final class BinomialTables {

    /** Values so much rarer than the most frequent one are left out: a double that is drawn cannot tell them from 0. */
    private static final double SMALLEST_MASS = 0x1p-60;

    /** A distribution of fewer trials is made once, however often it occurs; of more, neighbours are compared. */
    private static final int SHARED = 1024;

    private final double odds;
    private final double probability;

    /** Where the table of each distribution begins. */
    private final int[] first;
    /** How many values each has; none where there would be too many. */
    private final int[] sizes;

    private final int[] smallest;

    private double[] own = new double[1024];
    private int[] other = new int[1024];
    private int used;

    /**
     * The tables.
     *
     * @param trials how many trials each distribution has
     * @param probability of the event in each trial, in [0, 1)
     * @param mostValues how many values a table may have
     */
    BinomialTables(long[] trials, double probability, int mostValues) {
        this.probability = probability;
        this.odds = probability / (1 - probability);
        this.first = new int[trials.length];
        this.sizes = new int[trials.length];
        this.smallest = new int[trials.length];
        double[] above = new double[mostValues];
        double[] below = new double[mostValues];
        int[] waiting = new int[mostValues];
        int[] last = new int[SHARED];
        for (int i = 0; i < trials.length; i++) {
            int place = (int) Math.min(trials[i], SHARED - 1);
            int known = last[place] - 1;
            if (known < 0 || trials[known] != trials[i]) {
                add(i, trials[i], above, below, waiting);
            } else {
                first[i] = first[known];
                sizes[i] = sizes[known];
                smallest[i] = smallest[known];
            }
            last[place] = i + 1;
        }
    }

    private void add(int i, long trials, double[] above, double[] below, int[] waiting) {
        long mode = (long) ((trials + 1) * probability);
        int highest = 0;
        for (double mass = 1; mass > SMALLEST_MASS; mass *= odds * (trials - mode - highest + 1) / (mode + highest)) {
            if (highest == above.length) {
                return;
            }
            above[highest++] = mass;
        }
        int lowest = 0;
        for (double mass = 1; mass > SMALLEST_MASS; mass *= (mode - lowest + 1) / (odds * (trials - mode + lowest))) {
            if (lowest + highest > above.length) {
                return;
            }
            below[lowest++] = mass;
        }
        int size = lowest - 1 + highest;
        if (used + size > own.length) {
            int length = Math.max(2 * own.length, used + size);
            own = Arrays.copyOf(own, length);
            other = Arrays.copyOf(other, length);
        }
        for (int value = 0; value < lowest; value++) {
            own[used + lowest - 1 - value] = below[value];
        }
        System.arraycopy(above, 0, own, used + lowest - 1, highest);
        AliasTable.fill(own, other, used, size, waiting);
        first[i] = used;
        sizes[i] = size;
        smallest[i] = (int) (mode - lowest + 1);
        used += size;
    }

    /** Whether the i-th distribution has a table. */
    boolean has(int i) {
        return sizes[i] > 0;
    }

    /** A draw from the i-th distribution. */
    long draw(RandomGenerator random, int i) {
        return smallest[i] + AliasTable.draw(random, own, other, first[i], sizes[i]);
    }
}
