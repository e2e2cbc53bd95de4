package io.github.driftlib.examples.taxi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Starts servers whose data may be lost when the machine, not the program, breaks down. */
final class PostgresServer {

    /** Small, quick to start, and for this machine only. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "30"),
            Map.entry("shared_buffers", "32MB"),
            Map.entry("fsync", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"));

    private PostgresServer() {}

    /**
     * Starts a server in the given folder, and sets up its data if there are none.
     *
     * @throws IllegalStateException if it does not start
     */
    static EmbeddedPostgres start(DataFolder folder, int wishedPort) {
        checkUser();
        try {
            Orphan.stop(folder.data());
            folder.prepare();
            int port = Ports.choose(wishedPort);
            try {
                EmbeddedPostgres server = builder(folder, port).start();
                folder.finished();
                return server;
            } catch (IOException | RuntimeException e) {
                Orphan.stop(folder.data());
                throw new IllegalStateException("PostgreSQL does not start: " + folder.complaint(), e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, int port) {
        Redirect log = Redirect.appendTo(folder.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(20))
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port);
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    /** PostgreSQL refuses to run as root; Linux mostly lets root be nobody for that purpose. */
    private static void checkUser() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (linux && System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and this machine does not let root be nobody (unshare -U); "
                            + "run this as another user, or name a PostgreSQL that runs elsewhere by --jdbc-url");
        }
    }
}
