package io.github.driftlib.stats.random;

import java.util.random.RandomGenerator;

/** A binomial distribution of which so many draws are made that a table of its values pays. */
final class BinomialTable {

    /** Values so much rarer than the most frequent one are left out: a double that is drawn cannot tell them from 0. */
    private static final double SMALLEST_MASS = 0x1p-60;

    private final int smallest;
    private final AliasTable values;

    private BinomialTable(int smallest, double[] masses) {
        this.smallest = smallest;
        this.values = new AliasTable(masses);
    }

    /**
     * The table; null where it would have too many values.
     *
     * @param trials how many trials
     * @param probability of the event in each, in [0, 1)
     * @param mostValues how many values the table may have
     */
    static BinomialTable of(long trials, double probability, int mostValues) {
        double odds = probability / (1 - probability);
        long mode = (long) ((trials + 1) * probability);
        double[] above = new double[mostValues];
        int highest = 0;
        for (double mass = 1; mass > SMALLEST_MASS; mass *= odds * (trials - mode - highest + 1) / (mode + highest)) {
            if (highest == mostValues) {
                return null;
            }
            above[highest++] = mass;
        }
        double[] below = new double[mostValues];
        int lowest = 0;
        for (double mass = 1; mass > SMALLEST_MASS; mass *= (mode - lowest + 1) / (odds * (trials - mode + lowest))) {
            if (lowest + highest > mostValues) {
                return null;
            }
            below[lowest++] = mass;
        }
        double[] masses = new double[lowest - 1 + highest];
        for (int i = 0; i < lowest; i++) {
            masses[lowest - 1 - i] = below[i];
        }
        System.arraycopy(above, 0, masses, lowest - 1, highest);
        return new BinomialTable((int) (mode - lowest + 1), masses);
    }

    long draw(RandomGenerator random) {
        return smallest + values.draw(random);
    }
}
