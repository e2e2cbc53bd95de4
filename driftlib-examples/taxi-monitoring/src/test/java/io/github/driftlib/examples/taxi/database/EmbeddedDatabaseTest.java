package io.github.driftlib.examples.taxi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    private Process keeper;

    @AfterEach
    void endKeeper() throws InterruptedException {
        if (keeper != null) {
            keeper.destroy();
            keeper.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static int query(TaxiDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Starts a program that has the database, and waits until it has. */
    private long startKeeper() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        keeper = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseKeeper.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("keeper.log").toFile())
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).startsWith("psql -h localhost -p ");
        return serverPid();
    }

    private long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
    }

    private static Optional<String> commandLine(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
    }

    @Test
    void dataOutlastTheServer() throws Exception {
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(database.description())
                    .contains(folder.resolve("postgres").toString());
            assertThat(database.psqlLine()).matches("psql -h localhost -p \\d+ -U postgres -d postgres");
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table t as select 42 as x");
            }
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(query(database, "select x from t")).isEqualTo(42);
        }
    }

    @Test
    void folderAndPortBelongToOneRun() throws Exception {
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> TaxiDatabase.embedded(folder, 0))
                    .withMessageContaining("is in use by another run");
            assertThat(query(database, "select 1")).isEqualTo(1);

            int port = Integer.parseInt(database.psqlLine().split(" ")[4]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TaxiDatabase.embedded(folder.resolve("other"), port))
                    .withMessage("the port " + port + " is taken; choose another --db-port, or 0 for any that is free");
        }
    }

    @Test
    void folderBelongsToOneProgram() throws Exception {
        startKeeper();

        assertThatIllegalStateException()
                .isThrownBy(() -> TaxiDatabase.embedded(folder, 0))
                .withMessageContaining("is in use by another run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void signalsEndTheServerToo(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && interruptsAreIgnored(), "programs started from here ignore interrupts");
        long server = startKeeper();
        assertThat(commandLine(server))
                .hasValueSatisfying(line -> assertThat(line).contains(folder.toString()));

        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + keeper.pid())
                .start()
                .waitFor();

        assertThat(keeper.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(commandLine(server)).isEmpty();
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /**
     * Whether a program inherits from this one that it ignores SIGINT, as all that a shell starts in the background do.
     */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void serverOfAKilledProgramIsStopped() throws Exception {
        long orphan = startKeeper();
        keeper.destroyForcibly().waitFor();
        assertThat(commandLine(orphan)).isPresent();

        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(commandLine(orphan)).isEmpty();
            assertThat(query(database, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void numberOfAnotherProcessDoesNotKeepTheServerFromStarting() throws Exception {
        TaxiDatabase.embedded(folder, 0).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n0\n1\n\nlocalhost\n");

        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(query(database, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void dataThatWereNotSetUpToTheEndAreMadeAnew() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "");
        Files.writeString(folder.resolve("postgres.unfinished"), "");

        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(query(database, "select 1")).isEqualTo(1);
        }
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void failureSaysWhatTheServerComplainsOf() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/mine.txt"), "not to be touched");

        assertThatIllegalStateException()
                .isThrownBy(() -> TaxiDatabase.embedded(folder, 0))
                .withMessageStartingWith("PostgreSQL does not start: initdb: error: directory ")
                .withMessageContaining("exists but is not empty");
        assertThat(folder.resolve("postgres/mine.txt")).exists();
    }

    @Test
    void usualPortIsTakenByOne() throws Exception {
        int first = Ports.choose(0);
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.choose(0)).isNotEqualTo(taken.getLocalPort());
        }
    }
}
