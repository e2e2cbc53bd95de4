package io.github.driftlib.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends statements that take too long, or whose thread is interrupted. A driver that waits for a lock hears of neither,
 * but another thread may cancel the statement that waits.
 */
final class Watch {

    /** What a statement does. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Why what was interrupted did not end. */
    static final String INTERRUPTED = "reading or writing must not be interrupted, but was";

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final ScheduledExecutorService LOOKOUT = lookout();

    private final Duration limit;

    /** @param limit how long a statement may take */
    Watch(Duration limit) {
        this.limit = limit;
    }

    /** One that ends statements only where their thread is interrupted. */
    static Watch ofInterrupts() {
        return new Watch(Duration.ofNanos(Long.MAX_VALUE));
    }

    /** A driver that holds rows already hears of no cancelled statement. */
    static void checkInterrupt() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLNonTransientException(INTERRUPTED);
        }
    }

    private static ScheduledExecutorService lookout() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "driftlib-jdbc-watch");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(1, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** The work of a statement, which is cancelled at the limit or when the calling thread is interrupted. */
    <T> T during(Statement statement, Work<T> work) throws SQLException {
        Thread caller = Thread.currentThread();
        long start = System.nanoTime();
        ScheduledFuture<?> looking = LOOKOUT.scheduleWithFixedDelay(
                () -> {
                    if (caller.isInterrupted() || System.nanoTime() - start > limit.toNanos()) {
                        cancel(statement);
                    }
                },
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            return work.run();
        } catch (SQLException e) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new SQLTimeoutException(
                        "no answer within " + limit.toMillis() + " ms: " + e.getMessage(), e.getSQLState(), e);
            }
            throw caller.isInterrupted() && !INTERRUPTED.equals(e.getMessage())
                    ? new SQLTransientException(INTERRUPTED, e)
                    : e;
        } finally {
            looking.cancel(false);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("a statement could not be cancelled: {}", LogText.of(e.getMessage()));
        }
    }
}
