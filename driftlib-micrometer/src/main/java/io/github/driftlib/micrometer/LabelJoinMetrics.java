package io.github.driftlib.micrometer;

import io.github.driftlib.live.label.LabelJoin;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * How outcomes meet their predictions: {@code driftlib.join.predictions}, a counter with the tags {@code join} and
 * {@code outcome} (matched, expired, evicted, repeated, invalid); {@code driftlib.join.outcomes} (duplicate, expired,
 * lost); and the gauges {@code driftlib.join.pending} and {@code driftlib.join.orphans}.
 */
public final class LabelJoinMetrics implements MeterBinder {

    private static final Map<String, ToLongFunction<LabelJoin.Counts>> PREDICTIONS = Map.of(
            "matched", LabelJoin.Counts::matched,
            "expired", LabelJoin.Counts::expired,
            "evicted", LabelJoin.Counts::evicted,
            "repeated", LabelJoin.Counts::repeated,
            "invalid", LabelJoin.Counts::invalid);
    private static final Map<String, ToLongFunction<LabelJoin.Counts>> OUTCOMES = Map.of(
            "duplicate", LabelJoin.Counts::duplicates,
            "expired", LabelJoin.Counts::expiredOutcomes,
            "lost", LabelJoin.Counts::lostOrphans);

    private final LabelJoin<?> join;
    private final String name;

    /**
     * The meters of a join.
     *
     * @param name what tells it from others
     */
    public LabelJoinMetrics(LabelJoin<?> join, String name) {
        this.join = Objects.requireNonNull(join, "join must be given, but was null");
        this.name = Objects.requireNonNull(name, "name must be given, but was null");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        SameName.warn(registry, "driftlib.join.pending", "join", name);
        bind(registry, "driftlib.join.predictions", PREDICTIONS);
        bind(registry, "driftlib.join.outcomes", OUTCOMES);
        gauge(registry, "driftlib.join.pending", LabelJoin.Counts::pending);
        gauge(registry, "driftlib.join.orphans", LabelJoin.Counts::orphans);
    }

    private void bind(MeterRegistry registry, String meter, Map<String, ToLongFunction<LabelJoin.Counts>> counts) {
        counts.forEach(
                (outcome, count) -> FunctionCounter.builder(meter, join, live -> count.applyAsLong(live.counts()))
                        .tags("join", name, "outcome", outcome)
                        .register(registry));
    }

    private void gauge(MeterRegistry registry, String meter, ToLongFunction<LabelJoin.Counts> count) {
        Gauge.builder(meter, join, live -> count.applyAsLong(live.counts()))
                .tags("join", name)
                .strongReference(true)
                .register(registry);
    }
}
