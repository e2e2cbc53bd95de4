package io.github.driftlib.examples.taxi.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowServerTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 2, 1);

    @TempDir
    private static Path folder;

    private static TaxiDatabase database;
    private static FlowServer flow;
    private static final FlakySteps STEPS = new FlakySteps();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        database = TaxiDatabase.embedded(folder, 0);
        flow = FlowServer.start(database.dataSource(), 0, STEPS);
    }

    @AfterAll
    static void end() {
        flow.close();
        database.close();
    }

    /** The second day does not work at first. */
    private static final class FlakySteps implements FlowSteps {
        private final Queue<LocalDate> runs = new ConcurrentLinkedQueue<>();

        @Override
        public List<LocalDate> days() {
            return List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        }

        @Override
        public void runDay(LocalDate day, FlowLog log) throws IOException {
            log.progress(0, 2);
            log.info("trips of " + day);
            runs.add(day);
            if (day.equals(FIRST.plusDays(1))
                    && runs.stream().filter(day::equals).count() == 1) {
                throw new IOException("not now");
            }
            log.warn("drift");
            log.progress(2, 2);
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + flow.page().getPort() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void failedDayIsTriedAgain() throws Exception {
        flow.enqueueAll();

        FlowState state = flow.awaitDone(Duration.ofSeconds(60));

        assertThat(state).isEqualTo(new FlowState(3, 0, 0));
        assertThat(STEPS.runs).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(1));
        assertThat(get("/api/jobs?state=SUCCEEDED").body())
                .contains("Day 2022-02-01", "trips of 2022-02-02", "not now", "Retry 1 of 3", "drift");
        assertThat(schemasWithTables()).containsOnly("flow");
    }

    private static List<String> schemasWithTables() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select distinct schemaname from pg_tables where tablename like 'jobrunr%'")) {
            assertThat(tables.next()).isTrue();
            String schema = tables.getString(1);
            assertThat(tables.next()).isFalse();
            return List.of(schema);
        }
    }

    @Test
    void pageMayCallNobodyElse() throws Exception {
        HttpResponse<String> page = get("/dashboard");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>JobRunr</title>");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("connect-src 'self'"));
        assertThat(flow.page()).hasPath("/dashboard");
    }

    @Test
    void otherPagesMayNotCallThisOne() throws Exception {
        String own = "http://127.0.0.1:" + flow.page().getPort();

        assertThat(get("/api/jobs?state=FAILED", "Origin", own).statusCode()).isEqualTo(200);
        assertThat(get("/api/jobs?state=FAILED", "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pageIsForThisMachineOnly() throws IOException {
        List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        for (InetAddress address : addresses) {
            try (Socket socket = new Socket()) {
                assertThatExceptionOfType(ConnectException.class)
                        .isThrownBy(() -> socket.connect(
                                new InetSocketAddress(address, flow.page().getPort()), 1000));
            }
        }
    }

    @Test
    void scheduleIsOnThePage() throws Exception {
        assertThat(get("/api/recurring-jobs").body()).contains("Every morning at six", "0 6 * * *");
    }

    @Test
    void portThatIsTakenIsAnError() {
        int port = flow.page().getPort();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowServer.start(database.dataSource(), port, STEPS))
                .withMessage("the port " + port + " is taken; choose another one");
    }
}
