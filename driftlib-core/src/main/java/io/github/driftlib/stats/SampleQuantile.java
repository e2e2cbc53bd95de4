package io.github.driftlib.stats;

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
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
