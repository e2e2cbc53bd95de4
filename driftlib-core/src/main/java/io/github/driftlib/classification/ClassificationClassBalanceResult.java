package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows belong to each class, classes that were only predicted included.
 *
 * @param current the counts in current
 * @param reference the counts in the reference, or null where there is none
 */
public record ClassificationClassBalanceResult(
        Map<String, Long> current, @Nullable Map<String, Long> reference) implements MetricResult {

    /** Copies the maps. */
    public ClassificationClassBalanceResult {
        current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    @Override
    public List<MetricValue> values() {
        return current.entrySet().stream()
                .map(entry -> MetricValue.of(entry.getKey(), "count", entry.getValue()))
                .toList();
    }
}
