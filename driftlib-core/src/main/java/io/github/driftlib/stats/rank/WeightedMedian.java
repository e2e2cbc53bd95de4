package io.github.driftlib.stats.rank;

/**
 * The weighted median: the constant c with the least weighted sum of distances, sum of w_i |c - x_i|. It is the
 * smallest value up to which at least half of the weight lies.
 */
public final class WeightedMedian {

    private WeightedMedian() {}

    /**
     * The weighted median of sorted values, in O(n).
     *
     * @param ascending the values, finite and ascending
     * @param weights how much each counts, at least 0
     * @throws IllegalArgumentException if the lengths differ, or the weights have no positive and finite sum
     */
    public static double of(double[] ascending, double[] weights) {
        if (ascending.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights must be " + ascending.length + ", one a value, but were " + weights.length);
        }
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (!(total > 0 && total <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weights must have a positive and finite sum, but it was " + total);
        }
        double below = 0;
        for (int i = 0; i < ascending.length - 1; i++) {
            below += weights[i];
            if (below >= total / 2) {
                return ascending[i];
            }
        }
        return ascending[ascending.length - 1];
    }
}
