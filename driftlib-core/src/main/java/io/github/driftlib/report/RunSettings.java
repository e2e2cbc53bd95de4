package io.github.driftlib.report;

import io.github.driftlib.test.Conditions;
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
 * @param conditions which conditions tests have that were given none
 */
record RunSettings(Executor executor, Clock clock, ProgressListener listener, boolean plots, Conditions conditions) {

    static final RunSettings DEFAULTS = new RunSettings(
            ForkJoinPool.commonPool(), Clock.systemUTC(), progress -> {}, true, Conditions.calibrated());

    RunSettings withExecutor(Executor other) {
        return new RunSettings(other, clock, listener, plots, conditions);
    }

    RunSettings withClock(Clock other) {
        return new RunSettings(executor, other, listener, plots, conditions);
    }

    RunSettings withListener(ProgressListener other) {
        return new RunSettings(executor, clock, other, plots, conditions);
    }

    RunSettings withoutPlots() {
        return new RunSettings(executor, clock, listener, false, conditions);
    }

    RunSettings withConditions(Conditions other) {
        return new RunSettings(executor, clock, listener, plots, other);
    }

    RunInfo info(RunData data) {
        return data.info().orElseGet(() -> RunInfo.of("", clock.instant()));
    }
}
