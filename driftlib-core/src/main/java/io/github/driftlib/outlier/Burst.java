package io.github.driftlib.outlier;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.RandomState;
import java.util.BitSet;

/**
 * The run of rows in which strange ones are thickest: where a sum that rises by every strange row and falls by every
 * other one, but never below 0, is largest.
 *
 * @param first where it begins, the number of a row
 * @param last where it ends, the number of a strange row
 * @param strange how many of its rows are strange
 * @param height the largest sum
 */
record Burst(int first, int last, int strange, double height) {

    private static final int ORDERS = 499;
    /** What so many of the orders reach is chance, and no more are needed: Besag and Clifford (1991). */
    private static final int ENOUGH = 50;

    private static final double ROUNDING = 1e-9;
    private static final double TIMES = 10;

    /**
     * What a row adds to the sum: the logarithm of how much more probable it is where ten times as many rows are
     * strange, or half of those that were not where that is less.
     *
     * @param strange added by a strange row
     * @param other added by another one, below 0
     */
    record Steps(double strange, double other) {

        /** For the usual share of strange rows, in (0, 1). */
        static Steps of(double usual) {
            double feared = Math.min(TIMES * usual, (1 + usual) / 2);
            return new Steps(Math.log(feared / usual), Math.log((1 - feared) / (1 - usual)));
        }
    }

    /** The burst of rows of which these, in ascending order, are strange; there must be one. */
    static Burst of(int[] strange, Steps steps) {
        double sum = 0;
        int begin = 0;
        int number = 0;
        Burst largest = new Burst(strange[0], strange[0], 0, 0);
        for (int i = 0; i < strange.length; i++) {
            double before = i == 0 ? 0 : sum + (strange[i] - strange[i - 1] - 1) * steps.other;
            if (before <= 0) {
                before = 0;
                begin = strange[i];
                number = 0;
            }
            sum = before + steps.strange;
            number++;
            if (sum > largest.height) {
                largest = new Burst(begin, strange[i], number, sum);
            }
        }
        return largest;
    }

    /** The share of orders at random of so many rows in which there is as large a burst. */
    double pValue(int strange, int rows, Steps steps) {
        RandomState random = RandomState.of(0);
        int reached = 0;
        int orders = 0;
        for (; orders < ORDERS && reached < ENOUGH; orders++) {
            Stop.check();
            reached += of(drawn(strange, rows, random), steps).height >= height * (1 - ROUNDING) ? 1 : 0;
        }
        return (1.0 + reached) / (1.0 + orders);
    }

    /** So many different rows in ascending order: Floyd's algorithm (Bentley, Programming pearls, CACM 30, 1987). */
    private static int[] drawn(int strange, int rows, RandomState random) {
        BitSet drawn = new BitSet(rows);
        for (int last = rows - strange; last < rows; last++) {
            int row = random.integer(0, last + 1);
            drawn.set(drawn.get(row) ? last : row);
        }
        return drawn.stream().toArray();
    }
}
