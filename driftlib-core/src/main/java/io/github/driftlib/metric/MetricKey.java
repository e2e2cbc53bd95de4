package io.github.driftlib.metric;

import io.github.driftlib.json.Json;

/**
 * The text by which a metric is known in a history: its name, the version of this form, and the parameters that were
 * set, as JSON in the order of their declaration, such as {@code ColumnDriftMetric/1{"column_name":"fare"}}. Equal
 * metrics have equal keys, now and in later releases.
 *
 * @param text the key
 */
public record MetricKey(String text) {

    /** The key of a metric. */
    public static MetricKey of(Metric<?> metric) {
        return new MetricKey(metric.name() + "/1" + Json.parameters(metric));
    }

    @Override
    public String toString() {
        return text;
    }
}
