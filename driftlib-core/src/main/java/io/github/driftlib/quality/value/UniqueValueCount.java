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
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a column occurs, and its share of the rows. Values are labels: a number as
 * {@link io.github.driftlib.summary.NumberLabel} writes it, 5.0 as {@code 5}.
 *
 * @param column the column
 * @param replaceNan the label that missing values are counted as, or null where they are left out
 */
public record UniqueValueCount(String column, @Nullable String replaceNan) implements Metric<LabelCountResult> {

    /** Checks the parameters. */
    public UniqueValueCount {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public MetricOutcome<LabelCountResult> compute(MetricContext context) {
        return new ComparedColumn(context, column).withRows().outcome(sides -> {
            List<String> labels = sides.stream()
                    .map(this::counts)
                    .reduce(CategoryCounts::merge)
                    .orElseThrow()
                    .mostFrequent(LabelCountResult.MOST);
            return sides.map(data -> side(data, labels))
                    .into((current, reference) -> new LabelCountResult(column, current, reference));
        });
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
}
