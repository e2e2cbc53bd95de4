package io.github.driftlib.quality.correlation;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The correlations of a column.
 *
 * @param columnName the column
 * @param current those in current, by the name of the coefficient; empty where there is no other feature of its kind
 * @param reference those in the reference, or null where it has no such column
 */
public record ColumnCorrelationsResult(
        String columnName,
        Map<String, Correlations> current,
        @Nullable Map<String, Correlations> reference) implements MetricResult {

    /**
     * The correlations by one coefficient.
     *
     * @param columnName the column
     * @param kind the coefficient
     * @param values its values
     */
    public record Correlations(String columnName, CorrelationKind kind, Coefficients values) {}

    /**
     * Values of a coefficient.
     *
     * @param x the features
     * @param y the correlation with each, or null where it is not defined
     */
    public record Coefficients(List<String> x, List<@Nullable Double> y) {

        /** Copies the lists. */
        public Coefficients {
            x = List.copyOf(x);
            y = Collections.unmodifiableList(new ArrayList<>(y));
        }
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        current.forEach((kind, correlations) -> {
            for (int i = 0; i < correlations.values.x.size(); i++) {
                Double value = correlations.values.y.get(i);
                if (value != null) {
                    values.add(MetricValue.of(columnName, kind + ":" + correlations.values.x.get(i), value));
                }
            }
        });
        return values;
    }
}
