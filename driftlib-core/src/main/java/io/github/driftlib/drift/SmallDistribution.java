package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * A distribution in a few numbers, for a small picture.
 *
 * @param x the eleven edges of ten equal bins between the smallest and the largest value, or the labels of both samples
 *     in text order
 * @param y the density in each bin, or the count of each label; empty where the range is too wide or too narrow for
 *     bins
 */
public record SmallDistribution(List<?> x, List<? extends Number> y) {

    private static final int BINS = 10;

    /** Nothing to draw. */
    static final SmallDistribution EMPTY = new SmallDistribution(List.of(), List.of());

    /** Copies the lists. */
    public SmallDistribution {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    @JsonCreator
    static SmallDistribution read(@JsonProperty("x") List<Object> x, @JsonProperty("y") List<Number> y) {
        boolean labels = x.stream().anyMatch(String.class::isInstance);
        return new SmallDistribution(
                labels
                        ? x
                        : x.stream().map(edge -> ((Number) edge).doubleValue()).toList(),
                labels
                        ? y.stream().map(Number::longValue).toList()
                        : y.stream().map(Number::doubleValue).toList());
    }

    /** The labels of both sides with the counts of one. */
    static SmallDistribution ofLabels(CategoryCounts side, CategoryCounts other) {
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        side.forEachLabel(other, (label, count, otherCount) -> {
            labels.add(label);
            counts.add(count);
        });
        return new SmallDistribution(labels, counts);
    }

    /** Ten equal bins over the range of the numbers. */
    static SmallDistribution ofBins(EmpiricalDistribution numbers) {
        boolean constant = numbers.min() == numbers.max();
        double low = constant ? numbers.min() - 0.5 : numbers.min();
        double high = constant ? numbers.max() + 0.5 : numbers.max();
        double step = (high - low) / BINS;
        double[] edges = new double[BINS + 1];
        for (int i = 0; i < BINS; i++) {
            // The range itself may be beyond the largest double; an edge never is, and rounding must not lift it above
            // the last.
            double edge = Double.isInfinite(step) ? low / BINS * (BINS - i) + high / BINS * i : i * step + low;
            edges[i] = Math.min(edge, high);
        }
        edges[BINS] = high;
        long[] counts = numbers.histogram(edges);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i <= BINS; i++) {
            x.add(edges[i]);
            if (i < BINS) {
                y.add(counts[i] / (edges[i + 1] - edges[i]) / numbers.count());
            }
        }
        boolean drawable = x.stream().allMatch(Double::isFinite) && y.stream().allMatch(Double::isFinite);
        return drawable ? new SmallDistribution(x, y) : EMPTY;
    }
}
