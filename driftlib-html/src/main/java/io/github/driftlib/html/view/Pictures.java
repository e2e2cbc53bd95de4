package io.github.driftlib.html.view;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Bins;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pictures that several families draw: the reference first, then current. */
public final class Pictures {

    private Pictures() {}

    /** Both histograms over each other, as shares of each side; empty where there is nothing to draw. */
    public static Optional<Block> of(String title, String label, Histograms<? extends Histogram> sides) {
        return sides == null ? Optional.empty() : of(title, label, sides.current(), sides.reference());
    }

    /** Both histograms over each other, as shares of each side; empty where there is nothing to draw. */
    public static Optional<Block> of(String title, String label, Histogram current, Histogram reference) {
        List<Named> sides = new ArrayList<>();
        add(sides, "reference", Side.REFERENCE, reference);
        add(sides, "current", Side.CURRENT, current);
        return of(title, label, sides);
    }

    /** Any two histograms over each other, as shares of each. */
    public static Optional<Block> of(
            String title, String label, String firstName, Histogram first, String secondName, Histogram second) {
        List<Named> sides = new ArrayList<>();
        add(sides, firstName, Side.REFERENCE, first);
        add(sides, secondName, Side.CURRENT, second);
        return of(title, label, sides);
    }

    private record Named(String name, Side side, Histogram histogram) {}

    private static void add(List<Named> sides, String name, Side side, Histogram histogram) {
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
                                Numbers.shares(side.histogram.y())))
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
                        .map(side -> new Lines.Series(
                                side.name,
                                side.side,
                                Lines.Mark.LINE,
                                millis(((Histogram.Times) side.histogram).x()),
                                Numbers.of(side.histogram.y())))
                        .toList(),
                List.of());
    }

    /** Points in time that are written as {@code 2022-02-01 00:00:00}, in milliseconds since 1970. */
    public static double[] millis(List<String> times) {
        return times.stream()
                .mapToDouble(time -> LocalDateTime.parse(time.replace(' ', 'T'))
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli())
                .toArray();
    }
}
