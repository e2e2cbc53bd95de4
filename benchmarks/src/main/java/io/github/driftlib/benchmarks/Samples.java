package io.github.driftlib.benchmarks;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Seeded columns to measure on. */
final class Samples {

    private static final long START_MICROS = DatetimeColumn.toMicros(Instant.parse("2026-01-01T00:00:00Z"));
    private static final double THIRTY_DAYS_MICROS = 30 * 86_400e6;

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

    /** Points in time within thirty days. */
    static DatetimeColumn times(int rows, long seed) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        Random random = new Random(seed);
        for (int row = 0; row < rows; row++) {
            times.addMicros(START_MICROS + (long) (THIRTY_DAYS_MICROS * random.nextDouble()));
        }
        return times.build();
    }

    /** The same labels in a column that nothing was derived from yet. */
    static CategoricalColumn copy(CategoricalColumn labels) {
        CategoricalColumn.Builder copy = CategoricalColumn.builder();
        for (int code = 0; code < labels.dictionarySize(); code++) {
            copy.code(labels.label(code));
        }
        for (int row = 0; row < labels.size(); row++) {
            copy.addCode(labels.code(row));
        }
        return copy.build();
    }

    /** The same rows in columns that nothing was derived from yet. */
    static Dataset copy(Dataset dataset) {
        int rows = dataset.rowCount();
        return Dataset.concat(List.of(dataset.slice(0, rows / 2), dataset.slice(rows / 2, rows)));
    }
}
