package io.github.driftlib.benchmarks;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.Random;

/** Seeded columns to measure on. */
final class Samples {

    private Samples() {}

    /** Normal numbers, all different. */
    static double[] normal(int rows, long seed, double shift) {
        return new Random(seed)
                .doubles(rows)
                .map(u -> shift + Math.log(u / (1 - u)))
                .toArray();
    }

    /** A column of such numbers. */
    static NumericalColumn numerical(int rows, long seed, double shift) {
        return NumericalColumn.of(normal(rows, seed, shift));
    }

    /** Labels out of some, the first ones more often. */
    static CategoricalColumn labels(int rows, long seed, int categories) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        Random random = new Random(seed);
        for (int row = 0; row < rows; row++) {
            labels.add("zone-" + (int) (categories * random.nextDouble() * random.nextDouble()));
        }
        return labels.build();
    }
}
