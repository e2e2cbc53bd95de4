package io.github.driftlib.concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Pieces of work done by the calling thread, with the help of an executor's threads where it has any to spare. */
public final class ParallelFor {

    /** There on threads that the common pool must not help. */
    private static final ThreadLocal<Boolean> ALONE = new ThreadLocal<>();

    private ParallelFor() {}

    /**
     * Does work in which the common pool helps with nothing: what is done beside a service must leave it the other
     * processors. Another executor helps all the same.
     */
    public static void withoutCommonPool(Runnable work) {
        ALONE.set(true);
        try {
            work.run();
        } finally {
            ALONE.remove();
        }
    }

    private static int helpers(int count, Executor executor) {
        boolean alone = ALONE.get() != null && executor == ForkJoinPool.commonPool();
        return alone ? 0 : Math.min(count, Runtime.getRuntime().availableProcessors()) - 1;
    }

    /**
     * Does the pieces 0 to {@code count - 1}, each once, and returns when all are done. An exception of one piece is
     * thrown when the others are done.
     *
     * @throws StoppedException if the work that this is a part of was stopped or, where it is a part of none, this
     *     thread was interrupted; some pieces are not done then
     */
    public static void run(int count, IntConsumer piece, Executor executor) {
        if (Stop.current() == null) {
            Stop.interruptible(() -> {
                run(count, piece, executor, Stop.current());
                return null;
            });
        } else {
            run(count, piece, executor, Stop.current());
        }
    }

    private static void run(int count, IntConsumer piece, Executor executor, Stop stop) {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch undone = new CountDownLatch(count);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    Stop.check();
                    piece.accept(i);
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    undone.countDown();
                }
            }
        };
        Runnable help = () -> stop.in(() -> {
            work.run();
            return null;
        });
        int helpers = helpers(count, executor);
        // Where the executor takes no work, for whatever reason, the calling thread does what its helpers leave.
        Contained.run(
                () -> {
                    for (int helper = 0; helper < helpers; helper++) {
                        executor.execute(help);
                    }
                },
                refused -> {});
        work.run();
        await(undone);
        Stop.check();
        if (failure.get() != null) {
            throw Failures.<RuntimeException>raise(failure.get());
        }
    }

    private static void await(CountDownLatch undone) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    undone.await();
                    return;
                } catch (InterruptedException e) {
                    interrupted |= Stop.isForOthers();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
