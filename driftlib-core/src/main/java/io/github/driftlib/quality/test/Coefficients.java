package io.github.driftlib.quality.test;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.correlation.CorrelationKind;
import io.github.driftlib.quality.correlation.CorrelationMatrix;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.RankCorrelationMatrix;
import io.github.driftlib.test.Conditions;
import org.jspecify.annotations.Nullable;

/** Which coefficient a test of correlations compares. */
final class Coefficients {

    private Coefficients() {}

    /**
     * The one that was given, or else the usual one; of ranks in place of Pearson's where calibrated, and rows are
     * there.
     */
    static CorrelationKind used(@Nullable CorrelationKind given, CorrelationKind usual, MetricContext context) {
        if (given != null) {
            return given;
        }
        boolean rows = context.current().rows().isPresent()
                && context.reference().map(side -> side.rows().isPresent()).orElse(false);
        return usual == CorrelationKind.PEARSON
                        && rows
                        && Conditions.of(context).areCalibrated()
                ? CorrelationKind.SPEARMAN
                : usual;
    }

    /** The matrix of a coefficient. */
    static Metric<CorrelationMatrixResult> matrix(CorrelationKind kind) {
        return kind.byRank() ? new RankCorrelationMatrix(kind) : new CorrelationMatrix(kind);
    }
}
