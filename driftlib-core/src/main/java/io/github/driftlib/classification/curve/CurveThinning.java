package io.github.driftlib.classification.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Fewer points for a picture. */
final class CurveThinning {

    static final int MOST_POINTS = 300;

    private CurveThinning() {}

    /** The numbers of the points to keep of {@code size}: all, or evenly spaced ones with the first and the last. */
    static int[] kept(int size) {
        int points = Math.min(size, MOST_POINTS);
        int[] kept = new int[points];
        for (int i = 0; i < points; i++) {
            kept[i] = points == 1 ? 0 : (int) ((long) i * (size - 1) / (points - 1));
        }
        return kept;
    }

    /** A value for each of the given numbers. */
    static List<Double> values(int[] numbers, IntToDoubleFunction value) {
        List<Double> values = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            values.add(value.applyAsDouble(number));
        }
        return values;
    }
}
