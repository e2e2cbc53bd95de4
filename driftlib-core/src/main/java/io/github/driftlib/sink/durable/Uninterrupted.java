package io.github.driftlib.sink.durable;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Work with files whose channels an interrupt would close: it is done in any case, and the interrupt is kept. */
final class Uninterrupted {

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    private Uninterrupted() {}

    static <T> T call(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
