package io.github.driftlib.sink;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A value of a run.
 *
 * @param project what was monitored
 * @param time the time of the run
 * @param metric the metric; of a measured value only the {@linkplain Metric.Key#series series}, so that metrics of one
 *     series have it in common, and of a verdict also what judged it
 * @param value the value; of a metric without a result there is one, whose field is {@value #STATUS} and whose label
 *     says what became of it
 */
public record HistoryValue(String project, Instant time, Metric.Key metric, MetricValue value) {

    /** The field of the value that says why a metric has no result. */
    public static final String STATUS = "status";

    /** Checks that nothing is null. */
    public HistoryValue {
        Objects.requireNonNull(project, "project must be given, but was null");
        Objects.requireNonNull(time, "time must be given, but was null");
        Objects.requireNonNull(metric, "metric must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
    }

    /** All values of a snapshot, each once: what several metrics of one series measured is one value. */
    public static List<HistoryValue> of(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
        Set<HistoryValue> all = new LinkedHashSet<>();
        for (Metric<?> metric : snapshot.metrics()) {
            all.addAll(of(snapshot.info(), metric, snapshot.outcome(metric)));
        }
        return List.copyOf(all);
    }

    /** The values of one metric of a run, each under the key by which a history keeps it. */
    public static List<HistoryValue> of(RunInfo run, Metric<?> metric, MetricOutcome<?> outcome) {
        Objects.requireNonNull(run, "run must be given, but was null");
        Objects.requireNonNull(outcome, "outcome must be given, but was null");
        Metric.Key key = Metric.Key.of(metric);
        return values(outcome).stream()
                .map(value -> new HistoryValue(
                        run.project(), run.timestamp(), isMeasured(outcome, value) ? key.measured() : key, value))
                .toList();
    }

    private static boolean isMeasured(MetricOutcome<?> outcome, MetricValue value) {
        return Contained.call(
                () -> outcome.result()
                        .filter(result -> !result.isVerdict(value.field()))
                        .isPresent(),
                thrown -> false);
    }

    /** The values of an outcome that a history keeps; the reason where a result cannot give them. */
    public static List<MetricValue> values(MetricOutcome<?> outcome) {
        Objects.requireNonNull(outcome, "outcome must be given, but was null");
        if (outcome.status() != MetricOutcome.Status.COMPUTED) {
            return List.of(MetricValue.of("", STATUS, outcome.status() + ": " + outcome.reason()));
        }
        return Contained.call(
                () -> List.copyOf(outcome.result().orElseThrow().values()),
                thrown -> List.of(MetricValue.of(
                        "",
                        STATUS,
                        MetricOutcome.Status.FAILED + ": its values could not be had: " + Contained.reason(thrown))));
    }
}
