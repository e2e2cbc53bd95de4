package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks on while a thread waits for a server, and interrupts it where the server says that it cannot start: the wait
 * alone would go on for as long as a slow start may take.
 */
final class StartWatch implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Path log;
    private final Thread waiting = Thread.currentThread();
    private final Thread watch = new Thread(this::look, "postgres-watch");
    private boolean closed;
    private boolean interrupted;

    private StartWatch(Path log) {
        this.log = log;
    }

    /** Watches over the thread that calls this. */
    static StartWatch begin(Path log) {
        StartWatch watch = new StartWatch(log);
        watch.watch.setDaemon(true);
        watch.watch.start();
        return watch;
    }

    private synchronized void look() {
        try {
            while (!closed) {
                if (saysNo()) {
                    interrupted = true;
                    waiting.interrupt();
                    return;
                }
                wait(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean saysNo() {
        try {
            return Files.exists(log) && Files.readAllLines(log).stream().anyMatch(StartWatch::isFinal);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a message ends the server; those that end a connection only are as fatal to PostgreSQL. */
    private static boolean isFinal(String line) {
        return line.contains("FATAL:") && !line.contains("starting up") && !line.contains("authentication failed");
    }

    /** Whether the server said that it does not start. */
    synchronized boolean sawFailure() {
        return interrupted;
    }

    /** Ends the watch; the thread is no longer interrupted then. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
