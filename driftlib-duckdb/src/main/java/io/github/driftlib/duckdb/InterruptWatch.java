package io.github.driftlib.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stops what DuckDB does for a thread when that thread is interrupted, which DuckDB does not notice by itself: one
 * thread for all looks every now and then, and goes when there is nothing to look at.
 */
final class InterruptWatch {

    private static final long MILLIS_BETWEEN_LOOKS = 50;
    private static final ThreadLocal<InterruptWatch> CURRENT = new ThreadLocal<>();
    private static final ScheduledThreadPoolExecutor WATCHER = watcher();

    private final Thread reader = Thread.currentThread();
    private final List<Statement> running = new ArrayList<>();
    private boolean over;

    private static ScheduledThreadPoolExecutor watcher() {
        ScheduledThreadPoolExecutor watcher = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "driftlib-interrupt-watch");
            thread.setDaemon(true);
            return thread;
        });
        watcher.setRemoveOnCancelPolicy(true);
        watcher.setKeepAliveTime(1, TimeUnit.SECONDS);
        watcher.allowCoreThreadTimeOut(true);
        return watcher;
    }

    /**
     * Reads, and stops when this thread is interrupted.
     *
     * @throws DataReadException if it was, which it then still is
     */
    static <T> T reading(Source source, Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(source, null);
        }
        InterruptWatch watch = new InterruptWatch();
        InterruptWatch before = CURRENT.get();
        CURRENT.set(watch);
        Future<?> looks = WATCHER.scheduleWithFixedDelay(
                watch::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted() ? interrupted(source, e) : e;
        } finally {
            looks.cancel(false);
            watch.end();
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The statement, which is stopped when this thread is interrupted while it runs. */
    static <S extends Statement> S watched(S statement) {
        InterruptWatch watch = CURRENT.get();
        if (watch != null) {
            watch.add(statement);
        }
        return statement;
    }

    /** Throws if this thread was interrupted. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new DataReadException("reading must not be interrupted, but was");
        }
    }

    private static DataReadException interrupted(Source source, @Nullable RuntimeException cause) {
        return new DataReadException("reading must not be interrupted, but was while reading " + source.label(), cause);
    }

    private synchronized void add(Statement statement) {
        running.add(statement);
    }

    private synchronized void look() {
        if (over || !reader.isInterrupted()) {
            return;
        }
        for (Statement statement : running) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // It is closed: there is nothing to stop any more.
            }
        }
    }

    private synchronized void end() {
        over = true;
    }
}
