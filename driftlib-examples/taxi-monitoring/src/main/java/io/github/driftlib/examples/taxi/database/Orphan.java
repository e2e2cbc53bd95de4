package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A server that still runs, though the program that started it does not. */
final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Orphan() {}

    /**
     * Stops the server that has the given data, if one runs. To be called with the data folder held, so that it cannot
     * be the server of a run that goes on.
     */
    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> server = ServerProcesses.server(data);
        if (server.isPresent()) {
            stop(server.get(), data);
        }
        // A number that another process has by now would keep the server from starting.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    private static void stop(ProcessHandle server, Path data) throws IOException {
        try {
            ServerProcesses.interrupt(server);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (server.isAlive() && ServerProcesses.serves(server, data)) {
                if (System.nanoTime() > end) {
                    throw new IOException("the server of an earlier run (process " + server.pid() + ") does not stop");
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a server of an earlier run was to stop", e);
        }
    }
}
