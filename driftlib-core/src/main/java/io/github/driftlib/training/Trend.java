package io.github.driftlib.training;

import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.Arrays;
import java.util.Objects;

/**
 * Whether numbers rise or fall with their place, without a line or a distribution being assumed.
 *
 * @param slope the median of the slopes of all pairs (Theil, 1950; Sen, 1968), in units a place
 * @param pValue how probable so many pairs in one order are by chance, two-sided: Kendall's test of tau against the
 *     places (Mann, 1945), exact where no two numbers are equal and there are at most 50, else by the normal
 *     distribution with the variance of ties
 */
record Trend(double slope, double pValue) {

    private static final int MOST_EXACT = 50;

    /**
     * The trend of numbers.
     *
     * @param x their places, ascending, no two of them equal
     * @param y the numbers, finite, at least two
     */
    public static Trend of(double[] x, double[] y) {
        Objects.requireNonNull(x, "x must be given, but was null");
        Objects.requireNonNull(y, "y must be given, but was null");
        if (y.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "y must be at least two numbers, as many as x, but were " + y.length + " and " + x.length);
        }
        double[] slopes = new double[y.length * (y.length - 1) / 2];
        long rising = 0;
        long falling = 0;
        int pairs = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = i + 1; j < y.length; j++) {
                slopes[pairs++] = (y[j] - y[i]) / (x[j] - x[i]);
                rising += y[j] > y[i] ? 1 : 0;
                falling += y[j] < y[i] ? 1 : 0;
            }
        }
        Arrays.sort(slopes);
        double slope = (slopes[(pairs - 1) / 2] + slopes[pairs / 2]) / 2;
        boolean exact = rising + falling == pairs && y.length <= MOST_EXACT;
        return new Trend(slope, exact ? exact(y.length, Math.min(rising, falling)) : byNormal(y, rising - falling));
    }

    /** Twice the probability of at most so many inversions in a random order. */
    private static double exact(int n, long inversions) {
        double[] ways = {1};
        for (int size = 2; size <= n; size++) {
            double[] more = new double[ways.length + size - 1];
            for (int i = 0; i < ways.length; i++) {
                for (int j = 0; j < size; j++) {
                    more[i + j] += ways[i] / size;
                }
            }
            ways = more;
        }
        double sum = 0;
        for (int i = 0; i <= inversions; i++) {
            sum += ways[i];
        }
        return Math.min(1, 2 * sum);
    }

    private static double byNormal(double[] y, long difference) {
        double n = y.length;
        double variance = n * (n - 1) * (2 * n + 5);
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; ) {
            int end = i;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            double ties = end - i;
            variance -= ties * (ties - 1) * (2 * ties + 5);
            i = end;
        }
        return variance <= 0 ? 1 : 2 * StandardNormal.survival(Math.abs(difference) / Math.sqrt(variance / 18));
    }
}
