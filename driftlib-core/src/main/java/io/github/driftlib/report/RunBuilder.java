package io.github.driftlib.report;

import java.time.Clock;
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

    /** What helps the calling thread with the metrics; {@code Runnable::run} for no help. */
    public B executor(Executor executor) {
        return with(settings.withExecutor(Objects.requireNonNull(executor, "executor")));
    }

    /** What tells the time of a run that is given none. */
    public B clock(Clock clock) {
        return with(settings.withClock(Objects.requireNonNull(clock, "clock")));
    }

    /** What hears of the progress of a run. */
    public B listener(ProgressListener listener) {
        return with(settings.withListener(Objects.requireNonNull(listener, "listener")));
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
