package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Bins;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.TimePeriod;
import io.github.driftlib.summary.plot.Histograms;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures that several families draw: the reference first, then current. */
public final class Pictures {

    private static final int MOST_PERIODS = 2000;

    private Pictures() {}

    /** Both histograms over each other, as shares of each side; empty where there is nothing to draw. */
    public static Optional<Block> of(String title, String label, @Nullable Histograms<? extends Histogram> sides) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
        return sides == null ? Optional.empty() : of(title, label, sides.current(), sides.reference());
    }

    /** Both histograms over each other, as shares of each side; empty where there is nothing to draw. */
    public static Optional<Block> of(
            String title, String label, @Nullable Histogram current, @Nullable Histogram reference) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
        List<Named> sides = new ArrayList<>();
        add(sides, "reference", Side.REFERENCE, reference);
        add(sides, "current", Side.CURRENT, current);
        return of(title, label, sides);
    }

    /** Any two histograms over each other, as shares of each. */
    public static Optional<Block> of(
            String title,
            String label,
            String firstName,
            @Nullable Histogram first,
            String secondName,
            @Nullable Histogram second) {
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
        Objects.requireNonNull(firstName, "firstName must be given, but was null");
        Objects.requireNonNull(secondName, "secondName must be given, but was null");
        List<Named> sides = new ArrayList<>();
        add(sides, firstName, Side.REFERENCE, first);
        add(sides, secondName, Side.CURRENT, second);
        return of(title, label, sides);
    }

    private record Named(String name, Side side, Histogram histogram) {}

    private static void add(List<Named> sides, String name, Side side, @Nullable Histogram histogram) {
        if (histogram != null && !histogram.y().isEmpty()) {
            sides.add(new Named(name, side, histogram));
        }
    }

    private static Optional<Block> of(String title, String label, List<Named> sides) {
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        Histogram kind = sides.get(0).histogram;
        if (kind instanceof Histogram.Numbers) {
            return Optional.of(bins(title, label, sides));
        }
        return Optional.of(kind instanceof Histogram.Labels ? bars(title, sides) : course(title, label, sides));
    }

    private static Block bins(String title, String label, List<Named> sides) {
        return new Bins(
                title,
                label,
                "share",
                sides.stream()
                        .map(side -> new Bins.Series(
                                side.name,
                                side.side,
                                Numbers.of(((Histogram.Numbers) side.histogram).x()),
                                Numbers.shares(side.histogram.y()),
                                side.histogram.y().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()))
                        .toList(),
                List.of());
    }

    private static Block bars(String title, List<Named> sides) {
        Set<String> labels = new LinkedHashSet<>();
        sides.forEach(side -> labels.addAll(((Histogram.Labels) side.histogram).x()));
        List<Bars.Series> series = new ArrayList<>();
        for (Named side : sides) {
            List<String> own = ((Histogram.Labels) side.histogram).x();
            double[] shares = Numbers.shares(side.histogram.y());
            double[] values = labels.stream()
                    .mapToDouble(each -> own.contains(each) ? shares[own.indexOf(each)] : 0)
                    .toArray();
            series.add(new Bars.Series(side.name, side.side, values));
        }
        return new Bars(title, "share", List.copyOf(labels), series, false);
    }

    private static Block course(String title, String label, List<Named> sides) {
        return new Lines(
                title,
                Lines.Axis.time(label),
                Lines.Axis.of("rows"),
                sides.stream()
                        .map(side -> course(side, (Histogram.Times) side.histogram))
                        .toList(),
                List.of());
    }

    private static Lines.Series course(Named side, Histogram.Times times) {
        return course(side.name, side.side, times.period(), times.x(), times.y());
    }

    /** How many rows each period has, from the first to the last that is named; one that is not has none. */
    static Lines.Series course(String name, Side side, TimePeriod period, List<String> periods, List<Long> rows) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        double[] starts = millis(periods);
        long next = Long.MIN_VALUE;
        for (int i = 0; i < starts.length; i++) {
            long start = 1000 * (long) starts[i];
            for (; next > Long.MIN_VALUE && next < start && x.size() < MOST_PERIODS; next = period.next(next)) {
                x.add(next / 1000.0);
                y.add(0.0);
            }
            x.add(starts[i]);
            y.add(rows.get(i).doubleValue());
            next = period.next(start);
        }
        return new Lines.Series(name, side, Lines.Mark.LINE, Numbers.of(x), Numbers.of(y));
    }

    /** Points in time that are written as {@code 2022-02-01 00:00:00}, in milliseconds since 1970. */
    public static double[] millis(List<String> times) {
        Objects.requireNonNull(times, "times must be given, but was null");
        return times.stream()
                .mapToDouble(time -> LocalDateTime.parse(time.replace(' ', 'T'))
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli())
                .toArray();
    }
}
