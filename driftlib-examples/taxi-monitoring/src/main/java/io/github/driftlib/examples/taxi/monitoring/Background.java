package io.github.driftlib.examples.taxi.monitoring;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work that is done on a thread of its own, while others do something else.
 *
 * @param <T> what comes of it
 */
public final class Background<T> {

    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    /** Starts the work. It does not keep the program alive. */
    public static <T> Background<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    /** What came of the work, once it is done; nothing where it failed. */
    public Optional<T> awaitSuccess() {
        try {
            return Optional.of(await());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What came of the work, once it is done; its exception where it failed. */
    public T await() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
