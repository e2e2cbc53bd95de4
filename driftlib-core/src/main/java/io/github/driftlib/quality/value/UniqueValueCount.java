package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.ValueRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often each value of a column occurs, and its share of the rows. Values are labels: a number as
 * {@link io.github.driftlib.summary.NumberLabel} writes it, 5.0 as {@code 5}.
 *
 * @param column the column
 * @param replaceNan the label that missing values are counted as, or null where they are left out
 */
public record UniqueValueCount(String column, String replaceNan) implements Metric<LabelCountResult> {

    /** Checks the parameters. */
    public UniqueValueCount {
        Objects.requireNonNull(column, "column");
    }

    @Override
    public MetricOutcome<LabelCountResult> compute(MetricContext context) {
        CategoryCounts current = counts(context.current());
        if (context.current().rowCount() == 0) {
            return Sides.noRows();
        }
        Optional<DataSummary> reference = Sides.reference(context, column);
        List<String> labels = reference
                .map(data -> current.merge(counts(data)))
                .orElse(current)
                .mostFrequent(LabelCountResult.MOST);
        return MetricOutcome.of(new LabelCountResult(
                column,
                side(context.current(), labels),
                reference.map(data -> side(data, labels)).orElse(null)));
    }

    private LabelCountResult.LabelCounts side(DataSummary data, List<String> labels) {
        return LabelCountResult.LabelCounts.of(
                counts(data),
                labels,
                LabelBounds.of(data, column)
                        .map(bounds -> ranges(bounds, labels, data))
                        .orElse(null));
    }

    private Map<String, ValueRange> ranges(LabelBounds bounds, List<String> labels, DataSummary data) {
        long missing = Sides.labels(data, column).missing();
        Map<String, ValueRange> ranges = new LinkedHashMap<>();
        for (String label : labels) {
            ValueRange range = bounds.count(label);
            long added = label.equals(replaceNan) ? missing : 0;
            ranges.put(label, new ValueRange(range.lowest() + added, range.highest() + added));
        }
        return ranges;
    }

    private CategoryCounts counts(DataSummary data) {
        CategoryCounts counts = Sides.labels(data, column);
        return replaceNan == null || counts.missing() == 0
                ? counts
                : CategoryCounts.of(counts.counts(), 0, counts.remainder(), counts.errorBound())
                        .merge(CategoryCounts.of(Map.of(replaceNan, counts.missing()), 0, 0, 0));
    }
}
