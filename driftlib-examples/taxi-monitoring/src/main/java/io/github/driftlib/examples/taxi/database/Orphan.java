package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
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
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server =
                pid(pidFile).flatMap(ProcessHandle::of).filter(process -> serves(process, data));
        if (server.isPresent()) {
            stop(server.get(), data);
        }
        // A number that another process has by now would keep the server from starting.
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a process is the server of the data. */
    private static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle server, Path data) throws IOException {
        try {
            interrupt(server);
            long end = System.nanoTime() + PATIENCE.toNanos();
            // A dead process without a parent that asks for it is there still, but no longer has a command line.
            while (server.isAlive() && serves(server, data)) {
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

    /** Tells a server to end without waiting for those who are connected. */
    private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            server.destroy();
        } else {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        }
    }
}
