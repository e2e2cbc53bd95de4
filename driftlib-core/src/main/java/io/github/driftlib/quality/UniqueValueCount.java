package io.github.driftlib.quality;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
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
        CategoryCounts current = labels(context.current());
        if (context.current().rowCount() == 0) {
            return Sides.noRows();
        }
        Optional<CategoryCounts> reference = Sides.reference(context, column).map(this::labels);
        List<String> labels = reference.map(current::merge).orElse(current).mostFrequent(LabelCountResult.MOST);
        return MetricOutcome.of(new LabelCountResult(
                column,
                LabelCountResult.LabelCounts.of(current, labels),
                reference
                        .map(counts -> LabelCountResult.LabelCounts.of(counts, labels))
                        .orElse(null)));
    }

    private CategoryCounts labels(DataSummary data) {
        CategoryCounts counts = Sides.labels(data, column);
        return replaceNan == null || counts.missing() == 0
                ? counts
                : CategoryCounts.of(counts.counts(), 0, counts.remainder(), counts.errorBound())
                        .merge(CategoryCounts.of(Map.of(replaceNan, counts.missing()), 0, 0, 0));
    }
}
