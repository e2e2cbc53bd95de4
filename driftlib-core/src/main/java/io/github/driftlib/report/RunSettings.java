package io.github.driftlib.report;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * How a report or a suite runs.
 *
 * @param executor what helps the calling thread
 * @param clock what tells the time of a run that is given none
 * @param listener what hears of the progress
 * @param plots whether results hold what pictures are drawn from
 */
record RunSettings(Executor executor, Clock clock, ProgressListener listener, boolean plots) {

    static final RunSettings DEFAULTS =
            new RunSettings(ForkJoinPool.commonPool(), Clock.systemUTC(), progress -> {}, true);

    RunSettings withExecutor(Executor other) {
        return new RunSettings(other, clock, listener, plots);
    }

    RunSettings withClock(Clock other) {
        return new RunSettings(executor, other, listener, plots);
    }

    RunSettings withListener(ProgressListener other) {
        return new RunSettings(executor, clock, other, plots);
    }

    RunSettings withoutPlots() {
        return new RunSettings(executor, clock, listener, false);
    }

    RunInfo info(RunData data) {
        return data.info().orElseGet(() -> RunInfo.of("", clock.instant()));
    }
}
