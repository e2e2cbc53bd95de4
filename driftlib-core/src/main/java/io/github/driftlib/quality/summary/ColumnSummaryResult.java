package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import io.github.driftlib.summary.plot.Interactions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A column in a few numbers.
 *
 * @param columnName the column
 * @param columnType its kind: {@code num}, {@code cat}, {@code datetime} or {@code text}
 * @param currentCharacteristics the numbers of current
 * @param referenceCharacteristics the numbers of the reference, or null where it has no such column
 * @param plotData what its pictures are drawn from
 */
public record ColumnSummaryResult(
        String columnName,
        String columnType,
        Characteristics currentCharacteristics,
        @Nullable Characteristics referenceCharacteristics,
        @PlotData @Nullable Plots plotData)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return currentCharacteristics.values(columnName);
    }

    /**
     * What the pictures of a column are drawn from.
     *
     * @param binsForHist its distribution; null for text
     * @param binsForHistLog the distribution of the decimal logarithms of its positive numbers; null for another kind
     * @param countsOfValues how often its most frequent values occur, at most {@value #MOST_VALUES}; null for text and
     *     points in time
     * @param dataInTime its course over time; null where there is no time, no such picture, or the rows are not at hand
     * @param dataByTarget how it goes together with the target; null where there is no target, no such picture, or the
     *     rows are not at hand
     */
    public record Plots(
            @Nullable Histograms<Histogram> binsForHist,
            @Nullable Histograms<Histogram.Numbers> binsForHistLog,
            @Nullable Histograms<Histogram.Labels> countsOfValues,
            @Nullable Interactions dataInTime,
            @Nullable Interactions dataByTarget) {

        /** How many of the most frequent values are told. */
        public static final int MOST_VALUES = 10;

        static Plots of(ColumnKind kind, String column, MetricContext context, Sides<DataSummary> sides) {
            DataSummary current = sides.current();
            Optional<DataSummary> reference = sides.reference();
            boolean counted = kind == ColumnKind.NUMERICAL || kind == ColumnKind.CATEGORICAL;
            Histograms<? extends Histogram> bins =
                    kind == ColumnKind.TEXT ? null : ColumnDistributionMetric.histograms(kind, column, sides);
            return new Plots(
                    bins == null ? null : new Histograms<>(bins.current(), bins.reference()),
                    kind == ColumnKind.NUMERICAL
                            ? Histograms.ofLogarithms(
                                    current.distribution(column), reference.map(data -> data.distribution(column)))
                            : null,
                    counted
                            ? new Histograms<>(
                                    mostFrequent(current, column),
                                    reference
                                            .map(data -> mostFrequent(data, column))
                                            .orElse(null))
                            : null,
                    with(context.definition().datetime(), kind, column, context, reference),
                    with(context.definition().target(), kind, column, context, reference));
        }

        private static Histogram.Labels mostFrequent(DataSummary data, String column) {
            CategoryCounts counts = data.storedKind(column) == ColumnKind.NUMERICAL
                    ? mostFrequent(data.distribution(column)).asCategories()
                    : data.counts(column);
            List<String> labels = counts.mostFrequent(MOST_VALUES);
            return new Histogram.Labels(
                    labels, labels.stream().map(counts::count).toList());
        }

        /** The values of the largest weights alone, the smallest of those of equal weight. */
        private static EmpiricalDistribution mostFrequent(EmpiricalDistribution numbers) {
            PriorityQueue<Integer> most = new PriorityQueue<>(
                    Comparator.<Integer>comparingLong(numbers::weight).thenComparing(Comparator.reverseOrder()));
            // Where each value occurs once, it is the smallest ones.
            int end = numbers.size() == numbers.count() ? Math.min(MOST_VALUES, numbers.size()) : numbers.size();
            long least = 0;
            for (int i = 0; i < end; i++) {
                if (numbers.weight(i) > least) {
                    most.add(i);
                    if (most.size() > MOST_VALUES) {
                        most.remove();
                    }
                    least = most.size() < MOST_VALUES ? 0 : numbers.weight(most.element());
                }
            }
            int[] ascending = most.stream().mapToInt(Integer::intValue).sorted().toArray();
            return EmpiricalDistribution.weighted(
                    Arrays.stream(ascending).mapToDouble(numbers::value).toArray(),
                    Arrays.stream(ascending).mapToLong(numbers::weight).toArray(),
                    0);
        }

        private static @Nullable Interactions with(
                Optional<String> other,
                ColumnKind kind,
                String column,
                MetricContext context,
                Optional<DataSummary> reference) {
            Optional<Dataset> rows = context.current().rows();
            if (other.isEmpty() || other.get().equals(column) || rows.isEmpty() || kind == ColumnKind.DATETIME) {
                return null;
            }
            Interactions.Axis x = new Interactions.Axis(column, kind);
            Interactions.Axis y =
                    new Interactions.Axis(other.get(), context.definition().kind(other.get()));
            return x.fits(rows.get()) && y.fits(rows.get())
                    ? Interactions.of(x, y, rows.get(), reference.flatMap(DataSummary::rows))
                            .orElse(null)
                    : null;
        }
    }
}
