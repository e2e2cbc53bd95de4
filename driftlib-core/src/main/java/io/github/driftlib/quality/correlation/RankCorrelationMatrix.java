package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;

/**
 * The rank correlation of each column with each other one: of numerical target, predictions and features that have more
 * than one value. Ranks need the rows.
 *
 * @param kind the coefficient: Spearman's rho or Kendall's tau-b
 */
public record RankCorrelationMatrix(CorrelationKind kind) implements RowMetric<CorrelationMatrixResult> {

    /** Checks the parameter. */
    public RankCorrelationMatrix {
        if (!kind.byRank()) {
            throw new IllegalArgumentException("kind must be spearman or kendall, but was " + kind.label());
        }
    }

    @Override
    public MetricOutcome<CorrelationMatrixResult> compute(Sides<Dataset> sides, MetricContext context) {
        return CorrelationMatrix.compute(kind, context);
    }
}
