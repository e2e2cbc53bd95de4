package io.github.driftlib.micrometer;

import io.github.driftlib.live.Counts;
import io.github.driftlib.live.Recorder;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * How recording goes: {@code driftlib.recorder.rows}, a counter with the tags {@code recorder} and {@code outcome}
 * (recorded, refused, sampled_out, late, future, invalid); {@code driftlib.recorder.waiting}, the rows on their way to
 * a window; {@code driftlib.recorder.dropped}, the windows that were given up; {@code driftlib.recorder.clock.jumps},
 * how often the clock was set; and {@code driftlib.window.rows}, the rows of the window that was closed last, NaN
 * before the first.
 */
public final class RecorderMetrics implements MeterBinder {

    private static final Map<String, ToLongFunction<Counts>> OUTCOMES = Map.of(
            "recorded", Counts::recorded,
            "refused", Counts::refused,
            "sampled_out", Counts::sampledOut,
            "late", Counts::late,
            "future", Counts::future,
            "invalid", Counts::invalid);

    private final Recorder<?> recorder;

    /** The meters of a recorder. */
    public RecorderMetrics(Recorder<?> recorder) {
        this.recorder = Objects.requireNonNull(recorder, "recorder must be given, but was null");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        SameName.warn(registry, "driftlib.recorder.waiting", "recorder", recorder.name());
        OUTCOMES.forEach((outcome, count) -> FunctionCounter.builder(
                        "driftlib.recorder.rows", recorder, live -> count.applyAsLong(live.counts()))
                .tags("recorder", recorder.name(), "outcome", outcome)
                .description("Rows that were offered, by what became of them")
                .register(registry));
        Gauge.builder(
                        "driftlib.recorder.waiting",
                        recorder,
                        live -> live.counts().waiting())
                .tags("recorder", recorder.name())
                .description("Rows on their way to a window")
                .strongReference(true)
                .register(registry);
        FunctionCounter.builder("driftlib.recorder.dropped", recorder, Recorder::droppedWindows)
                .tags("recorder", recorder.name())
                .description("Windows that were given up since listeners did not keep up")
                .register(registry);
        FunctionCounter.builder("driftlib.recorder.clock.jumps", recorder, Recorder::clockJumps)
                .tags("recorder", recorder.name())
                .description("Times that the clock was set by more than a window, or the process stood still")
                .register(registry);
        Gauge.builder("driftlib.window.rows", recorder, RecorderMetrics::rowsOfLast)
                .tags("recorder", recorder.name())
                .description("Rows of the window that was closed last")
                .strongReference(true)
                .register(registry);
    }

    private static double rowsOfLast(Recorder<?> recorder) {
        return recorder.last()
                .map(window -> (double) window.profile().rowCount())
                .orElse(Double.NaN);
    }
}
