package io.github.driftlib.quality.missing;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a data set is missing: by column, by row and over all cells.
 *
 * @param missingValues what counts as missing, or null for {@link MissingKind#DEFAULTS}
 * @param replace whether {@code missingValues} stand in place of the defaults (the default) or are added to them
 */
public record DatasetMissingValuesMetric(@Nullable List<MissingKind> missingValues, boolean replace)
        implements Metric<DatasetMissingValuesResult> {

    /** Checks and copies the parameters. */
    public DatasetMissingValuesMetric {
        missingValues = MissingKinds.checked(missingValues, replace);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(MissingCounts.summarizer(MissingKinds.of(missingValues, replace)));
    }

    @Override
    public MetricOutcome<DatasetMissingValuesResult> compute(MetricContext context) {
        if (context.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData("current must have a row, but has none");
        }
        List<MissingKind> kinds = MissingKinds.of(missingValues, replace);
        return MetricOutcome.of(new DatasetMissingValuesResult(
                MissingValues.of(context.current().missing(kinds), kinds),
                context.reference()
                        .filter(reference -> reference.rowCount() > 0)
                        .map(reference -> MissingValues.of(reference.missing(kinds), kinds))
                        .orElse(null)));
    }
}
