package io.github.driftlib.quality;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import java.util.Optional;

/**
 * A data set in a few numbers: rows, columns, what is missing, constant or there twice ({@link DatasetSummary}). Looks
 * for equal rows and equal columns, and so needs the rows.
 *
 * @param almostDuplicatedThreshold from which share of equal cells on two columns are almost the same, in [0.5, 1]; by
 *     default 0.95
 * @param almostConstantThreshold from which share of one value on a column is almost constant, in [0.5, 1]; by default
 *     0.95
 */
public record DatasetSummaryMetric(double almostDuplicatedThreshold, double almostConstantThreshold)
        implements RowMetric<DatasetSummaryResult> {

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

    @Override
    public MetricOutcome<DatasetSummaryResult> compute(
            Dataset current, Optional<Dataset> reference, MetricContext context) {
        return MetricOutcome.of(new DatasetSummaryResult(
                almostDuplicatedThreshold,
                DatasetSummary.of(current, context.definition(), this),
                reference
                        .map(rows -> DatasetSummary.of(rows, context.definition(), this))
                        .orElse(null)));
    }
}
