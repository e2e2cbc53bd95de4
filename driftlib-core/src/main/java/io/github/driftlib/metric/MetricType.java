package io.github.driftlib.metric;

import java.util.Objects;

/**
 * A kind of metric that can be read back from JSON: the class of the metric and that of its result. Only what is listed
 * this way is ever read.
 *
 * @param name the name of the metric in JSON
 * @param metric the class of the metric, a record
 * @param result the class of its result, a record
 * @param <R> the type of the result
 */
public record MetricType<R extends MetricResult>(String name, Class<? extends Metric<R>> metric, Class<R> result) {

    /** Checks that nothing is null. */
    public MetricType {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
        Objects.requireNonNull(result, "result must be given, but was null");
    }

    /** A metric whose name in JSON is the simple name of its class. */
    public static <R extends MetricResult> MetricType<R> of(Class<? extends Metric<R>> metric, Class<R> result) {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return new MetricType<>(metric.getSimpleName(), metric, result);
    }
}
