package io.github.driftlib.examples.taxi.service;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Asks the candidate what the model was asked, after the answer was given and on a thread of its own: however slow the
 * candidate is, no request waits for it. Where it does not keep up, trips go on without its word, and are counted.
 */
final class Shadow implements AutoCloseable {

    private static final int MOST_WAITING = 1_000;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> new Thread(work, "candidate"));
    private final Models models;
    private final Consumer<Answer> next;
    private final LongAdder dropped = new LongAdder();

    /**
     * A shadow.
     *
     * @param next where an answer goes, with what the candidate said
     */
    Shadow(Models models, Consumer<Answer> next) {
        this.models = models;
        this.next = next;
    }

    void follow(Answer answer) {
        if (models.now().candidate().isEmpty()) {
            next.accept(answer);
            return;
        }
        try {
            thread.execute(() -> next.accept(answer.withCandidate(said(answer.trip()))));
        } catch (RejectedExecutionException e) {
            dropped.increment();
            next.accept(answer);
        }
    }

    private double said(TripRequest trip) {
        try {
            return models.now()
                    .candidate()
                    .map(version -> version.minutes(trip))
                    .orElse(Double.NaN);
        } catch (RuntimeException e) {
            dropped.increment();
            return Double.NaN;
        }
    }

    /** How many trips went on without the candidate's word. */
    long dropped() {
        return dropped.sum();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
