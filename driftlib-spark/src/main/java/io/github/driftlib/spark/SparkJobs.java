package io.github.driftlib.spark;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Jobs that end with the thread which waits for them. */
final class SparkJobs {

    private SparkJobs() {}

    /**
     * What the jobs of a session make.
     *
     * @throws UncheckedIOException if the thread is interrupted, as it is still then: the exception of an interrupt
     *     that Spark knows also out of {@code foreachBatch}, where a query that is stopped is none that failed
     */
    static <T> T run(SparkSession session, Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(null);
        }
        String tag = "driftlib-" + UUID.randomUUID();
        session.addTag(tag);
        try {
            return work.get();
        } catch (Exception e) {
            // Spark's methods are Scala's, which declare nothing.
            boolean interrupted = Thread.interrupted() || e instanceof InterruptedException;
            if (!interrupted) {
                throw e;
            }
            try {
                session.interruptTag(tag);
            } finally {
                Thread.currentThread().interrupt();
            }
            throw interrupted(e);
        } finally {
            session.removeTag(tag);
        }
    }

    private static UncheckedIOException interrupted(Exception cause) {
        InterruptedIOException interrupt = new InterruptedIOException("profiling must not be interrupted, but was");
        interrupt.initCause(cause);
        return new UncheckedIOException(interrupt.getMessage(), interrupt);
    }
}
