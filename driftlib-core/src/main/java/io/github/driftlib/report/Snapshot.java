package io.github.driftlib.report;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of a run of a {@link Report}.
 *
 * <p>Immutable. Two snapshots are equal where their run and all their outcomes are.
 */
public final class Snapshot {

    private final RunInfo info;
    private final Map<Metric<?>, MetricOutcome<?>> outcomes;

    Snapshot(RunInfo info, Map<Metric<?>, MetricOutcome<?>> outcomes) {
        this.info = info;
        this.outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if the text is no such JSON, or holds a metric that the library does not know
     */
    public static Snapshot fromJson(String json) {
        return SnapshotJson.read(json);
    }

    /** What the run was about. */
    public RunInfo info() {
        return info;
    }

    /** The metrics, in the order of the report. */
    public List<Metric<?>> metrics() {
        return List.copyOf(outcomes.keySet());
    }

    /**
     * The result of a metric.
     *
     * @throws IllegalArgumentException if the report did not ask for the metric
     * @throws IllegalStateException if the metric could not be computed, with the reason; see {@link #outcome}
     */
    public <R extends MetricResult> R get(Metric<R> metric) {
        MetricOutcome<R> outcome = outcome(metric);
        return outcome.result()
                .orElseThrow(() -> new IllegalStateException(
                        MetricKey.of(metric) + " has no result: " + outcome.status() + ", " + outcome.reason()));
    }

    /**
     * What became of a metric.
     *
     * @throws IllegalArgumentException if the report did not ask for the metric
     */
    @SuppressWarnings("unchecked")
    public <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric) {
        MetricOutcome<?> outcome = outcomes.get(metric);
        if (outcome == null) {
            throw new IllegalArgumentException("metric must be one of "
                    + outcomes.keySet().stream().map(MetricKey::of).toList() + ", but was " + MetricKey.of(metric));
        }
        return (MetricOutcome<R>) outcome;
    }

    /**
     * The snapshot as JSON in the layout of Evidently's legacy reports, with some fields more: {@code project},
     * {@code tags} and {@code metadata}, and for each metric its {@code parameters} and, where there is no result,
     * {@code status} and {@code reason}. {@code version} is that of this layout. Doubles have all their digits.
     */
    public String toJson() {
        return SnapshotJson.write(this);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Snapshot other && info.equals(other.info) && outcomes.equals(other.outcomes);
    }

    @Override
    public int hashCode() {
        return info.hashCode() * 31 + outcomes.hashCode();
    }

    @Override
    public String toString() {
        return "Snapshot of " + info.project() + " at " + info.timestamp() + " with " + outcomes.size() + " metrics";
    }
}
