package io.github.driftlib.concurrent;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Values that are computed once for each key, by the thread that asks first; others that ask meanwhile wait for it.
 *
 * <p>A computation may ask for the values of other keys, but not in a circle. One that fails is forgotten, so that the
 * next one to ask tries again.
 *
 * @param <K> the keys
 */
public final class Once<K> {

    private final ConcurrentMap<K, FutureTask<Object>> tasks = new ConcurrentHashMap<>(4);

    /** The value of a key, which is computed if this is the first question for it. */
    @SuppressWarnings("unchecked")
    public <T> T get(K key, Supplier<T> computation) {
        FutureTask<Object> task = tasks.get(key);
        if (task == null) {
            FutureTask<Object> mine = new FutureTask<>(computation::get);
            task = tasks.putIfAbsent(key, mine);
            if (task == null) {
                task = mine;
                mine.run();
            }
        }
        try {
            return (T) join(task);
        } catch (RuntimeException | Error e) {
            tasks.remove(key, task);
            throw e;
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
