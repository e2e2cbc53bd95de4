package io.github.driftlib.drift.embedding;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.stats.rank.SampleQuantile;
import java.util.function.ToDoubleBiFunction;

/**
 * Pairs of samples drawn with replacement from the reference alone: what a comparison gives by chance.
 *
 * @param from how many vectors the reference has
 * @param first the size of the sample that stands for the reference
 * @param second the size of the sample that stands for current
 */
record Resampling(int from, int first, int second) {

    private static final int DRAWS = 100;

    /** The sizes that keep the proportion of both sides and share out the reference: n^2 / (n + m), n m / (n + m). */
    static Resampling of(int reference, int current) {
        double all = (double) reference + current;
        return new Resampling(
                reference, (int) (reference * (double) reference / all), (int) (current * (double) reference / all));
    }

    Resampling atLeastOne() {
        return new Resampling(from, Math.max(first, 1), Math.max(second, 1));
    }

    int smaller() {
        return Math.min(first, second);
    }

    double quantile(double probability, ToDoubleBiFunction<int[], int[]> statistic) {
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Stop.check();
            RandomState random = RandomState.of(draw);
            int[] ofFirst = random.integers(0, from, first);
            int[] ofSecond = random.integers(0, from, second);
            values[draw] = statistic.applyAsDouble(ofFirst, ofSecond);
        }
        return SampleQuantile.of(values, probability);
    }
}
