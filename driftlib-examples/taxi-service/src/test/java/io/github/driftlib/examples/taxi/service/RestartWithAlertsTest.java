package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertState;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.TaxiAlerts;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.examples.taxi.trips.GeneratedTrips;
import io.github.driftlib.jdbc.JdbcAlertStore;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.webhook.Notice;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed after it told of something goes on as if it had not been: by its state in PostgreSQL. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class RestartWithAlertsTest {

    private static final Duration WINDOW = Duration.ofHours(4);
    private static final Instant CLOSED_ZONES = Instant.parse("2022-02-08T00:00:00Z");
    private static final int WINDOWS = 36;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Dataset TRIPS = new GeneratedTrips(2022, YearMonth.of(2022, 2)).month(YearMonth.of(2022, 2));

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aKilledServiceNeitherRepeatsNorForgetsWhatItTold() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            AlertStore store = JdbcAlertStore.of(server.getPostgresDatabase());
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            String[] options = {
                "--false-alerts", "1", "--window", "4h", "--jdbc-url", url, "--user", "postgres", "--password", "any"
            };
            AlertState learned;
            List<String> heard;
            int next = 0;
            try (OwnService service = OwnService.start(folder, "512m", options)) {
                learned = store.load(TaxiWatch.TRIPS).orElseThrow();
                while (!service.said().contains("Alert: ") && next < WINDOWS) {
                    send(service, store, next++);
                }
                await(
                        "what was told is noted",
                        () -> store.unsent(TaxiWatch.TRIPS).isEmpty());
                service.kill();
                heard = alerts(service);
                assertThat(heard).as(service.said()).isNotEmpty();
            }
            try (OwnService service = OwnService.start(folder, "512m", options)) {
                assertThat(service.said())
                        .contains("The last run did not end properly. It goes on with ")
                        .doesNotContain("learning what is normal");
                while (next < WINDOWS) {
                    send(service, store, next++);
                }
                await("all is told", () -> store.unsent(TaxiWatch.TRIPS).isEmpty());
                heard = Stream.concat(heard.stream(), alerts(service).stream()).toList();
            }
            List<String> expected = replayed(learned);
            assertThat(expected).as("an alert, and that it is over").hasSizeGreaterThan(1);
            assertThat(kept(server)).containsExactlyElementsOf(expected);
            assertThat(heard).hasSameSizeAs(expected).doesNotHaveDuplicates();
        }
    }

    /** Sends the trips of a window, and waits until the window before it is judged. */
    private void send(OwnService service, AlertStore store, int number) throws Exception {
        Instant from = CLOSED_ZONES.plus(WINDOW.multipliedBy(number));
        Dataset trips = TRIPS.between(TaxiColumns.PICKUP, from, from.plus(WINDOW));
        new Traffic(service.url(), 0, false, line -> {}).send(trips);
        if (number > 0) {
            Instant before = from.minus(WINDOW);
            await(
                    "the window of " + before,
                    () -> last(service.url()).path("from").asText().equals(before.toString()));
            // Rows that were not saved when it was killed are missing in the window that was open then.
            boolean judged = last(service.url()).path("rows").asLong() >= NormalWindows.FEWEST_TRIPS;
            await(
                    "alerts of " + before,
                    () -> !judged
                            || store.load(TaxiWatch.TRIPS)
                                    .flatMap(AlertState::lastRun)
                                    .equals(Optional.of(before)));
        }
    }

    /** What the service says of the window that it closed last. */
    private JsonNode last(URI service) {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/actuator/driftlib")).build();
        try {
            JsonNode state = RequestJson.JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return state.at("/" + TaxiWatch.TRIPS + "/last");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Check {
        boolean isSo();
    }

    private static void await(String what, Check check) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.isSo()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static List<String> alerts(OwnService service) {
        return service.said().lines().filter(line -> line.startsWith("Alert: ")).toList();
    }

    /** What is told of the same windows in one go. */
    private List<String> replayed(AlertState learned) throws IOException {
        AlertStore store = AlertStore.inMemory();
        store.save(new Alerting.Step(learned, List.of()));
        List<Notice> told = new ArrayList<>();
        AlertSink sink = TaxiAlerts.sink(WINDOW, 1, store, told::add);
        Path results = new OutputFolder(folder).folder().resolve("live").resolve("results");
        try (Stream<Path> files = Files.list(results)) {
            files.map(RestartWithAlertsTest::read)
                    .filter(run -> run.info().project().equals(TaxiWatch.TRIPS))
                    .filter(NormalWindows::isJudged)
                    .sorted(Comparator.comparing((Snapshot run) -> run.info().timestamp()))
                    .forEach(sink::write);
        }
        return told.stream()
                .map(notice -> notice.time() + " " + notice.state() + " " + notice.text())
                .toList();
    }

    private static Snapshot read(Path file) {
        try {
            return Snapshot.fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> kept(EmbeddedPostgres server) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select run_time, status, words, sent from driftlib_alert order by run_time")) {
            while (result.next()) {
                assertThat(result.getInt("sent")).isEqualTo(1);
                rows.add(result.getObject("run_time", OffsetDateTime.class).toInstant() + " "
                        + result.getString("status") + " " + result.getString("words"));
            }
        }
        return rows;
    }
}
