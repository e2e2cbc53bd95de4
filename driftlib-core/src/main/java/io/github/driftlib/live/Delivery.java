package io.github.driftlib.live;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.json.LogText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands closed windows to listeners, one after the other, on a thread of its own, so that a listener that takes its
 * time holds up no row. A window waits in memory until its listeners are done with it; of too many, the oldest goes
 * that no listener has.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final List<Consumer<? super Window>> listeners;
    private final List<Consumer<? super Window>> givenUp;
    private final int most;
    private final Deque<Window> windows = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    /** What listeners have at the moment: it is theirs, and not given up for one that comes. */
    private @Nullable Window inHand;

    private boolean ending;
    private long dropped;

    Delivery(String name, List<Consumer<? super Window>> listeners, List<Consumer<? super Window>> givenUp, int most) {
        this.listeners = List.copyOf(listeners);
        this.givenUp = List.copyOf(givenUp);
        this.most = most;
        thread = new Thread(this::run, "driftlib-" + name + "-windows");
        thread.setDaemon(true);
        thread.setPriority(Recorder.PRIORITY);
    }

    void start() {
        if (!listeners.isEmpty()) {
            thread.start();
        }
    }

    void add(Window window) {
        if (listeners.isEmpty()) {
            return;
        }
        Window oldest = null;
        lock.lock();
        try {
            if (windows.size() == most) {
                oldest = windows.remove();
                dropped++;
            }
            windows.add(window);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (oldest != null) {
            LOG.warn("{} was not delivered: {} windows wait for their listeners", oldest, most);
            for (Consumer<? super Window> listener : givenUp) {
                tell(listener, oldest);
            }
        }
    }

    /** The windows that no listener is done with yet. */
    List<Window> waiting() {
        lock.lock();
        try {
            return left();
        } finally {
            lock.unlock();
        }
    }

    private List<Window> left() {
        List<Window> left = new ArrayList<>(windows);
        if (inHand != null) {
            left.add(0, inHand);
        }
        return left;
    }

    /** How many windows were given up. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (Window window = next(); window != null; window = next()) {
            for (Consumer<? super Window> listener : listeners) {
                tell(listener, window);
                // An interrupt that a listener left behind is not meant for the next one.
                Thread.interrupted();
            }
            done();
        }
    }

    private static void tell(Consumer<? super Window> listener, Window window) {
        Contained.run(() -> listener.accept(window), thrown -> {
            LOG.error("a listener failed for {}: {}", window, LogText.of(Contained.reason(thrown)));
            Contained.run(() -> LOG.debug("a listener failed", thrown), again -> {});
        });
    }

    /** The next window; null at the end. */
    private @Nullable Window next() {
        lock.lock();
        try {
            while (windows.isEmpty() && !ending) {
                changed.awaitUninterruptibly();
            }
            inHand = windows.poll();
            return inHand;
        } finally {
            lock.unlock();
        }
    }

    private void done() {
        lock.lock();
        try {
            inHand = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all windows are delivered; whether they are. */
    boolean await(Duration most) {
        // Saturates where the time is too long to be counted.
        long left = TimeUnit.NANOSECONDS.convert(most);
        lock.lock();
        try {
            while (!left().isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return left().isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return left().isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Delivers what waits, and ends. A listener that calls it cannot be waited for.
     *
     * @param most how long to wait
     * @param giveUp whether windows that are left are given up for ever
     * @return how many windows are left, without the one whose listener calls
     */
    int end(Duration most, boolean giveUp) {
        boolean byListener = Thread.currentThread() == thread;
        List<Window> rest;
        lock.lock();
        try {
            if (!byListener) {
                awaitAll(System.nanoTime() + most.toNanos());
            }
            ending = true;
            if (byListener) {
                inHand = null;
            }
            rest = left();
            inHand = null;
            windows.clear();
            dropped += giveUp ? rest.size() : 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (!byListener && rest.isEmpty()) {
            join();
        }
        if (giveUp) {
            rest.forEach(window -> givenUp.forEach(listener -> tell(listener, window)));
        }
        return rest.size();
    }

    /** Waits for the thread, which has nothing to do any more. */
    private void join() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits uninterruptibly; the interrupt stays. */
    private void awaitAll(long end) {
        boolean interrupted = false;
        for (long wait = end - System.nanoTime(); !left().isEmpty() && wait > 0; wait = end - System.nanoTime()) {
            try {
                changed.awaitNanos(wait);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
