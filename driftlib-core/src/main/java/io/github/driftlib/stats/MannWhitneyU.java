package io.github.driftlib.stats;

/**
 * The exact distribution of the Mann-Whitney statistic U, the number of pairs in which the first sample's value is
 * larger.
 */
public final class MannWhitneyU {

    private MannWhitneyU() {}

    /**
     * The probability that U is at most {@code u} where both samples come from one continuous distribution.
     *
     * <p>The number of orders with U = u is the coefficient of q^u in the Gaussian binomial coefficient: the product
     * over i = 1..n of (1 - q^(m + i)) / (1 - q^i), with n the smaller sample. O(n u) time.
     */
    public static double lowerTail(int n1, int n2, int u) {
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
        return sum / orders(smaller + larger, smaller);
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
