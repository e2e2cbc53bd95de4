package io.github.driftlib.concurrent;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Values that are computed once for each key, by the thread that asks first; others that ask meanwhile wait for it.
 *
 * <p>A computation may ask for the values of other keys, but not in a circle. One that fails is forgotten, so that the
 * next one to ask tries again.
 *
 * @param <K> the keys
 */
public final class Once<K> {

    private final ConcurrentMap<K, Supplier<FutureTask<Object>>> tasks = new ConcurrentHashMap<>(4);
    private final UnaryOperator<Supplier<FutureTask<Object>>> hold;

    private Once(UnaryOperator<Supplier<FutureTask<Object>>> hold) {
        this.hold = hold;
    }

    /** Values that are kept as long as this is. */
    public static <K> Once<K> kept() {
        return new Once<>(UnaryOperator.identity());
    }

    /**
     * Values that go when the memory is needed and nobody else holds them, and are computed anew for the next one who
     * asks: at the latest before the virtual machine would run out of memory.
     */
    public static <K> Once<K> whileMemoryLasts() {
        return new Once<>(task -> new SoftReference<>(task.get())::get);
    }

    /** The value of a key, which is computed if this is the first question for it. */
    @SuppressWarnings("unchecked")
    public <T> T get(K key, Supplier<T> computation) {
        FutureTask<Object> task = task(key, computation);
        try {
            return (T) join(task);
        } catch (RuntimeException | Error e) {
            tasks.computeIfPresent(key, (same, held) -> held.get() == task ? null : held);
            throw e;
        }
    }

    private FutureTask<Object> task(K key, Supplier<?> computation) {
        while (true) {
            Supplier<FutureTask<Object>> held = tasks.get(key);
            FutureTask<Object> task = held == null ? null : held.get();
            if (task != null) {
                return task;
            }
            FutureTask<Object> mine = new FutureTask<>(computation::get);
            Supplier<FutureTask<Object>> holdMine = hold.apply(() -> mine);
            if (held == null ? tasks.putIfAbsent(key, holdMine) == null : tasks.replace(key, held, holdMine)) {
                mine.run();
                return mine;
            }
        }
    }

    private static Object join(FutureTask<Object> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // A supplier throws no checked exception.
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
