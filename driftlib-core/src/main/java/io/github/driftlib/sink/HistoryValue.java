package io.github.driftlib.sink;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricStatus;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A value of a run.
 *
 * @param project what was monitored
 * @param time the time of the run
 * @param metric the metric
 * @param value the value; of a metric without a result there is one, whose field is {@value #STATUS} and whose label
 *     says what became of it
 */
public record HistoryValue(String project, Instant time, MetricKey metric, MetricValue value) {

    /** The field of the value that says why a metric has no result. */
    public static final String STATUS = "status";

    /** Checks that nothing is null. */
    public HistoryValue {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(value, "value");
    }

    /** All values of a snapshot. */
    public static List<HistoryValue> of(Snapshot snapshot) {
        List<HistoryValue> all = new ArrayList<>();
        for (Metric<?> metric : snapshot.metrics()) {
            MetricKey key = MetricKey.of(metric);
            for (MetricValue value : values(snapshot.outcome(metric))) {
                all.add(new HistoryValue(
                        snapshot.info().project(), snapshot.info().timestamp(), key, value));
            }
        }
        return all;
    }

    /** The values of an outcome that a history keeps; the reason where a result cannot give them. */
    public static List<MetricValue> values(MetricOutcome<?> outcome) {
        if (outcome.status() != MetricStatus.COMPUTED) {
            return List.of(MetricValue.of("", STATUS, outcome.status() + ": " + outcome.reason()));
        }
        try {
            return List.copyOf(outcome.result().orElseThrow().values());
        } catch (RuntimeException e) {
            return List.of(MetricValue.of("", STATUS, MetricStatus.FAILED + ": its values could not be had: " + e));
        }
    }
}
