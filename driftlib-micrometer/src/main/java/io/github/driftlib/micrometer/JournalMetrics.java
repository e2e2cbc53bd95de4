package io.github.driftlib.micrometer;

import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.sink.durable.DurableSink.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the journal of a durable sink, as gauges with the tag {@code journal}:
 * {@code driftlib.journal.records}, {@code .bytes}, {@code .most} (what it may hold), {@code .oldest} (how long the
 * oldest has waited, in seconds; 0 where none does), {@code .poisoned} (how many are set aside, since nobody takes
 * them), {@code .dropped} and {@code .damaged}.
 */
public final class JournalMetrics implements MeterBinder {

    private final DurableSink sink;
    private final String name;
    private final InstantSource clock;

    /**
     * The meters of a journal.
     *
     * @param name what tells it from others
     */
    public JournalMetrics(DurableSink sink, String name) {
        this(sink, name, InstantSource.system());
    }

    /** The meters of a journal, by a given clock. */
    public JournalMetrics(DurableSink sink, String name, InstantSource clock) {
        this.sink = Objects.requireNonNull(sink, "sink must be given, but was null");
        this.name = Objects.requireNonNull(name, "name must be given, but was null");
        this.clock = Objects.requireNonNull(clock, "clock must be given, but was null");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        SameName.warn(registry, "driftlib.journal.records", "journal", name);
        gauge(registry, "driftlib.journal.records", null, Backlog::records);
        gauge(registry, "driftlib.journal.bytes", "bytes", Backlog::bytes);
        gauge(registry, "driftlib.journal.most", "bytes", backlog -> sink.mostBytes());
        gauge(registry, "driftlib.journal.oldest", "seconds", this::age);
        gauge(registry, "driftlib.journal.poisoned", null, Backlog::setAside);
        gauge(registry, "driftlib.journal.dropped", null, Backlog::dropped);
        gauge(registry, "driftlib.journal.damaged", null, Backlog::damaged);
    }

    private double age(Backlog backlog) {
        return backlog.oldest()
                .map(oldest ->
                        Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1e3))
                .orElse(0.0);
    }

    private void gauge(MeterRegistry registry, String meter, @Nullable String unit, ToDoubleFunction<Backlog> value) {
        Gauge.builder(meter, sink, live -> value.applyAsDouble(live.backlog()))
                .tags("journal", name)
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }
}
