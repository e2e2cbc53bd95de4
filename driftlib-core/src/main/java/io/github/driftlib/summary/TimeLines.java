package io.github.driftlib.summary;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.SortedMap;
import java.util.TreeMap;

/** The course of numbers over time. */
final class TimeLines {

    private TimeLines() {}

    /** The mean of the finite numbers in each period. */
    static Interaction.MeansInTime means(TimePeriod period, DatetimeColumn times, NumericalColumn numbers) {
        SortedMap<Long, Mean> means = new TreeMap<>();
        for (int row = 0; row < times.size(); row++) {
            if (!times.isMissing(row) && Double.isFinite(numbers.get(row))) {
                means.computeIfAbsent(period.start(times.micros(row)), start -> new Mean())
                        .add(numbers.get(row));
            }
        }
        return new Interaction.MeansInTime(
                period,
                means.keySet().stream().map(TimePeriod::text).toList(),
                means.values().stream().map(mean -> mean.value).toList());
    }

    /** A running mean, which stays in the range of its values. */
    private static final class Mean {
        private double value;
        private long count;

        void add(double number) {
            count++;
            value += number / count - value / count;
        }
    }
}
