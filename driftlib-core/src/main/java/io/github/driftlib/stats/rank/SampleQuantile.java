package io.github.driftlib.stats.rank;

import java.util.Arrays;

/** Quantiles of plain arrays. */
public final class SampleQuantile {

    private SampleQuantile() {}

    /**
     * The quantile between the two nearest values, linearly: NumPy's default. Not finite where one of the two is not.
     *
     * @param values at least one, in any order; left alone
     * @param probability in [0, 1]
     */
    public static double of(double[] values, double probability) {
        if (values.length == 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("values must not be empty and probability be in [0, 1], but were "
                    + values.length + " and " + probability);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        double part = position - below;
        if (part == 0 || sorted[below] == sorted[above]) {
            return sorted[below];
        }
        double difference = sorted[above] - sorted[below];
        return Double.isInfinite(difference)
                ? sorted[below] * (1 - part) + sorted[above] * part
                : sorted[below] + part * difference;
    }
}
