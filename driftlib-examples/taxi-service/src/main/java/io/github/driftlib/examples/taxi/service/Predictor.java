package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.live.Monitor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers, and leaves word of it: to the window of the trip, to the candidate, and to the log. None of these can hold
 * up or fail the answer. A trip whose id is known is answered only, for word of it was left before.
 */
record Predictor(
        Models models,
        Monitor<Answer> trips,
        Shadow shadow,
        RideLog log,
        RecentIds ids,
        Counter repeated,
        Timer timer,
        AtomicBoolean recording) {

    private static final double NANOS_OF_MILLI = 1e6;

    /**
     * What is said to a client.
     *
     * @param answer the answer
     * @param repeated whether the id of the trip was known
     */
    record Said(Answer answer, boolean repeated) {}

    Said answer(TripRequest trip) {
        long begin = System.nanoTime();
        Models.Version model = models.now().model();
        Answer answer = new Answer(trip, model.minutes(trip), Double.NaN, model.version());
        long nanos = System.nanoTime() - begin;
        timer.record(nanos, TimeUnit.NANOSECONDS);
        if (!ids.add(trip.id())) {
            repeated.increment();
            return new Said(answer, true);
        }
        if (recording.get()) {
            trips.record(answer);
        }
        shadow.follow(answer);
        log.answered(answer, nanos / NANOS_OF_MILLI);
        return new Said(answer, false);
    }
}
