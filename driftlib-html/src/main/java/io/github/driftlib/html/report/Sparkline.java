package io.github.driftlib.html.report;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DriftSide;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A distribution in the height of a line.
 *
 * @param labels the labels, or null where there are bins
 * @param edges the edges of the bins, or null where there are labels
 * @param heights the share of each label or bin; the density in each bin where the sides have bins of their own
 */
public record Sparkline(List<String> labels, double[] edges, double[] heights) {

    private static final int MOST_LABELS = 24;

    /** Both sides, the reference first; of many labels those that are most frequent on either side. */
    static List<Sparkline> of(ColumnDriftMetric.Result.Side reference, ColumnDriftMetric.Result.Side current) {
        return reference.numbers() != null && reference.numbers().bars() != null
                ? List.of(
                        bins(reference.numbers().bars()), bins(current.numbers().bars()))
                : of(reference.smallDistribution(), current.smallDistribution());
    }

    /** Both sides of histograms over the same bars, the reference first; current alone where there is no reference. */
    static Optional<List<Sparkline>> of(Histograms<? extends Histogram> sides) {
        Histogram reference = sides.reference();
        if (reference == null) {
            return alone(sides.current());
        }
        if (sides.current() instanceof Histogram.Numbers now
                && reference instanceof Histogram.Numbers then
                && !now.y().isEmpty()) {
            return Optional.of(List.of(bins(then), bins(now)));
        }
        if (sides.current() instanceof Histogram.Labels now
                && reference instanceof Histogram.Labels then
                && now.x().equals(then.x())) {
            return Optional.of(List.of(shares(first(now), then), shares(first(now), now)));
        }
        return Optional.empty();
    }

    private static Optional<List<Sparkline>> alone(Histogram current) {
        if (current instanceof Histogram.Numbers numbers && !numbers.y().isEmpty()) {
            return Optional.of(List.of(bins(numbers)));
        }
        return current instanceof Histogram.Labels labels
                ? Optional.of(List.of(shares(first(labels), labels)))
                : Optional.empty();
    }

    private static List<String> first(Histogram.Labels side) {
        return side.x().subList(0, Math.min(MOST_LABELS, side.x().size()));
    }

    private static Sparkline shares(List<String> labels, Histogram.Labels side) {
        return new Sparkline(labels, null, Arrays.copyOf(Numbers.shares(side.y()), labels.size()));
    }

    /** Bins that both sides share. */
    private static Sparkline bins(Histogram.Numbers side) {
        return new Sparkline(null, Numbers.of(side.x()), Numbers.shares(side.y()));
    }

    private static List<Sparkline> of(DriftSide.Distribution reference, DriftSide.Distribution current) {
        if (reference.x().isEmpty() || !(reference.x().get(0) instanceof String)) {
            return List.of(bins(reference), bins(current));
        }
        double[] before = Numbers.shares(reference.y());
        double[] now = Numbers.shares(current.y());
        List<Integer> chosen = IntStream.range(0, before.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.max(before[i], now[i])))
                .limit(MOST_LABELS)
                .sorted()
                .toList();
        List<String> labels = new ArrayList<>();
        chosen.forEach(i -> labels.add((String) reference.x().get(i)));
        return List.of(
                new Sparkline(labels, null, only(before, chosen)), new Sparkline(labels, null, only(now, chosen)));
    }

    private static Sparkline bins(DriftSide.Distribution side) {
        return new Sparkline(null, Numbers.of(numbers(side.x())), Numbers.of(side.y()));
    }

    private static List<Number> numbers(List<?> edges) {
        return edges.stream().map(Number.class::cast).toList();
    }

    private static double[] only(double[] values, List<Integer> places) {
        return places.stream().mapToDouble(i -> values[i]).toArray();
    }
}
