package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of the probability of each class.
 *
 * @param current the distributions in current
 * @param reference the distributions in the reference, or null where there is none
 */
public record ClassificationProbDistributionResult(
        @PlotData @Nullable Map<String, ProbabilityHistogram> current,
        @PlotData @Nullable Map<String, ProbabilityHistogram> reference)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationProbDistributionResult {
        current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
