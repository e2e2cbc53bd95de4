package io.github.driftlib.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of values when the season is taken away: each less the median of the values one, two, and so on seasons
 * before it, at most four. Only earlier values are used.
 *
 * @param values what is left of each value that has two or more such values before it, the earliest first
 * @param expected the median for the next time, or NaN where there are fewer than two
 */
record Residuals(double[] values, double expected) {

    static final int SEASONS = 4;
    private static final int FEWEST = 2;

    static Residuals of(List<Instant> times, double[] values, LearnedRange.Season season, Instant next) {
        Map<Integer, Deque<Double>> bySlot = new HashMap<>();
        List<Double> residuals = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Deque<Double> before = bySlot.computeIfAbsent(season.slot(times.get(i)), slot -> new ArrayDeque<>());
            if (before.size() >= FEWEST) {
                residuals.add(values[i] - median(before));
            }
            before.addLast(values[i]);
            if (before.size() > SEASONS) {
                before.removeFirst();
            }
        }
        Deque<Double> before = bySlot.get(season.slot(next));
        return new Residuals(
                residuals.stream().mapToDouble(Double::doubleValue).toArray(),
                before == null || before.size() < FEWEST ? Double.NaN : median(before));
    }

    private static double median(Deque<Double> numbers) {
        return Middle.median(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
