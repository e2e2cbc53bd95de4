package io.github.driftlib.stats.distribution;

/**
 * The exact distribution of the Mann-Whitney statistic U, the number of pairs in which the first sample's value is
 * larger.
 */
public final class MannWhitneyU {

    /** The most pairs of values for which the distribution is computed: it takes four bytes a pair. */
    public static final long MOST_PAIRS = 1 << 20;

    private static final int MOST_VALUES = 1029;

    private MannWhitneyU() {}

    /**
     * The probability that U is at most {@code u} where both samples come from one continuous distribution.
     *
     * <p>The number of orders with U = u is the coefficient of q^u in the Gaussian binomial coefficient: the product
     * over i = 1..n of (1 - q^(m + i)) / (1 - q^i), with n the smaller sample. O(n u) time and 8 u bytes, where u is
     * not larger than half of the pairs. Good to 1e-14 where the smaller sample has at most 8 values.
     *
     * @param n1 the size of one sample, at least 1
     * @param n2 the size of the other, at least 1; n1 n2 must be at most {@link #MOST_PAIRS}, and the smaller of both
     *     at most 8 or both together at most 1029
     * @param u any number; the probability is 0 below 0, and 1 from n1 n2 on
     */
    public static double lowerTail(int n1, int n2, int u) {
        long pairs = (long) n1 * n2;
        if (n1 < 1 || n2 < 1 || pairs > MOST_PAIRS || Math.min(n1, n2) > 8 && n1 + n2 > MOST_VALUES) {
            throw new IllegalArgumentException("n1 and n2 must be positive, n1 n2 at most " + MOST_PAIRS
                    + " and, of samples larger than 8, n1 + n2 at most " + MOST_VALUES + ", but were " + n1 + " and "
                    + n2);
        }
        if (u < 0 || u >= pairs) {
            return u < 0 ? 0 : 1;
        }
        return u <= pairs / 2 ? ofSmall(n1, n2, u) : 1 - ofSmall(n1, n2, (int) pairs - u - 1);
    }

    private static double ofSmall(int n1, int n2, int u) {
        int smaller = Math.min(n1, n2);
        int larger = Math.max(n1, n2);
        double[] orders = new double[u + 1];
        orders[0] = 1;
        for (int i = 1; i <= smaller; i++) {
            for (int power = u; power >= larger + i; power--) {
                orders[power] -= orders[power - larger - i];
            }
            for (int power = i; power <= u; power++) {
                orders[power] += orders[power - i];
            }
        }
        double sum = 0;
        for (double count : orders) {
            sum += count;
        }
        return Math.max(0, Math.min(1, sum / orders(smaller + larger, smaller)));
    }

    /** The binomial coefficient. */
    private static double orders(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }
}
