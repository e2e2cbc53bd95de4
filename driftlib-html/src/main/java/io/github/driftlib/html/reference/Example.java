package io.github.driftlib.html.reference;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.RunData;
import java.util.Objects;
import java.util.Optional;

/**
 * What the page of an entry shows.
 *
 * @param value a metric, a test, a preset or a part, as the entry's line of Java makes it
 * @param shown the metric whose JSON and picture are shown: the metric itself, or one that has the part as a parameter
 * @param data small data that it can be computed of
 */
public record Example(Object value, Optional<Metric<?>> shown, RunData data) {

    /** Checks that nothing is null. */
    public Example {
        Objects.requireNonNull(value, "value must be given, but was null");
        Objects.requireNonNull(shown, "shown must be given, but was null");
        Objects.requireNonNull(data, "data must be given, but was null");
    }

    /** A metric, a test or a preset. */
    public static Example of(Object value, RunData data) {
        return new Example(value, value instanceof Metric<?> metric ? Optional.of(metric) : Optional.empty(), data);
    }

    /** A part, as a parameter of a metric. */
    public static Example ofPart(Object part, Metric<?> metric, RunData data) {
        Objects.requireNonNull(part, "part must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return new Example(part, Optional.of(metric), data);
    }
}
