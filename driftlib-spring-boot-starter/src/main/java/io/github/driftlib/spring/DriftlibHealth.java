package io.github.driftlib.spring;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.durable.DurableSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * UP, with how the last windows were judged. A model whose data drifted is no service that must be restarted. Where it
 * was asked for, OUT_OF_SERVICE as long as results wait in a journal for too long.
 */
final class DriftlibHealth implements HealthIndicator {

    private final Supplier<List<Monitor<?>>> monitors;
    private final Supplier<List<MetricSink>> sinks;
    private final DriftlibProperties.Health settings;

    DriftlibHealth(
            Supplier<List<Monitor<?>>> monitors, Supplier<List<MetricSink>> sinks, DriftlibProperties.Health settings) {
        this.monitors = monitors;
        this.sinks = sinks;
        this.settings = settings;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Monitor<?> monitor : monitors.get()) {
            monitor.last().ifPresent(last -> health.withDetail(monitor.project(), MonitorState.of(last)));
        }
        for (MetricSink sink : sinks.get()) {
            if (sink instanceof DurableSink durable) {
                DurableSink.Backlog backlog = durable.backlog();
                health.withDetail("journal", backlog.records() + " results wait");
                if (waitsTooLong(backlog)) {
                    health.outOfService();
                }
            }
        }
        return health.build();
    }

    private boolean waitsTooLong(DurableSink.Backlog backlog) {
        Duration longest = settings.longestJournalWait();
        return longest != null
                && backlog.oldest()
                        .filter(oldest -> oldest.plus(longest).isBefore(Instant.now()))
                        .isPresent();
    }
}
