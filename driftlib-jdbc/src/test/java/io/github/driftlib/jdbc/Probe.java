package io.github.driftlib.jdbc;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** A metric of a given name with a given outcome; known by its name alone. */
final class Probe implements Metric<Probe.Result> {

    static final Instant DAY = Instant.parse("2022-02-01T00:00:00Z");

    private final String name;
    private final MetricOutcome<Result> outcome;

    /** What the probe was told to answer. */
    record Result(Supplier<List<MetricValue>> source) implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return source.get();
        }

        /** The number of the first value. */
        double first() {
            return values().get(0).number();
        }
    }

    private Probe(String name, MetricOutcome<Result> outcome) {
        this.name = name;
        this.outcome = outcome;
    }

    static Probe of(String name, MetricValue... values) {
        return new Probe(name, MetricOutcome.of(new Result(() -> List.of(values))));
    }

    /** A probe whose values are asked for each time. */
    static Probe of(String name, Supplier<List<MetricValue>> values) {
        return new Probe(name, MetricOutcome.of(new Result(values)));
    }

    static Probe of(String name, double value) {
        return of(name, MetricValue.of("", "value", value));
    }

    static Probe failed(String name, String reason) {
        return new Probe(name, MetricOutcome.notEnoughData(reason));
    }

    static Snapshot snapshot(String project, Instant time, Metric<?>... metrics) {
        Dataset nothing = Dataset.builder().numerical("x", 1).build();
        return Report.builder()
                .metrics(metrics)
                .executor(Runnable::run)
                .build()
                .run(RunData.of(nothing).withInfo(RunInfo.of(project, time)));
    }

    static Snapshot snapshot(Metric<?>... metrics) {
        return snapshot("taxi", DAY, metrics);
    }

    String key() {
        return Metric.Key.of(this).text();
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return outcome;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Probe other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
