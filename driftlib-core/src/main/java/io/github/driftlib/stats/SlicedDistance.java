package io.github.driftlib.stats;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.stats.rank.StableSort;
import java.util.Arrays;

/**
 * Wasserstein distances of two samples along directions.
 *
 * @param orders the rows of both samples in ascending order, by direction
 * @param gaps how far each row is from the next one in that order
 * @param first how many rows are of the first sample
 * @param distances the distance along each direction
 */
public record SlicedDistance(int[][] orders, double[][] gaps, int first, double[] distances) {

    private static final int PERMUTATIONS = 499;

    /** The probability below which the permutations cannot tell anything. */
    public static final double SMALLEST_LEVEL = 2.0 / (PERMUTATIONS + 1);

    /** Directions of length 1, drawn alike each time. */
    public static double[][] directions(int count, int dimensions) {
        RandomState random = RandomState.of(0);
        double[][] directions = new double[count][dimensions];
        for (double[] direction : directions) {
            double squares = 0;
            for (int i = 0; i < dimensions; i++) {
                direction[i] = StrictMath.sqrt(-2 * StrictMath.log(1 - random.uniform()))
                        * StrictMath.cos(2 * Math.PI * random.uniform());
                squares += direction[i] * direction[i];
            }
            double length = Math.sqrt(squares);
            Arrays.setAll(direction, i -> direction[i] / length);
        }
        return directions;
    }

    /** Of the numbers of each column. */
    public static SlicedDistance of(double[][] reference, double[][] current, double[][] directions) {
        int first = reference[0].length;
        int size = first + current[0].length;
        int[][] orders = new int[directions.length][];
        double[][] gaps = new double[directions.length][size - 1];
        double[] distances = new double[directions.length];
        boolean[] isFirst = new boolean[size];
        Arrays.fill(isFirst, 0, first, true);
        for (int d = 0; d < directions.length; d++) {
            double[] places = new double[size];
            for (int row = 0; row < size; row++) {
                for (int i = 0; i < reference.length; i++) {
                    places[row] += directions[d][i] * (row < first ? reference[i][row] : current[i][row - first]);
                }
            }
            orders[d] = StableSort.ascending(places);
            for (int i = 0; i + 1 < size; i++) {
                gaps[d][i] = places[orders[d][i + 1]] - places[orders[d][i]];
            }
            distances[d] = distance(orders[d], gaps[d], isFirst, first);
        }
        return new SlicedDistance(orders, gaps, first, distances);
    }

    private static double distance(int[] order, double[] gaps, boolean[] isFirst, int first) {
        double ofFirst = 1.0 / first;
        double ofSecond = 1.0 / (order.length - first);
        double apart = 0;
        double sum = 0;
        for (int i = 0; i < gaps.length; i++) {
            apart += isFirst[order[i]] ? ofFirst : -ofSecond;
            sum += Math.abs(apart) * gaps[i];
        }
        return sum;
    }

    public double mean() {
        return Arrays.stream(distances).average().orElse(0);
    }

    public double largest() {
        return Arrays.stream(distances).max().orElse(0);
    }

    /** The probability of so large a mean by chance. */
    public double permutation() {
        int size = orders[0].length;
        double observed = mean() * (1 - 1e-12);
        RandomState random = RandomState.of(1);
        int asLarge = 1;
        for (int i = 0; i < PERMUTATIONS; i++) {
            Stop.check();
            boolean[] isFirst = new boolean[size];
            int[] drawn = random.permutation(size);
            for (int row = 0; row < first; row++) {
                isFirst[drawn[row]] = true;
            }
            double sum = 0;
            for (int d = 0; d < orders.length; d++) {
                sum += distance(orders[d], gaps[d], isFirst, first);
            }
            asLarge += sum / orders.length >= observed ? 1 : 0;
        }
        return asLarge / (PERMUTATIONS + 1.0);
    }
}
