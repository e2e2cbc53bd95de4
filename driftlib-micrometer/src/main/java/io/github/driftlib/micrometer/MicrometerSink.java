package io.github.driftlib.micrometer;

import io.github.driftlib.concurrent.Span;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what the latest run of each project found as gauges.
 *
 * <table>
 * <caption>Gauges unless told otherwise</caption>
 * <tr><th>meter</th><th>value</th><th>tags</th></tr>
 * <tr><td>{@code driftlib.drift.score}, {@code .threshold}</td><td>of each column</td><td>project, column, method</td></tr>
 * <tr><td>{@code driftlib.drift.detected}, {@code .undecided}</td><td>1 or 0; where it is undecided, NaN and
 *     1</td><td>project, column, method</td></tr>
 * <tr><td>{@code driftlib.dataset.drift.share}</td><td>share of drifted columns</td><td>project</td></tr>
 * <tr><td>{@code driftlib.missing.share}</td><td>share of missing values</td><td>project, column</td></tr>
 * <tr><td>{@code driftlib.tests}</td><td>how many tests ended so</td><td>project, status</td></tr>
 * <tr><td>{@code driftlib.run.time}, {@code .finished}</td><td>the time the data stand for, and when they were written,
 *     in seconds since 1970</td><td>project</td></tr>
 * </table>
 *
 * <p>A value changes in place, so that no scrape finds a gap. A run that is older than the one shown is not shown. A
 * series that no run wrote for a while is taken away. There are no more than so many series: others are refused,
 * counted in {@code driftlib.series.refused}, and logged once. The sink keeps what gauges read, as long as it lives.
 *
 * <pre>{@code
 * MetricSink sink = MicrometerSink.builder(registry)
 *         .gauge("taxi.fare.median", Metrics.columnQuantile("fare", 0.5), result -> result.current().value())
 *         .build();
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class MicrometerSink implements MetricSink {

    private static final Logger LOG = LoggerFactory.getLogger(MicrometerSink.class);

    private final MeterRegistry registry;
    private final Map<String, UserGauge<?>> userGauges;
    private final int mostSeries;
    private final Duration expireAfter;
    private final InstantSource clock;
    private final Counter refused;
    private final Map<SeriesKey, Shown> shown = new HashMap<>();
    private final Map<String, Instant> newest = new HashMap<>();
    private boolean warned;

    private record Shown(SeriesCell cell, Meter meter) {}

    private record UserGauge<R extends MetricResult>(Metric<R> metric, ToDoubleFunction<? super R> value) {
        double of(Snapshot snapshot) {
            return snapshot.metrics().contains(metric)
                    ? snapshot.outcome(metric)
                            .result()
                            .map(value::applyAsDouble)
                            .orElse(Double.NaN)
                    : Double.NaN;
        }

        boolean isIn(Snapshot snapshot) {
            return snapshot.metrics().contains(metric);
        }
    }

    private MicrometerSink(Builder builder) {
        registry = builder.registry;
        userGauges = new LinkedHashMap<>(builder.gauges);
        mostSeries = builder.mostSeries;
        expireAfter = builder.expireAfter;
        clock = builder.clock;
        refused = Counter.builder("driftlib.series.refused")
                .description("Series that were refused since there were too many")
                .register(registry);
    }

    /** A builder. Unless told otherwise there are at most 1,000 series, and one expires after 2 days. */
    public static Builder builder(MeterRegistry registry) {
        return new Builder(registry);
    }

    @Override
    public synchronized void write(Snapshot snapshot) {
        Instant now = clock.instant();
        String project = SnapshotSeries.project(snapshot);
        Instant time = snapshot.info().timestamp();
        Instant before = newest.getOrDefault(project, Instant.MIN);
        if (!time.isBefore(before)) {
            newest.put(project, time);
            Map<SeriesKey, Double> values = SnapshotSeries.of(snapshot, now);
            userGauges.forEach((name, gauge) -> {
                if (gauge.isIn(snapshot)) {
                    values.put(new SeriesKey(name, null, Tags.of("project", project)), gauge.of(snapshot));
                }
            });
            values.forEach((key, value) -> show(key, value, now));
        }
        expire(now);
    }

    private void show(SeriesKey key, double value, Instant now) {
        Shown known = shown.get(key);
        if (known != null) {
            known.cell().set(value, now.toEpochMilli());
            return;
        }
        if (shown.size() == mostSeries) {
            refused.increment();
            if (!warned) {
                warned = true;
                LOG.warn("{} is not shown, nor are others: there are {} series already", key, mostSeries);
            }
            return;
        }
        SeriesCell cell = new SeriesCell();
        cell.set(value, now.toEpochMilli());
        Gauge gauge = Gauge.builder(key.name(), cell, SeriesCell::value)
                .tags(key.tags())
                .baseUnit(key.unit())
                .strongReference(true)
                .register(registry);
        shown.put(key, new Shown(cell, gauge));
    }

    private void expire(Instant now) {
        long oldest = now.minus(expireAfter).toEpochMilli();
        Iterator<Shown> all = shown.values().iterator();
        while (all.hasNext()) {
            Shown series = all.next();
            if (series.cell().writtenMillis() < oldest) {
                registry.remove(series.meter());
                all.remove();
            }
        }
    }

    /** Takes all series away. */
    @Override
    public synchronized void close() {
        shown.values().forEach(series -> registry.remove(series.meter()));
        shown.clear();
    }

    /** Collects what a sink needs; not safe for use by many threads. */
    public static final class Builder {
        private final MeterRegistry registry;
        private final Map<String, UserGauge<?>> gauges = new LinkedHashMap<>();
        private int mostSeries = 1_000;
        private Duration expireAfter = Duration.ofDays(2);
        private InstantSource clock = InstantSource.system();

        private Builder(MeterRegistry registry) {
            this.registry = Objects.requireNonNull(registry, "registry must be given, but was null");
        }

        /**
         * One more gauge, of a number of a metric; its tag is the project. Where the metric has no result, it is NaN.
         *
         * @param name the name of the meter, of which there must be no other; not of those that begin with
         *     {@code driftlib.}
         */
        public <R extends MetricResult> Builder gauge(
                String name, Metric<R> metric, ToDoubleFunction<? super R> value) {
            if (name.isBlank() || name.startsWith("driftlib.")) {
                throw new IllegalArgumentException(
                        "name must not be blank or begin with 'driftlib.', but was '" + name + "'");
            }
            if (gauges.putIfAbsent(name, new UserGauge<>(metric, value)) != null) {
                throw new IllegalArgumentException("names of gauges must differ, but '" + name + "' is there twice");
            }
            return this;
        }

        /** How many series there are at most. */
        public Builder mostSeries(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1, but was " + most);
            }
            mostSeries = most;
            return this;
        }

        /** For how long a series is shown that no run wrote. */
        public Builder expireAfter(Duration time) {
            expireAfter = Span.positive("time", time);
            return this;
        }

        /** What tells the time. */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock must be given, but was null");
            return this;
        }

        /** The sink. */
        public MicrometerSink build() {
            return new MicrometerSink(this);
        }
    }
}
