package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.stats.TopK;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram.Numbers;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a column's drift in a few numbers.
 *
 * @param count the number of values judged
 * @param missing the number of values that were missing, or infinite
 * @param quantiles the quantiles of numbers, from the smallest value to the largest; null for categories and texts
 * @param bars how many numbers lie where, over bins that both sides share ({@link Histograms#ofNumbers}); null for
 *     categories and texts
 * @param onlyHere the categories that the other side does not have; null for numbers and texts
 */
public record DriftSide(
        long count,
        long missing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Quantile> quantiles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Numbers bars,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Categories onlyHere) {

    private static final List<Double> PROBABILITIES = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);
    private static final int MOST_LISTED = 20;

    /** Copies the list. */
    public DriftSide {
        quantiles = quantiles == null ? null : List.copyOf(quantiles);
    }

    /**
     * A quantile.
     *
     * @param probability which share of the values is not above it
     * @param value the quantile
     */
    public record Quantile(double probability, double value) {}

    /**
     * Categories that are on one side only.
     *
     * @param number how many there are
     * @param count how many values they have together
     * @param largest how many values the most frequent one has
     * @param mostFrequent the most frequent ones, at most 20
     */
    public record Categories(int number, long count, long largest, List<String> mostFrequent) {
        /** Copies the list. */
        public Categories {
            mostFrequent = List.copyOf(mostFrequent);
        }
    }

    /** A quantile of numbers, if it is told. */
    public Optional<Double> quantile(double probability) {
        return quantiles == null
                ? Optional.empty()
                : quantiles.stream()
                        .filter(quantile -> quantile.probability == probability)
                        .map(Quantile::value)
                        .findFirst();
    }

    /** Both sides, the reference first. */
    static List<DriftSide> of(SamplePair samples) {
        if (samples instanceof SamplePair.Texts texts) {
            return List.of(
                    ofTexts(texts.referenceCount(), texts.referenceMissing()),
                    ofTexts(texts.currentCount(), texts.currentMissing()));
        }
        if (samples instanceof SamplePair.Labels labels) {
            return List.of(
                    ofLabels(labels.reference(), labels.current()), ofLabels(labels.current(), labels.reference()));
        }
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        Histograms<Numbers> bars = Histograms.ofNumbers(numbers.current(), Optional.of(numbers.reference()));
        return List.of(ofNumbers(numbers.reference(), bars.reference()), ofNumbers(numbers.current(), bars.current()));
    }

    private static DriftSide ofTexts(long count, long missing) {
        return new DriftSide(count, missing, null, null, null);
    }

    private static DriftSide ofNumbers(EmpiricalDistribution numbers, @Nullable Numbers bars) {
        EmpiricalDistribution finite = numbers.finite();
        return new DriftSide(
                numbers.count(),
                numbers.missing() + numbers.negativeInfinities() + numbers.positiveInfinities(),
                PROBABILITIES.stream()
                        .map(probability -> new Quantile(probability, finite.quantile(probability)))
                        .filter(quantile -> Double.isFinite(quantile.value()))
                        .toList(),
                bars,
                null);
    }

    private static DriftSide ofLabels(CategoryCounts side, CategoryCounts other) {
        return new DriftSide(side.total(), side.missing(), null, null, onlyIn(side, other));
    }

    /** The most frequent label first. */
    private static int order(Map.Entry<String, Long> one, Map.Entry<String, Long> other) {
        int byCount = Long.compare(other.getValue(), one.getValue());
        return byCount == 0 ? one.getKey().compareTo(other.getKey()) : byCount;
    }

    private static Categories onlyIn(CategoryCounts side, CategoryCounts other) {
        List<Map.Entry<String, Long>> alone = new ArrayList<>();
        side.forEachLabel(other, (label, count, otherCount) -> {
            if (otherCount == 0) {
                alone.add(Map.entry(label, count));
            }
        });
        long total = 0;
        TopK<Map.Entry<String, Long>> foremost = new TopK<>(MOST_LISTED, DriftSide::order);
        for (Map.Entry<String, Long> label : alone) {
            total += label.getValue();
            foremost.add(label);
        }
        List<Map.Entry<String, Long>> first = foremost.inOrder();
        return new Categories(
                alone.size(),
                total,
                first.isEmpty() ? 0 : first.get(0).getValue(),
                first.stream().map(Map.Entry::getKey).toList());
    }

    /**
     * A distribution in a few numbers, for a small picture.
     *
     * @param x the eleven edges of ten equal bins between the smallest and the largest value, or the labels of both
     *     samples in text order
     * @param y the density in each bin, or the count of each label; empty where the range is too wide or too narrow for
     *     bins
     */
    public record Distribution(List<?> x, List<? extends Number> y) {

        private static final int BINS = 10;

        /** Nothing to draw. */
        static final Distribution EMPTY = new Distribution(List.of(), List.of());

        /** Copies the lists. */
        public Distribution {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }

        @JsonCreator
        static Distribution read(@JsonProperty("x") List<Object> x, @JsonProperty("y") List<Number> y) {
            boolean labels = x.stream().anyMatch(String.class::isInstance);
            return new Distribution(
                    labels
                            ? x
                            : x.stream()
                                    .map(edge -> ((Number) edge).doubleValue())
                                    .toList(),
                    labels
                            ? y.stream().map(Number::longValue).toList()
                            : y.stream().map(Number::doubleValue).toList());
        }

        /** The labels of both sides with the counts of one. */
        static Distribution ofLabels(CategoryCounts side, CategoryCounts other) {
            List<String> labels = new ArrayList<>();
            List<Long> counts = new ArrayList<>();
            side.forEachLabel(other, (label, count, otherCount) -> {
                labels.add(label);
                counts.add(count);
            });
            return new Distribution(labels, counts);
        }

        /** Ten equal bins over the range of the numbers. */
        static Distribution ofBins(EmpiricalDistribution numbers) {
            boolean constant = numbers.min() == numbers.max();
            double low = constant ? numbers.min() - 0.5 : numbers.min();
            double high = constant ? numbers.max() + 0.5 : numbers.max();
            double step = (high - low) / BINS;
            double[] edges = new double[BINS + 1];
            for (int i = 0; i < BINS; i++) {
                // The range itself may be beyond the largest double; an edge never is, and rounding must not lift it
                // above
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
            boolean drawable =
                    x.stream().allMatch(Double::isFinite) && y.stream().allMatch(Double::isFinite);
            return drawable ? new Distribution(x, y) : EMPTY;
        }
    }
}
