package io.github.driftlib.micrometer;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Window;
import io.github.driftlib.live.label.LabelledShare;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor does: {@code driftlib.monitor.windows}, a counter with the tags {@code project} and {@code outcome}
 * (judged, held); {@code driftlib.monitor.failures}, with the tags {@code project} and {@code kind} (run, write);
 * {@code driftlib.run.duration}, a timer of how long windows took to be judged; the gauges
 * {@code driftlib.monitor.window}, how long a window is in seconds (NaN where it is of so many rows), and
 * {@code driftlib.window.labelled.share}, the share of the predictions of the window that was closed last which had
 * their outcome (NaN before the first, and where outcomes are not asked for); and the meters of its recorder
 * ({@link RecorderMetrics}).
 */
public final class MonitorMetrics implements MeterBinder {

    private static final double MILLIS = 1e3;

    private final Monitor<?> monitor;

    /** The meters of a monitor. */
    public MonitorMetrics(Monitor<?> monitor) {
        this.monitor = Objects.requireNonNull(monitor, "monitor must be given, but was null");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        SameName.warn(registry, "driftlib.monitor.window", "project", project());
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
        FunctionTimer.builder(
                        "driftlib.run.duration",
                        monitor,
                        live -> live.counts().windows() - live.counts().held(),
                        live -> live.counts().judging().toNanos(),
                        TimeUnit.NANOSECONDS)
                .tags("project", project())
                .description("How long windows took to be judged")
                .register(registry);
        gauge(registry, "driftlib.monitor.window", "seconds", MonitorMetrics::secondsOfWindow);
        gauge(registry, "driftlib.window.labelled.share", null, MonitorMetrics::labelledShare);
        new RecorderMetrics(monitor.recorder()).bindTo(registry);
    }

    private String project() {
        return monitor.project().isEmpty() ? SnapshotSeries.ALL : monitor.project();
    }

    private static double secondsOfWindow(Monitor<?> monitor) {
        return monitor.every().map(length -> length.toMillis() / MILLIS).orElse(Double.NaN);
    }

    private static double labelledShare(Monitor<?> monitor) {
        return monitor.last()
                .flatMap(Window.Result::labelled)
                .map(LabelledShare::share)
                .orElse(Double.NaN);
    }

    private void gauge(
            MeterRegistry registry, String meter, @Nullable String unit, ToDoubleFunction<Monitor<?>> value) {
        Gauge.builder(meter, monitor, value::applyAsDouble)
                .tags("project", project())
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }

    private void counter(
            MeterRegistry registry, String meter, String key, String value, ToDoubleFunction<Monitor<?>> count) {
        FunctionCounter.builder(meter, monitor, count::applyAsDouble)
                .tags("project", project(), key, value)
                .register(registry);
    }
}
