package io.github.driftlib.micrometer;

import io.github.driftlib.live.Monitor;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What a monitor does: {@code driftlib.monitor.windows}, a counter with the tags {@code project} and {@code outcome}
 * (judged, held); {@code driftlib.monitor.failures}, with the tags {@code project} and {@code kind} (run, write); and
 * the meters of its recorder ({@link RecorderMetrics}).
 */
public final class MonitorMetrics implements MeterBinder {

    private final Monitor<?> monitor;

    /** The meters of a monitor. */
    public MonitorMetrics(Monitor<?> monitor) {
        this.monitor = Objects.requireNonNull(monitor, "monitor must be given, but was null");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(
                registry,
                "driftlib.monitor.windows",
                "outcome",
                "judged",
                live -> live.counts().windows() - live.counts().held());
        counter(
                registry,
                "driftlib.monitor.windows",
                "outcome",
                "held",
                live -> live.counts().held());
        counter(
                registry,
                "driftlib.monitor.failures",
                "kind",
                "run",
                live -> live.counts().failedRuns());
        counter(
                registry,
                "driftlib.monitor.failures",
                "kind",
                "write",
                live -> live.counts().failedWrites());
        new RecorderMetrics(monitor.recorder()).bindTo(registry);
    }

    private void counter(
            MeterRegistry registry, String meter, String key, String value, ToDoubleFunction<Monitor<?>> count) {
        FunctionCounter.builder(meter, monitor, count::applyAsDouble)
                .tags("project", monitor.project().isEmpty() ? SnapshotSeries.ALL : monitor.project(), key, value)
                .register(registry);
    }
}
