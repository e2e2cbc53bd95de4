package io.github.driftlib.jdbc;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a wide table, and where its value comes from. */
record WideColumn<R extends MetricResult>(
        String name, ValueKind kind, Metric<R> metric, Function<R, @Nullable Object> value) {

    WideColumn {
        Objects.requireNonNull(metric, "metric must be given, but was null");
    }

    /** The value in a snapshot that has the metric, or null where there is none. */
    @Nullable
    Object in(Snapshot snapshot) {
        return snapshot.outcome(metric).result().map(value).orElse(null);
    }
}
