package io.github.driftlib.concurrent;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work of one or more threads that can be stopped: by an interrupt of the thread that called for it, or by a time
 * limit.
 *
 * <p>Long loops call {@link #check}, which costs a few nanoseconds, every now and then. Whoever works is interrupted
 * too, so that what sleeps, waits or looks at the interrupt status of its thread ends as well. The threads of an
 * executor lose that interrupt before they are given back.
 */
public final class Stop {

    /** How long a call that was stopped waits for the threads that work for it to notice. */
    public static final Duration GRACE = Duration.ofMillis(500);

    /** No chain of causes is longer, but one that goes in a circle. */
    private static final int MOST_CAUSES = 1_000;

    private static final long BETWEEN_LOOKS = 1 << 16;

    private static final ThreadLocal<Stop> CURRENT = new ThreadLocal<>();

    /** The work that this is a part of, or null. */
    private final Stop outer;
    /** The thread whose interrupt stops the work, or null. */
    private final Thread caller;

    private final Set<Thread> workers = new HashSet<>();
    private final Set<Thread> interruptedHere = new HashSet<>();
    /** Helpers whose interrupt was set aside. */
    private final Set<Thread> interruptedByOthers = new HashSet<>();

    private volatile boolean stopped;

    private Stop(Stop outer, Thread caller) {
        this.outer = outer;
        this.caller = caller;
    }

    /**
     * Throws if what this thread works for was stopped; where it works for nothing that could be, if it was
     * interrupted. The interrupt status stays as it is.
     *
     * @throws StoppedException if so
     */
    public static void check() {
        Stop stop = CURRENT.get();
        if (stop == null ? Thread.currentThread().isInterrupted() : stop.isStopped()) {
            throw new StoppedException("stopped before it was finished, by an interrupt or a time limit");
        }
    }

    /** The same, but only after every 65,536 passes of a loop, counted from 0, that each take nanoseconds. */
    public static void check(long pass) {
        if ((pass & (BETWEEN_LOOKS - 1)) == BETWEEN_LOOKS - 1) {
            check();
        }
    }

    /** Keeps an interrupt that was thrown as an exception, if it was meant for this work. */
    public static void keepInterrupt(Throwable thrown) {
        Stop stop = CURRENT.get();
        if (stop != null && stop.caller == Thread.currentThread() && isOfInterrupt(thrown)) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOfInterrupt(Throwable thrown) {
        int depth = 0;
        try {
            for (Throwable cause = thrown; cause != null && depth < MOST_CAUSES; cause = cause.getCause(), depth++) {
                if (cause instanceof InterruptedException) {
                    return true;
                }
            }
        } catch (Throwable e) {
            // An exception of a user's that does not even tell its cause.
            Failures.rethrowIfFatal(e);
        }
        return false;
    }

    /**
     * Takes from a helping thread an interrupt that does not stop the work, so that it costs nothing that comes after;
     * the thread has it again when it is given back.
     */
    static void setAsideInterrupt() {
        Stop stop = CURRENT.get();
        if (stop == null
                || stop.caller == Thread.currentThread()
                || !Thread.currentThread().isInterrupted()) {
            return;
        }
        synchronized (stop) {
            if (!stop.isStopped()) {
                Thread.interrupted();
                stop.interruptedByOthers.add(Thread.currentThread());
            }
        }
    }

    /**
     * After an {@link InterruptedException}: throws if the interrupt was meant to stop what this thread works for.
     * Otherwise it was meant for the thread's owner, who must find it when the thread is given back: true.
     */
    static boolean isForOthers() {
        Thread.currentThread().interrupt();
        check();
        return Thread.interrupted();
    }

    /** What this thread works for, or null. */
    static Stop current() {
        return CURRENT.get();
    }

    /**
     * Does the work on this thread; an interrupt of this thread stops it.
     *
     * @throws StoppedException if it was interrupted; the interrupt status stays
     */
    public static <T> T interruptible(Supplier<T> work) {
        check();
        Stop stop = new Stop(CURRENT.get(), Thread.currentThread());
        try {
            return stop.in(work);
        } finally {
            stop.awaitWorkers();
        }
    }

    /**
     * Does the work on a thread of its own, and waits for it no longer than the limit; an interrupt of this thread
     * stops it too. What never looks whether it was stopped goes on, and nobody waits for it.
     *
     * @return whether the work was finished
     * @throws StoppedException if this thread was interrupted; the interrupt status stays
     */
    public static boolean within(Duration limit, Runnable work) {
        check();
        Stop stop = new Stop(CURRENT.get(), null);
        FutureTask<Void> task = new FutureTask<>(() -> stop.in(() -> {
            work.run();
            return null;
        }));
        Thread thread = new Thread(task, "driftlib-run");
        thread.setDaemon(true);
        thread.start();
        try {
            // Saturates where the limit is too long to be counted.
            task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            stop.stop();
            stop.awaitWorkers();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.stop();
            stop.awaitWorkers();
            throw new StoppedException("interrupted before it was finished");
        } catch (ExecutionException e) {
            throw Failures.<RuntimeException>raise(e.getCause());
        }
    }

    /**
     * Does the work on this thread whatever stops what this thread works for, and whether it is interrupted or not: for
     * what would be of no use if it were half done. An interrupt stays.
     */
    public static <T> T uninterrupted(Supplier<T> work) {
        return new Stop(null, null).in(work);
    }

    /** Does the work on this thread as a part of this. */
    <T> T in(Supplier<T> work) {
        Stop before = CURRENT.get();
        boolean joined = join();
        CURRENT.set(this);
        try {
            setAsideInterrupt();
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
            if (joined) {
                leave();
            }
        }
    }

    private synchronized boolean join() {
        return Thread.currentThread() != caller && workers.add(Thread.currentThread());
    }

    private synchronized void leave() {
        workers.remove(Thread.currentThread());
        if (interruptedHere.remove(Thread.currentThread())) {
            Thread.interrupted();
        }
        if (interruptedByOthers.remove(Thread.currentThread())) {
            Thread.currentThread().interrupt();
        }
        notifyAll();
    }

    private boolean isStopped() {
        if (!stopped && (caller != null && caller.isInterrupted() || outer != null && outer.isStopped())) {
            stop();
        }
        return stopped;
    }

    private synchronized void stop() {
        stopped = true;
        for (Thread worker : workers) {
            if (!worker.isInterrupted() && worker != Thread.currentThread()) {
                interruptedHere.add(worker);
                worker.interrupt();
            }
        }
    }

    /** Waits for the workers of what was stopped, but not for long. */
    private void awaitWorkers() {
        if (!isStopped()) {
            return;
        }
        long end = System.nanoTime() + GRACE.toNanos();
        boolean interrupted = Thread.interrupted();
        synchronized (this) {
            for (long left = GRACE.toMillis(); left > 0 && !workers.isEmpty(); ) {
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
