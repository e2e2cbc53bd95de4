package io.github.driftlib.quality.correlation;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The strongest correlations of both data sets.
 *
 * @param current those of current
 * @param reference those of the reference, or null where there is none
 * @param targetCorrelation the coefficient that suits the target's kind, or null where there is no target
 */
public record DatasetCorrelationsResult(
        Side current, @Nullable Side reference, @Nullable CorrelationKind targetCorrelation) implements MetricResult {

    /**
     * The correlations of one data set, by the name of the coefficient.
     *
     * @param stats the strongest ones
     * @param correlation all of them
     */
    public record Side(
            Map<String, CorrelationStats> stats,
            @PlotData @Nullable Map<String, CorrelationMatrixResult.Matrix> correlation) {

        /** The strongest correlations by a coefficient. */
        public @Nullable CorrelationStats stats(CorrelationKind kind) {
            return stats.get(kind.label());
        }
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        current.stats.forEach((kind, stats) -> {
            if (stats.absMaxCorrelation() != null) {
                values.add(MetricValue.of("", kind + "_abs_max_correlation", stats.absMaxCorrelation()));
            }
            if (stats.absMaxFeaturesCorrelation() != null) {
                values.add(
                        MetricValue.of("", kind + "_abs_max_features_correlation", stats.absMaxFeaturesCorrelation()));
            }
        });
        return values;
    }
}
