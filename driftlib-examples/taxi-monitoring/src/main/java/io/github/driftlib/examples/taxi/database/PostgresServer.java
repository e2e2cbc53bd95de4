package io.github.driftlib.examples.taxi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Starts servers whose data may be lost when the machine, not the program, breaks down. */
final class PostgresServer {

    /** Small, quick to start, and for this machine only. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", Roles.HOST),
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

    private static final int ATTEMPTS = 5;

    private final DataFolder folder;
    private final BooleanSupplier ending;

    private PostgresServer(DataFolder folder, BooleanSupplier ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /**
     * Starts a server in the given folder, and sets up its data if there are none.
     *
     * @param ending whether the program ends; no server is started then
     * @throws IllegalArgumentException if the wished port is taken
     * @throws IllegalStateException if it does not start
     */
    static EmbeddedPostgres start(DataFolder folder, int wishedPort, BooleanSupplier ending) {
        checkUser();
        try {
            Orphan.stop(folder.data());
            return new PostgresServer(folder, ending).start(wishedPort);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    /** Between the look at a port and the start, another program can take it: where any will do, the next one does. */
    private EmbeddedPostgres start(int wishedPort) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = Ports.choose(wishedPort);
            Passwords passwords = folder.prepare();
            try {
                EmbeddedPostgres server = startAt(port, passwords);
                folder.finished();
                return server;
            } catch (IOException | SQLException | RuntimeException e) {
                Orphan.stop(folder.data());
                boolean taken = folder.portWasTaken();
                if (taken && wishedPort != 0) {
                    throw Ports.taken(wishedPort);
                }
                if (!taken || attempt == ATTEMPTS) {
                    throw new IllegalStateException("PostgreSQL does not start: " + folder.complaint(), e);
                }
            }
        }
    }

    private EmbeddedPostgres startAt(int port, Passwords passwords) throws IOException, SQLException {
        Map<String, String> login = Map.of("password", passwords.superuser(), "requireAuth", Roles.AUTHENTICATION);
        EmbeddedPostgres server;
        try (StartWatch watch = StartWatch.begin(folder.log())) {
            server = builder(port, login).start();
            if (watch.sawFailure() || !folder.servesAt(port)) {
                throw new IOException("the server that was started does not answer at port " + port);
            }
        } finally {
            folder.deleteInitialPassword();
        }
        if (folder.isUnfinished()) {
            Roles.create(server.getPostgresDatabase(login), passwords.user());
        }
        return server;
    }

    private EmbeddedPostgres.Builder builder(int port, Map<String, String> login) {
        Redirect log = Redirect.appendTo(folder.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                // Unpacking lets everybody write to this folder, but nobody reaches it.
                .setOverrideWorkingDirectory(
                        folder.program().resolve("unpacked").toFile())
                .setDataDirectory(folder.data())
                .setDataDirectoryCustomizer(data -> refuseAtTheEnd())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(20))
                .setLocaleConfig("locale", "C")
                // These are options of initdb as the locale is; it takes the last word on how to log in.
                .setLocaleConfig("auth", Roles.AUTHENTICATION)
                .setLocaleConfig("pwfile", folder.initialPassword().toString())
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port);
        login.forEach(builder::setConnectConfig);
        SETTINGS.forEach(builder::setServerConfig);
        return builder;
    }

    private void refuseAtTheEnd() {
        if (ending.getAsBoolean()) {
            throw new IllegalStateException("the program ends");
        }
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
