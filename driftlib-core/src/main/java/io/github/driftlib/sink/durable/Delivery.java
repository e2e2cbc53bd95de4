package io.github.driftlib.sink.durable;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.json.LogText;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that takes records out of a journal, in order, and gives them to a sink. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int TRIES = 3;

    private final Journal journal;
    private final MetricSink target;
    private final Pauses pauses;
    private final Runnable atEnd;
    private final Thread thread;
    private boolean closing;
    private boolean hurried;
    private int failures;
    private int refusals;
    private @Nullable String trouble;

    /**
     * @param journal where records come from
     * @param target where they go
     * @param pauses how long it waits after failures
     * @param atEnd what is done when the thread ends
     * @param name the name of the thread
     */
    Delivery(Journal journal, MetricSink target, Pauses pauses, Runnable atEnd, String name) {
        this.journal = journal;
        this.target = target;
        this.pauses = pauses;
        this.atEnd = atEnd;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Says that there is something to do, and that no pause should keep it waiting. */
    synchronized void wake(boolean hurry) {
        hurried |= hurry;
        notifyAll();
    }

    synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        try {
            while (!isClosing()) {
                // An interrupt that the target did not ask for must not end the thread.
                Thread.interrupted();
                step();
            }
        } finally {
            atEnd.run();
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private void step() {
        Optional<Journal.Waiting> oldest;
        try {
            oldest = journal.oldest();
        } catch (IOException e) {
            waitAfter(e, "the journal could not be read");
            return;
        }
        if (oldest.isPresent()) {
            deliver(oldest.get());
        } else {
            awaitWork();
        }
    }

    private synchronized void awaitWork() {
        notifyAll();
        try {
            while (!closing && journal.waitingRecords() == 0) {
                hurried = false;
                wait();
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted while waiting for snapshots");
        }
    }

    private void deliver(Journal.Waiting waiting) {
        String json = null;
        try {
            json = StoredSnapshot.json(waiting.bytes());
            target.write(Snapshot.fromJson(json));
            journal.finish(waiting.number());
            wentWell();
        } catch (Throwable e) {
            // A sink of a user may throw anything: this thread goes on.
            if (e instanceof SinkException failure && failure.mayPass()) {
                waitAfter(e, "a snapshot could not be delivered");
            } else if (++refusals < TRIES) {
                waitAfter(e, "a snapshot was refused");
            } else {
                setAside(new DurableSink.SetAside(waiting.number(), Contained.message(e), String.valueOf(json)), e);
            }
        }
    }

    private void setAside(DurableSink.SetAside one, Throwable failure) {
        try {
            journal.setAside(one);
            LOG.error(
                    "Snapshot {} was refused {} times and is set aside: {}",
                    one.number(),
                    TRIES,
                    LogText.of(Contained.reason(failure)));
            wentWell();
        } catch (IOException e) {
            waitAfter(e, "a snapshot could not be set aside");
        }
    }

    private synchronized void wentWell() {
        failures = 0;
        refusals = 0;
        trouble = null;
        notifyAll();
    }

    private synchronized void waitAfter(Throwable failure, String what) {
        failures++;
        trouble = what + ": " + Contained.message(failure);
        Duration pause = pauses.after(failures);
        if (closing) {
            return;
        }
        LOG.warn("{}, attempt {}, next one in {} ms", LogText.of(trouble), failures, pause.toMillis());
        long end = System.nanoTime() + pause.toNanos();
        try {
            while (!closing && !hurried && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted while waiting to try again");
        }
        hurried = false;
    }

    /** Waits until nothing is left, at most so long; whether that was so. Attempts are made at once. */
    synchronized boolean flush(Duration most) {
        // Saturates where the time is too long to be counted.
        long longest = TimeUnit.NANOSECONDS.convert(most);
        long begin = System.nanoTime();
        wake(true);
        try {
            for (long left = longest;
                    journal.waitingRecords() > 0 && !closing && left > 0;
                    left = longest - (System.nanoTime() - begin)) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return journal.waitingRecords() == 0;
    }

    /** Ends the thread: what is under way has so long to end by itself, then it is interrupted. */
    void close(Duration patience) {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        if (Thread.currentThread() == thread || join(patience)) {
            return;
        }
        thread.interrupt();
        if (!join(patience)) {
            LOG.warn("The thread {} does not end; the folder stays taken until it does.", thread.getName());
        }
    }

    private boolean join(Duration patience) {
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.interrupt();
        }
        return !thread.isAlive();
    }
}
