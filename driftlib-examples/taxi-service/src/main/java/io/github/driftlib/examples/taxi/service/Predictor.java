package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.live.Monitor;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers, and leaves word of it: to the window of the trip, to the candidate, and to the log. None of these can hold
 * up or fail the answer.
 */
record Predictor(
        Models models, Monitor<Answer> trips, Shadow shadow, RideLog log, Timer timer, AtomicBoolean recording) {

    private static final double NANOS_OF_MILLI = 1e6;

    Answer answer(TripRequest trip) {
        long begin = System.nanoTime();
        Models.Version model = models.now().model();
        Answer answer = new Answer(trip, model.minutes(trip), Double.NaN, model.version());
        long nanos = System.nanoTime() - begin;
        timer.record(nanos, TimeUnit.NANOSECONDS);
        if (recording.get()) {
            trips.record(answer);
        }
        shadow.follow(answer);
        log.answered(answer, nanos / NANOS_OF_MILLI);
        return answer;
    }
}
