package io.github.driftlib.history;

import java.time.Instant;
import java.util.List;

/**
 * Earlier values of a series.
 *
 * @param times when each was, the earliest first
 * @param values what each was, finite
 */
public record Past(List<Instant> times, List<Double> values) {

    /** Nothing. */
    public static final Past NONE = new Past(List.of(), List.of());

    /** Copies the lists, and checks that they fit. */
    public Past {
        times = List.copyOf(times);
        values = List.copyOf(values);
        if (times.size() != values.size()) {
            throw new IllegalArgumentException(
                    "values must be as many as times, " + times.size() + ", but were " + values.size());
        }
        for (int i = 0; i < times.size(); i++) {
            if (!Double.isFinite(values.get(i))) {
                throw new IllegalArgumentException("values must be finite, but one was " + values.get(i));
            }
            if (i > 0 && !times.get(i).isAfter(times.get(i - 1))) {
                throw new IllegalArgumentException(
                        "times must rise, but " + times.get(i) + " follows " + times.get(i - 1));
            }
        }
    }

    /** How many there are. */
    public int size() {
        return values.size();
    }

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
