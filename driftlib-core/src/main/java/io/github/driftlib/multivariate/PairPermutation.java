package io.github.driftlib.multivariate;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.stats.random.RandomState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether any pair of columns changed its correlation, by permutations: each side is standardised by itself, and the
 * largest difference of Fisher's z over all pairs is compared with that of 999 divisions of all rows by chance. At most
 * 2,000 rows of a side and 20 columns.
 */
final class PairPermutation {

    private static final int MOST_ROWS = 2000;
    private static final int MOST_COLUMNS = 20;
    private static final int PERMUTATIONS = 999;
    private static final double LARGEST = 1 - 1e-12;

    private final double[][] rows;
    private final int first;

    private PairPermutation(double[][] rows, int first) {
        this.rows = rows;
        this.first = first;
    }

    /** The p-value; empty where there are too many columns, or one is constant on a side. */
    static Optional<Double> pValue(List<String> columns, Dataset reference, Dataset current) {
        if (columns.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        double[][] before = NumberColumns.strided(reference, columns, MOST_ROWS);
        double[][] now = NumberColumns.strided(current, columns, MOST_ROWS);
        double[][] rows = new double[before[0].length + now[0].length][columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            if (!standardise(before[i], rows, i, 0) || !standardise(now[i], rows, i, before[i].length)) {
                return Optional.empty();
            }
        }
        return Optional.of(new PairPermutation(rows, before[0].length).pValue());
    }

    private static boolean standardise(double[] numbers, double[][] rows, int column, int from) {
        double mean = 0;
        for (int i = 0; i < numbers.length; i++) {
            mean += (numbers[i] - mean) / (i + 1);
        }
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean) / numbers.length;
        }
        double deviation = Math.sqrt(squares);
        if (!(deviation > 0) || !Double.isFinite(deviation)) {
            return false;
        }
        for (int i = 0; i < numbers.length; i++) {
            rows[from + i][column] = (numbers[i] - mean) / deviation;
        }
        return true;
    }

    private double pValue() {
        int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        double observed = largest(order);
        RandomState random = RandomState.of(0);
        int asLarge = 1;
        for (int i = 0; i < PERMUTATIONS; i++) {
            Stop.check();
            asLarge += largest(random.permutation(rows.length)) >= observed ? 1 : 0;
        }
        return asLarge / (PERMUTATIONS + 1.0);
    }

    private double largest(int[] order) {
        double[] before = correlations(order, 0, first);
        double[] now = correlations(order, first, order.length);
        double largest = 0;
        for (int pair = 0; pair < before.length; pair++) {
            largest = Math.max(largest, Math.abs(fisher(now[pair]) - fisher(before[pair])));
        }
        return largest;
    }

    private double[] correlations(int[] order, int from, int to) {
        int size = rows[0].length;
        double[] sums = new double[size];
        double[] products = new double[size * (size + 1) / 2];
        for (int i = from; i < to; i++) {
            double[] row = rows[order[i]];
            int next = 0;
            for (int a = 0; a < size; a++) {
                sums[a] += row[a];
                for (int b = 0; b <= a; b++) {
                    products[next++] += row[a] * row[b];
                }
            }
        }
        int count = to - from;
        double[] correlations = new double[size * (size - 1) / 2];
        int next = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                double of = covariance(products, sums, a, b, count);
                double both = covariance(products, sums, a, a, count) * covariance(products, sums, b, b, count);
                correlations[next++] = both > 0 ? of / Math.sqrt(both) : 0;
            }
        }
        return correlations;
    }

    private static double covariance(double[] products, double[] sums, int a, int b, int count) {
        return products[a * (a + 1) / 2 + b] - sums[a] * sums[b] / count;
    }

    /** Fisher's z of a correlation, finite. */
    static double fisher(double correlation) {
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, correlation));
        return 0.5 * (Math.log1p(bounded) - Math.log1p(-bounded));
    }
}
