package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.ColumnLabels;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.ValueRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a column occurs, and its share of the rows. Values are labels: a number as
 * {@link io.github.driftlib.stats.NumberLabel} writes it, 5.0 as {@code 5}.
 *
 * @param column the column
 * @param replaceNan the label that missing values are counted as, or null where they are left out
 */
public record UniqueValueCount(String column, @Nullable String replaceNan) implements Metric<UniqueValueCount.Result> {

    /** Checks the parameters. */
    public UniqueValueCount {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return new ComparedColumn(context, column).withRows().outcome(sides -> {
            List<String> labels = sides.stream()
                    .map(this::counts)
                    .reduce(CategoryCounts::merge)
                    .orElseThrow()
                    .mostFrequent(Result.MOST);
            return sides.map(data -> side(data, labels))
                    .into((current, reference) -> new Result(column, current, reference));
        });
    }

    private Result.LabelCounts side(DataSummary data, List<String> labels) {
        return Result.LabelCounts.of(
                counts(data),
                labels,
                LabelBounds.of(data, column)
                        .map(bounds -> ranges(bounds, labels, data))
                        .orElse(null));
    }

    private Map<String, ValueRange> ranges(LabelBounds bounds, List<String> labels, DataSummary data) {
        long missing = new ColumnLabels(data, column).counts().missing();
        Map<String, ValueRange> ranges = new LinkedHashMap<>();
        for (String label : labels) {
            ValueRange range = bounds.count(label);
            long added = label.equals(replaceNan) ? missing : 0;
            ranges.put(label, new ValueRange(range.lowest() + added, range.highest() + added));
        }
        return ranges;
    }

    private CategoryCounts counts(DataSummary data) {
        CategoryCounts counts = new ColumnLabels(data, column).counts();
        return replaceNan == null || counts.missing() == 0
                ? counts
                : CategoryCounts.of(counts.counts(), 0, counts.remainder(), counts.errorBound())
                        .merge(CategoryCounts.of(Map.of(replaceNan, counts.missing()), 0, 0, 0));
    }

    /**
     * How often each value of a column occurs, the most frequent ones first. At most {@value #MOST} values of both data
     * sets together are told.
     *
     * @param column the column
     * @param current how often in current
     * @param reference how often in the reference, or null where it has no such column
     */
    public record Result(
            String column, LabelCounts current, @Nullable LabelCounts reference) implements MetricResult {

        /** How many values are told. */
        public static final int MOST = 1000;

        /**
         * How often in one data set. A value that occurs only in the other one is there with 0.
         *
         * @param counts the number of rows of each value
         * @param shares the number of rows of each value / rows
         * @param countRanges between what the number of rows of each value lies where it was taken from a sketch, or
         *     null where it is exact
         */
        public record LabelCounts(
                Map<String, Long> counts,
                Map<String, Double> shares,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                Map<String, ValueRange> countRanges) {

            static LabelCounts of(
                    CategoryCounts found, List<String> labels, @Nullable Map<String, ValueRange> countRanges) {
                double rows = found.total() + found.missing();
                Map<String, Long> counts = new LinkedHashMap<>();
                Map<String, Double> shares = new LinkedHashMap<>();
                for (String label : labels) {
                    counts.put(label, found.count(label));
                    shares.put(label, found.count(label) / rows);
                }
                return new LabelCounts(
                        Collections.unmodifiableMap(counts),
                        Collections.unmodifiableMap(shares),
                        countRanges == null ? null : Collections.unmodifiableMap(countRanges));
            }
        }

        /** How many values occur in current; by value, there may be too many for a history. */
        @Override
        public List<MetricValue> values() {
            long occurring =
                    current.counts.values().stream().filter(count -> count > 0).count();
            return List.of(MetricValue.of(column, "number_of_values", occurring));
        }
    }
}
