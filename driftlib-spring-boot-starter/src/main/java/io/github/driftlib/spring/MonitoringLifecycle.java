package io.github.driftlib.spring;

import io.github.driftlib.live.Monitor;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.durable.DurableSink;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The graceful end: after the web server has answered its last request, monitors are closed, which saves or judges what
 * was recorded, and journals get ten seconds to be delivered. What then still waits in a journal is delivered after the
 * restart.
 */
final class MonitoringLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoringLifecycle.class);
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(10);
    /** Web servers stop in the phases from 2,048 before the last one on. */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    private final Supplier<List<Monitor<?>>> monitors;
    private final Supplier<List<MetricSink>> sinks;
    private volatile boolean running;

    MonitoringLifecycle(Supplier<List<Monitor<?>>> monitors, Supplier<List<MetricSink>> sinks) {
        this.monitors = monitors;
        this.sinks = sinks;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        monitors.get().forEach(Monitor::close);
        for (MetricSink sink : sinks.get()) {
            if (sink instanceof DurableSink durable && !durable.flush(LONGEST_FLUSH)) {
                LOG.warn(
                        "{} results wait in the journal for the next start",
                        durable.backlog().records());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
