package io.github.driftlib.report;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * What the builders of a report and of a suite have in common: how a run goes about its work.
 *
 * @param <B> the builder itself
 */
abstract sealed class RunBuilder<B extends RunBuilder<B>> permits Report.Builder, TestSuite.Builder {

    private RunSettings settings = RunSettings.DEFAULTS;

    /** This builder, as what it is. */
    abstract B self();

    RunSettings settings() {
        return settings;
    }

    /**
     * What helps the calling thread with the metrics; {@code Runnable::run} for no help. Where it refuses, forgets or
     * throws, the calling thread does the work; an interrupt of the calling thread stops the run also where the
     * executor set it.
     */
    public B executor(Executor executor) {
        return with(settings.withExecutor(Objects.requireNonNull(executor, "executor must be given, but was null")));
    }

    /** What tells the time of a run that is given none. */
    public B clock(Clock clock) {
        return with(settings.withClock(Objects.requireNonNull(clock, "clock must be given, but was null")));
    }

    /** What hears of the progress of a run. */
    public B listener(ProgressListener listener) {
        return with(settings.withListener(Objects.requireNonNull(listener, "listener must be given, but was null")));
    }

    /**
     * How long a run may take; there is no limit unless one is given. With a limit, a thread of the run's own does what
     * the calling thread would do, and the calling thread waits: it gets its snapshot when all is done, or at most half
     * a second after the limit. A metric that has no outcome by then is
     * {@link io.github.driftlib.metric.MetricOutcome.Status#NOT_FINISHED}, a test an error, each with the reason.
     *
     * <p>Which metrics are finished depends on the machine and its load, and so does the snapshot of a run that was cut
     * off. The metrics of this library stop soon after the limit and give their threads back. One of your own is
     * interrupted, and should end when it is: what never looks goes on, on a thread that nobody waits for.
     *
     * @throws IllegalArgumentException if the limit is not positive
     */
    public B timeLimit(Duration timeLimit) {
        return with(settings.withTimeLimit(Objects.requireNonNull(timeLimit, "timeLimit must be given, but was null")));
    }

    /** Leaves out of the results what only pictures need, for a run whose snapshot nobody looks at. */
    public B withoutPlots() {
        return with(settings.withoutPlots());
    }

    B with(RunSettings other) {
        settings = other;
        return self();
    }
}
