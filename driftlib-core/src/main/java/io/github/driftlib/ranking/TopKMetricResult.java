package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of the best recommendations.
 *
 * @param k how many of the best recommendations count
 * @param current the measure in current at 1, 2, ... up to the larger of k and 10, or to the end of the longest list
 * @param currentValue the measure in current at k; beyond the longest list it is that of whole lists
 * @param currentError the standard error of that value, as the users are drawn by chance: s / sqrt(n), with the
 *     deviation s among n users; null in JSON that does not have it
 * @param currentUsers how many users of current count; null in JSON that does not have it
 * @param reference the same in the reference, or null where there is none or it has no measure
 * @param referenceValue the measure in the reference at k, or null where there is none
 * @param referenceError the standard error of that value, or null where there is none
 * @param referenceUsers how many users of the reference count, or null where there is none
 */
public record TopKMetricResult(
        int k,
        List<Double> current,
        double currentValue,
        @Nullable Double currentError,
        @Nullable Integer currentUsers,
        @Nullable List<Double> reference,
        @Nullable Double referenceValue,
        @Nullable Double referenceError,
        @Nullable Integer referenceUsers)
        implements MetricResult {

    /** Copies the lists. */
    public TopKMetricResult {
        current = List.copyOf(current);
        reference = reference == null ? null : List.copyOf(reference);
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of("", "current_value", currentValue));
        if (referenceValue != null) {
            values.add(MetricValue.of("", "reference_value", referenceValue));
        }
        return values;
    }
}
