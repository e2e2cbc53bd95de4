package io.github.driftlib.quality.missing;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a column is missing.
 *
 * @param columnName the column
 * @param missingValues what counts as missing, or null for {@link MissingKind#DEFAULTS}
 * @param replace whether {@code missingValues} stand in place of the defaults (the default) or are added to them
 */
public record ColumnMissingValuesMetric(
        String columnName, @Nullable List<MissingKind> missingValues, boolean replace)
        implements Metric<ColumnMissingValuesResult> {

    /** Checks and copies the parameters. */
    public ColumnMissingValuesMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        missingValues = MissingKinds.checked(missingValues, replace);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(MissingCounts.summarizer(MissingKinds.of(missingValues, replace)));
    }

    @Override
    public MetricOutcome<ColumnMissingValuesResult> compute(MetricContext context) {
        return new ComparedColumn(context, columnName)
                .withRows()
                .outcome(sides -> sides.map(this::side)
                        .into((current, reference) -> new ColumnMissingValuesResult(columnName, current, reference)));
    }

    private ColumnMissingValuesResult.Side side(DataSummary data) {
        List<MissingKind> kinds = MissingKinds.of(missingValues, replace);
        return ColumnMissingValuesResult.Side.of(
                Objects.requireNonNull(data.missing(kinds).byColumn().get(columnName)), kinds, data.rowCount());
    }
}
