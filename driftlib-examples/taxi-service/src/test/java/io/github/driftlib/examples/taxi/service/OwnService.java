package io.github.driftlib.examples.taxi.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./taxi serve} in a Java machine of its own. */
final class OwnService implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("The service answers at (http://localhost:\\d+)/predict");

    private final Process process;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private OwnService(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "own-service");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts one on any port that is free, and waits until it answers.
     *
     * @param heap the heap, as {@code -Xmx} takes it
     */
    static OwnService start(Path output, String heap, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                ServiceApp.class.getName(),
                "serve",
                "--port",
                "0",
                "--output",
                output.toString()));
        command.addAll(List.of(options));
        OwnService service = new OwnService(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        service.address.get(5, TimeUnit.MINUTES);
        return service;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group(1)));
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        address.completeExceptionally(new IllegalStateException("the service ended: " + said));
    }

    URI url() {
        return address.join();
    }

    /** What it printed so far. */
    String said() {
        return String.join("\n", List.copyOf(said));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
