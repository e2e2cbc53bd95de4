package io.github.driftlib.training;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Begins runs that write what they measure.
 *
 * <pre>{@code
 * TrainingLog log = TrainingLog.of(training);
 * try (TrainingRun run = log.start("fare", Map.of("rate", "0.1"))) {
 *     run.record(1, Series.TRAIN, "loss", 0.7);
 *     run.record(1, Series.VALIDATION, "loss", 0.8);
 *     run.finish();
 * }
 * }</pre>
 */
public final class TrainingLog {

    private final TrainingSink sink;
    private final Clock clock;

    private TrainingLog(TrainingSink sink, Clock clock) {
        this.sink = Objects.requireNonNull(sink, "sink must be given, but was null");
        this.clock = Objects.requireNonNull(clock, "clock must be given, but was null");
    }

    /** A log into a sink, by the clock of the system. */
    public static TrainingLog of(TrainingSink sink) {
        return new TrainingLog(sink, Clock.systemUTC());
    }

    /** The same by another clock. */
    public TrainingLog withClock(Clock other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new TrainingLog(sink, other);
    }

    /** Begins a training with a random id. */
    public TrainingRun start(String project, Map<String, String> parameters) {
        return start(Run.builder(project, UUID.randomUUID().toString())
                .parameters(parameters)
                .start(clock.instant())
                .build());
    }

    /** Begins a run. */
    public TrainingRun start(Run run) {
        return new TrainingRun(run, sink, clock);
    }
}
