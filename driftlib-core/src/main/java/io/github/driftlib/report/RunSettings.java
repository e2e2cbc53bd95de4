package io.github.driftlib.report;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.test.Conditions;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * How a report or a suite runs.
 *
 * @param executor what helps the calling thread
 * @param clock what tells the time of a run that is given none
 * @param listener what hears of the progress
 * @param plots whether results hold what pictures are drawn from
 * @param conditions which conditions tests have that were given none
 * @param timeLimit how long a run may take, if there is a limit
 */
record RunSettings(
        Executor executor,
        Clock clock,
        ProgressListener listener,
        boolean plots,
        Conditions conditions,
        Optional<Duration> timeLimit) {

    static final RunSettings DEFAULTS = new RunSettings(
            ForkJoinPool.commonPool(),
            Clock.systemUTC(),
            progress -> {},
            true,
            Conditions.calibrated(),
            Optional.empty());

    RunSettings withExecutor(Executor other) {
        return new RunSettings(other, clock, listener, plots, conditions, timeLimit);
    }

    RunSettings withClock(Clock other) {
        return new RunSettings(executor, other, listener, plots, conditions, timeLimit);
    }

    RunSettings withListener(ProgressListener other) {
        return new RunSettings(executor, clock, other, plots, conditions, timeLimit);
    }

    RunSettings withoutPlots() {
        return new RunSettings(executor, clock, listener, false, conditions, timeLimit);
    }

    RunSettings withConditions(Conditions other) {
        return new RunSettings(executor, clock, listener, plots, other, timeLimit);
    }

    RunSettings withTimeLimit(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("timeLimit must be positive, but was " + limit);
        }
        return new RunSettings(executor, clock, listener, plots, conditions, Optional.of(limit));
    }

    RunInfo info(RunData data) {
        return data.info().orElseGet(() -> RunInfo.of("", clock.instant()));
    }

    /**
     * Does the work of a run; where the time limit comes first, what {@code unfinished} makes of what there is then.
     *
     * @throws CancellationException if the calling thread was interrupted, which it then still is
     */
    <T> T run(Supplier<T> work, Supplier<T> unfinished) {
        if (timeLimit.isEmpty()) {
            return Stop.interruptible(work);
        }
        AtomicReference<T> done = new AtomicReference<>();
        return Stop.within(timeLimit.get(), () -> done.set(work.get()))
                ? Objects.requireNonNull(done.get(), "what the work made")
                : unfinished.get();
    }

    /** Why there is no outcome where the time limit came first. */
    String notFinished() {
        return "not finished within the time limit of " + timeLimit.orElseThrow();
    }

    /** That the time limit came before it was known what to compute. */
    CancellationException nothingKnown() {
        return new CancellationException(
                "the columns and what to compute of them were " + notFinished() + ": there is nothing to tell");
    }
}
