package io.github.driftlib.detect;

import java.util.Arrays;

/**
 * Average run lengths of a CUSUM chart of values that are 0 or 1.
 *
 * <p>The chart goes in cycles: each begins at 0 and ends where it falls to 0 or below, or reaches the threshold. So the
 * run length is the mean length of a cycle over the probability that it ends at the threshold (Page 1954). Within a
 * cycle the statistic is a function of how many values there were and how many of them went up; so both are found
 * exactly, by going through the numbers of values.
 */
final class BernoulliRunLengths {

    private static final int LONGEST_CYCLE = 20_000_000;

    private final double up;
    private final double down;

    /**
     * What a step is.
     *
     * @param up by how much the statistic rises
     * @param down by how much it falls otherwise
     */
    BernoulliRunLengths(double up, double down) {
        this.up = up;
        this.down = down;
    }

    /**
     * The run length from 0 on.
     *
     * @param rise the probability of a step up
     */
    double of(double rise, double threshold) {
        double[] mass = {1, 0};
        int low = 0;
        int high = 0;
        double alive = 1;
        double length = 0;
        double alarms = 0;
        for (int step = 0; alive > 1e-17 * (1 + length) && step < LONGEST_CYCLE; step++) {
            length += alive;
            alive = 0;
            if (high + 2 > mass.length) {
                mass = Arrays.copyOf(mass, 2 * mass.length);
            }
            for (int ups = high; ups >= low; ups--) {
                double here = mass[ups];
                if ((ups + 1) * up - (step - ups) * down >= threshold) {
                    alarms += here * rise;
                } else {
                    mass[ups + 1] += here * rise;
                    alive += here * rise;
                }
                boolean falls = ups * up - (step + 1 - ups) * down > 0;
                mass[ups] = falls ? here * (1 - rise) : 0;
                alive += mass[ups];
            }
            high += mass[high + 1] > 0 ? 1 : 0;
            while (low < high && mass[low] == 0) {
                low++;
            }
        }
        return length / alarms;
    }

    /** The smallest threshold with a run length, to one part in 10^12 above it. */
    double threshold(double rise, double every) {
        double low = 0;
        double high = Math.log(every);
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (of(rise, middle) < every) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
