package io.github.driftlib.html.report;

import io.github.driftlib.drift.SmallDistribution;
import io.github.driftlib.html.view.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A distribution in the height of a line.
 *
 * @param labels the labels, or null where there are bins
 * @param edges the edges of the bins, or null where there are labels
 * @param heights the share of each label, or the density in each bin
 */
public record Sparkline(List<String> labels, double[] edges, double[] heights) {

    private static final int MOST_LABELS = 24;

    /** Both sides, the reference first; of many labels those that are most frequent on either side. */
    static List<Sparkline> of(SmallDistribution reference, SmallDistribution current) {
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

    private static Sparkline bins(SmallDistribution side) {
        return new Sparkline(null, Numbers.of(numbers(side.x())), Numbers.of(side.y()));
    }

    private static List<Number> numbers(List<?> edges) {
        return edges.stream().map(Number.class::cast).toList();
    }

    private static double[] only(double[] values, List<Integer> places) {
        return places.stream().mapToDouble(i -> values[i]).toArray();
    }
}
