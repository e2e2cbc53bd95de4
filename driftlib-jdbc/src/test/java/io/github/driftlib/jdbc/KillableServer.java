package io.github.driftlib.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** A PostgreSQL that forces what it commits, at one port and over one folder of data, through kills and restarts. */
final class KillableServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    KillableServer(Path data) throws IOException {
        this.data = data;
        try (ServerSocket any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=5&socketTimeout=20";
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "32MB")
                .setPort(port)
                .start();
    }

    /** Kills the server with all its processes, at once. */
    void kill() throws IOException, InterruptedException {
        long id = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        ProcessHandle postmaster = ProcessHandle.of(id).orElseThrow();
        Stream<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants().toList().stream());
        for (ProcessHandle process : all.toList()) {
            process.destroyForcibly();
            for (int look = 0; process.isAlive() && look < 20; look++) {
                Thread.sleep(10);
            }
        }
        close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
