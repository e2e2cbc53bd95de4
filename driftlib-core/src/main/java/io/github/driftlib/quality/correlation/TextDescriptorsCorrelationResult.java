package io.github.driftlib.quality.correlation;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.correlation.ColumnCorrelationsResult.Correlations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The correlations of the descriptors of a text column.
 *
 * @param columnName the column of texts
 * @param current those in current, by descriptor and by the name of the coefficient
 * @param reference those in the reference, or null where it has no such column
 */
public record TextDescriptorsCorrelationResult(
        String columnName,
        Map<String, Map<String, Correlations>> current,
        @Nullable Map<String, Map<String, Correlations>> reference)
        implements MetricResult {

    /** Copies the maps, in their order. */
    public TextDescriptorsCorrelationResult {
        current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        current.forEach((descriptor, byKind) -> byKind.forEach((kind, correlations) -> {
            List<String> features = correlations.values().x();
            for (int i = 0; i < features.size(); i++) {
                Double value = correlations.values().y().get(i);
                if (value != null) {
                    values.add(MetricValue.of(columnName, descriptor + ":" + kind + ":" + features.get(i), value));
                }
            }
        }));
        return values;
    }
}
