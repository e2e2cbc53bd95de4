package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.List;

/**
 * A data set in a few numbers: rows, columns, what is missing, constant or there twice ({@link DatasetSummary}). What
 * is there twice is looked for where the rows are at hand.
 *
 * @param almostDuplicatedThreshold from which share of equal cells on two columns are almost the same, in [0.5, 1]; by
 *     default 0.95
 * @param almostConstantThreshold from which share of one value on a column is almost constant, in [0.5, 1]; by default
 *     0.95
 */
public record DatasetSummaryMetric(double almostDuplicatedThreshold, double almostConstantThreshold)
        implements Metric<DatasetSummaryResult> {

    /** Both thresholds unless the user says otherwise. */
    public static final double DEFAULT_THRESHOLD = 0.95;

    /** Checks the parameters. */
    public DatasetSummaryMetric {
        checkThreshold("almostDuplicatedThreshold", almostDuplicatedThreshold);
        checkThreshold("almostConstantThreshold", almostConstantThreshold);
    }

    static void checkThreshold(String name, double threshold) {
        if (!(threshold >= 0.5 && threshold <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0.5, 1], but was " + threshold);
        }
    }

    /** Every profile counts them; one that was stored by an earlier release may not have. */
    @Override
    public List<Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(Summarizers.emptyRows());
    }

    @Override
    public MetricOutcome<DatasetSummaryResult> compute(MetricContext context) {
        return MetricOutcome.of(new DatasetSummaryResult(
                almostDuplicatedThreshold,
                DatasetSummary.of(context.current(), context.definition(), this),
                context.reference()
                        .map(data -> DatasetSummary.of(data, context.definition(), this))
                        .orElse(null),
                List.copyOf(context.definition().changes().values())));
    }
}
