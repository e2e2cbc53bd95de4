package io.github.driftlib.examples.taxi.database;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

    @TempDir
    private static Path program;

    /** An output folder with data that have been set up, for tests that are not about setting up. */
    @TempDir
    private static Path model;

    @TempDir
    private Path folder;

    private final List<Path> links = new ArrayList<>();

    private Process keeper;

    @BeforeEach
    void shareTheProgram() throws IOException {
        sharing(folder);
    }

    @AfterEach
    void endKeeper() throws Exception {
        if (keeper != null) {
            keeper.destroy();
            keeper.waitFor(10, TimeUnit.SECONDS);
        }
        for (Path link : links) {
            Files.delete(link);
        }
    }

    private static int port(TaxiDatabase database) {
        return Integer.parseInt(database.psqlLine().replaceAll(".* port=(\\d+) .*", "$1"));
    }

    /** Logs in by the passwords of the file, or another one. */
    private Connection login(int port, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/taxi", user, password);
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
        assertThat(out.readLine()).startsWith("psql \"host=127.0.0.1 port=");
        return serverPid();
    }

    private long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
    }

    private static Optional<String> commandLine(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine());
    }

    /**
     * The program is unpacked for the first test that starts it; the output folders of the others have a link to it.
     */
    private Path sharing(Path output) throws IOException {
        Path place = Files.createDirectories(output.resolve("postgres-program"));
        links.add(Files.createSymbolicLink(place.resolve("unpacked"), program));
        return output;
    }

    /** Gives the test's folder data that have been set up; that takes longer than all else. */
    private void setUp() throws IOException {
        if (!Files.exists(model.resolve("postgres"))) {
            TaxiDatabase.embedded(model, 0).close();
        }
        Files.copy(model.resolve("postgres.password"), folder.resolve("postgres.password"), COPY_ATTRIBUTES);
        try (Stream<Path> files = Files.walk(model.resolve("postgres"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(model.relativize(file).toString()), COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void dataOutlastTheServer() throws Exception {
        setUp();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(database.description())
                    .contains(folder.resolve("postgres").toString());
            assertThat(database.psqlLine())
                    .isEqualTo("psql \"host=127.0.0.1 port=" + port(database) + " user=taxi dbname=taxi passfile="
                            + folder.resolve("postgres.password") + '"');
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
        setUp();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> TaxiDatabase.embedded(folder, 0))
                    .withMessageContaining("is in use by another run");
            assertThat(query(database, "select 1")).isEqualTo(1);

            int port = port(database);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TaxiDatabase.embedded(folder.resolve("other"), port))
                    .withMessage("the port " + port + " is taken; choose another --db-port, or 0 for any that is free");
        }
    }

    @Test
    void nobodyElseIsLetIn() throws Exception {
        setUp();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            int port = port(database);
            Passwords passwords = Passwords.read(folder.resolve("postgres.password"));
            for (String user : List.of("postgres", "taxi")) {
                for (String wrong : Arrays.asList(null, "", "postgres", "taxi")) {
                    assertThatExceptionOfType(SQLException.class)
                            .isThrownBy(() -> login(port, user, wrong).close());
                }
            }
            login(port, "taxi", passwords.user()).close();
            login(port, "postgres", passwords.superuser()).close();
        }
        assertThat(passwordsOf(sharing(folder.resolve("second")))).isNotEqualTo(passwordsOf(folder));
    }

    private static Passwords passwordsOf(Path output) throws IOException {
        TaxiDatabase.embedded(output, 0).close();
        return Passwords.read(output.resolve("postgres.password"));
    }

    @Test
    void roleOwnsItsDatabaseAndIsNoSuperuser() throws Exception {
        setUp();
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            assertThat(query(
                            database,
                            "select count(*) from pg_roles where rolname = current_user and rolname = 'taxi'"
                                    + " and not (rolsuper or rolcreaterole or rolcreatedb or rolreplication)"))
                    .isOne();
            assertThat(query(
                            database,
                            "select count(*) from pg_database where datname = current_database()"
                                    + " and pg_get_userbyid(datdba) = current_user"))
                    .isOne();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> query(database, "copy (select 1) to program 'cat > /dev/null'"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void filesAreOfTheUserAlone() throws Exception {
        Path output = folder.resolve("with its own program");
        TaxiDatabase.embedded(output, 0).close();

        assertThat(mode(output.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(mode(output.resolve("postgres-program"))).isEqualTo("rwx------");
        assertThat(mode(output.resolve("postgres.password"))).isEqualTo("rw-------");
        assertThat(output.resolve("postgres.password.initial")).doesNotExist();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void dataOfAnEarlierVersionAreRefused() throws Exception {
        setUp();
        Files.delete(folder.resolve("postgres.password"));

        assertThatIllegalStateException()
                .isThrownBy(() -> TaxiDatabase.embedded(folder, 0))
                .withMessageContaining("have no password")
                .withMessageContaining("choose another --output");
        assertThat(folder.resolve("postgres/PG_VERSION")).exists();
    }

    /** Both look for a port at the same time, find the same one free, and one of them comes second. */
    @Test
    void aPortThatCannotBeListenedOnIsTaken() {
        assertThat(DataFolder.isOfPort("LOG:  could not listen on IPv4 address \"127.0.0.1\": Address already in use"))
                .isTrue();
        assertThat(DataFolder.isOfPort("FATAL:  could not create any TCP/IP sockets"))
                .isFalse();
    }

    @Test
    void runsAtTheSameTimeHaveServersOfTheirOwn() throws Exception {
        Path firstOutput = sharing(folder.resolve("first"));
        Path secondOutput = sharing(folder.resolve("second"));
        Callable<TaxiDatabase> first = () -> TaxiDatabase.embedded(firstOutput, 0);
        Callable<TaxiDatabase> second = () -> TaxiDatabase.embedded(secondOutput, 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<TaxiDatabase>> started = threads.invokeAll(List.of(first, second));
            try (TaxiDatabase one = started.get(0).get();
                    TaxiDatabase other = started.get(1).get()) {
                assertThat(port(one)).isNotEqualTo(port(other));
                update(one, "create table mine (x int)");
                update(other, "create table mine (x int)");
                assertThat(query(one, "select count(*) from mine")).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void update(TaxiDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The port is free when it is looked at, and taken when the server comes. */
    @Test
    void portThatIsTakenMeanwhileIsToldAtOnce() throws Exception {
        Path output = sharing(folder.resolve("other"));
        TaxiDatabase.embedded(output, 0).close();
        int port = Ports.choose(0);
        AtomicReference<ServerSocket> socket = new AtomicReference<>();
        try (DataFolder data = DataFolder.open(output)) {
            long begin = System.nanoTime();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PostgresServer.start(data, port, () -> take(socket, port)))
                    .withMessageStartingWith("the port " + port + " is taken");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        } finally {
            socket.get().close();
        }
    }

    private static boolean take(AtomicReference<ServerSocket> socket, int port) {
        try {
            socket.set(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void folderBelongsToOneProgram() throws Exception {
        setUp();
        startKeeper();

        assertThatIllegalStateException()
                .isThrownBy(() -> TaxiDatabase.embedded(folder, 0))
                .withMessageContaining("is in use by another run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void signalsEndTheServerToo(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && interruptsAreIgnored(), "programs started from here ignore interrupts");
        setUp();
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
        setUp();
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
        setUp();
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
