package io.github.driftlib.examples.taxi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processes that serve some data, or set them up. */
final class ServerProcesses {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration MAY_STILL_START = Duration.ofMillis(200);

    private ServerProcesses() {}

    /** Whether a process works on the data. A dead one that its parent has not asked for no longer does. */
    static boolean serves(ProcessHandle process, Path data) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    /** The server that says, in the file for that purpose, that it has the data, if it runs. */
    static Optional<ProcessHandle> server(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(line -> Long.valueOf(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(process -> serves(process, data));
        } catch (NumberFormatException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends what this program has started for the data: kindly first, and by force those that still run after a while.
     * To be called with the data folder held, so that it cannot be the server of another run.
     *
     * @param starting whether this program is about to start one; it does not once it knows that it ends
     */
    static void endAll(Path data, BooleanSupplier starting, Duration patience) {
        Set<ProcessHandle> told = new HashSet<>();
        long end = System.nanoTime() + patience.toNanos();
        long quiet = System.nanoTime() + MAY_STILL_START.toNanos();
        try {
            Set<ProcessHandle> running = running(data, told);
            while (System.nanoTime() < end
                    && (!running.isEmpty() || starting.getAsBoolean() && System.nanoTime() < quiet)) {
                for (ProcessHandle process : running) {
                    quiet = System.nanoTime() + MAY_STILL_START.toNanos();
                    if (told.add(process)) {
                        interrupt(process);
                    }
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
                running = running(data, told);
            }
            running.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException | InterruptedException e) {
            told.stream().filter(process -> serves(process, data)).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Of those found before, the ones that still run, and new ones: a server does not stay below who started it. */
    private static Set<ProcessHandle> running(Path data, Set<ProcessHandle> before) throws IOException {
        return Stream.of(before.stream(), ProcessHandle.current().descendants(), server(data).stream())
                .flatMap(Function.identity())
                .filter(process -> serves(process, data))
                .collect(Collectors.toSet());
    }

    /** Tells a server to end without waiting for those who are connected. */
    static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            server.destroy();
        } else {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        }
    }
}
