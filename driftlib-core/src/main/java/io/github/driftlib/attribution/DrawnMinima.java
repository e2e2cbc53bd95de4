package io.github.driftlib.attribution;

import io.github.driftlib.stats.random.RandomState;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Adjusts the p-values of many slices by how small the smallest one is where rows are divided at random, as many slices
 * as there are and whatever their losses are distributed like. Source: Westfall and Young, Resampling-based multiple
 * testing (1993).
 */
final class DrawnMinima {

    /** How many rows of a side are divided at most. */
    static final int MOST_ROWS = 5000;

    private static final int DIVISIONS = 499;
    /** What so many of the divisions reach is chance, and no more are needed: Besag and Clifford (1991). */
    private static final int ENOUGH = 50;

    private static final double ROUNDING = 1e-9;

    private DrawnMinima() {}

    /**
     * The adjusted p-values, in the order of the given ones.
     *
     * @param smallest divides the rows at random, and says the smallest p-value then
     */
    static double[] adjusted(double[] pValues, ToDoubleFunction<RandomState> smallest) {
        double least = Arrays.stream(pValues).min().orElse(1);
        double[] drawn = new double[DIVISIONS];
        RandomState random = RandomState.of(0);
        int divisions = 0;
        for (int reached = 0; divisions < DIVISIONS && reached < ENOUGH && pValues.length > 0; divisions++) {
            drawn[divisions] = smallest.applyAsDouble(random);
            reached += drawn[divisions] <= least * (1 + ROUNDING) ? 1 : 0;
        }
        int all = divisions;
        return Arrays.stream(pValues)
                .map(p -> (1.0
                                + Arrays.stream(drawn, 0, all)
                                        .filter(q -> q <= p * (1 + ROUNDING))
                                        .count())
                        / (1.0 + all))
                .toArray();
    }
}
