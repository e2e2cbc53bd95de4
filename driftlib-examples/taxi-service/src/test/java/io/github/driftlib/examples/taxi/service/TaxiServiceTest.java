package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Recorder;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class TaxiServiceTest {

    static final String TRIP = """
            {"id": "a1", "pickup": "2022-02-03T10:00:00Z", "PULocationID": 74, "DOLocationID": 75, "passenger_count": 1,
             "trip_distance": 2.5, "fare_amount": 11.5, "total_amount": 14.3}""";

    @TempDir
    private Path folder;

    private static Recorder<?> recorder(ConfigurableApplicationContext context, String monitor) {
        return context.getBean(monitor, Monitor.class).recorder();
    }

    static void closeWindows(ConfigurableApplicationContext context) {
        for (String monitor : List.of("trips", "quality")) {
            recorder(context, monitor).closeWindows();
            assertThat(recorder(context, monitor).awaitListeners(Duration.ofMinutes(5)))
                    .isTrue();
        }
    }

    private static List<Snapshot> results(SmallService service, String project) throws IOException {
        try (Stream<Path> files = Files.list(service.settings().results())) {
            return files.map(TaxiServiceTest::read)
                    .filter(snapshot -> snapshot.info().project().equals(project))
                    .toList();
        }
    }

    private static Snapshot read(Path file) {
        try {
            return Snapshot.fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlineWindowsAndTheBatchReportOfTheLogAgreeToTheLastDigitOverARestart() throws Exception {
        SmallService service = new SmallService(folder);
        Dataset trips = service.trips();
        int half = trips.rowCount() / 2;
        String waiting = TRIP.replace(
                "2022-02-03T10:00:00Z",
                trips.datetime("lpep_pickup_datetime").get(half - 1).toString());
        try (ConfigurableApplicationContext first = service.start()) {
            Files.writeString(
                    folder.resolve("candidate.json"),
                    Files.readString(folder.resolve("model.json"))
                            .replaceFirst("\"intercept\" : ", "\"intercept\" : 1"));
            assertThat(service.post(first, "/models/reload", "").body()).contains("\"candidate\":\"");
            assertThat(service.send(first, trips.slice(0, half)).failed()).isZero();
            service.post(first, "/predict", waiting);
        }
        try (ConfigurableApplicationContext second = service.start()) {
            Recorder.Restored restored = recorder(second, "trips").restored().orElseThrow();
            assertThat(restored.isAfterCrash()).isFalse();
            assertThat(restored.openRows()).isPositive();
            // What waited for its outcome goes on waiting, and what had one is remembered.
            String outcome = "{\"id\": \"a1\", \"minutes\": 12}";
            assertThat(service.post(second, "/outcomes", outcome).statusCode()).isEqualTo(202);
            assertThat(service.post(second, "/outcomes", outcome).statusCode()).isEqualTo(409);
            assertThat(service.send(second, trips.slice(half, trips.rowCount())).failed())
                    .isZero();
            closeWindows(second);
            assertThat(recorder(second, "trips").counts().recorded()).isEqualTo(trips.rowCount() + 1);
            assertThat(service.get(second, "/").body()).contains("Taxi service").contains(TaxiWatch.TRIPS);
            assertThat(service.get(second, "/actuator/prometheus").body())
                    .contains("driftlib_drift_detected{column=\"prediction\"")
                    .contains("driftlib_join_pending")
                    .containsPattern("driftlib_window_labelled_share\\{[^}]*taxi-live-quality[^}]*} [01]\\.\\d+")
                    .contains("http_server_requests_seconds_bucket")
                    .contains("taxi_model_seconds_bucket", "jvm_memory_used_bytes", "process_cpu_usage");
        }
        assertThat(results(service, WindowEstimates.PROJECT))
                .isNotEmpty()
                .allSatisfy(estimate -> assertThat(estimate.get(WindowEstimates.estimate(
                                        service.settings().window()))
                                .current()
                                .estimates()
                                .get("mae")
                                .value())
                        .isBetween(1.0, 20.0));
        LoggedRides log = LoggedRides.read(service.settings().log());
        assertThat(log.unreadable()).isZero();
        assertThat(log.answers()).hasSize(trips.rowCount() + 1);
        List<Snapshot> batch = BatchWindows.of(log.answers(), service.settings());
        List<Snapshot> online = results(service, TaxiWatch.TRIPS).stream()
                .filter(snapshot ->
                        !snapshot.info().metadata().get("rows_recorded").equals("0"))
                .toList();
        assertThat(online).hasSameSizeAs(batch).hasSizeGreaterThan(2);
        for (Snapshot window : batch) {
            Snapshot same = online.stream()
                    .filter(snapshot ->
                            snapshot.info().timestamp().equals(window.info().timestamp()))
                    .findFirst()
                    .orElseThrow();
            assertThat(BatchWindows.agree(same, window)).as("%s", window.info()).isTrue();
        }
        assertCandidateIsCompared(service);
    }

    private static void assertCandidateIsCompared(SmallService service) throws IOException {
        assertThat(results(service, CandidateComparison.PROJECT))
                .isNotEmpty()
                .allSatisfy(snapshot -> assertThat(snapshot.get(Metrics.modelComparison(CandidateComparison.CANDIDATE))
                                .measures())
                        .isNotEmpty());
        List<Snapshot> quality = results(service, TaxiWatch.QUALITY);
        assertThat(quality)
                .anySatisfy(snapshot -> assertThat(snapshot.get(Metrics.regressionQuality())
                                .current()
                                .meanAbsError())
                        .isPositive());
    }

    @Test
    void requestsAreAnsweredOrToldWhatIsWrong() throws Exception {
        SmallService service = new SmallService(folder);
        try (ConfigurableApplicationContext context = service.start()) {
            HttpResponse<String> answer = service.post(context, "/predict", TRIP);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("{\"id\":\"a1\",\"minutes\":");
            assertThat(service.post(context, "/predict", "[" + TRIP.replace("a1", "a2") + "]")
                            .body())
                    .startsWith("[{\"id\":\"a2\"");
            assertBad(
                    service.post(context, "/predict", TRIP.replace("2.5", "\"far\"")), "trip_distance", "\\\"far\\\"");
            assertBad(
                    service.post(context, "/predict", "[" + TRIP + "," + TRIP.replace("74", "7.4") + "]"),
                    "[1].PULocationID",
                    "7.4");
            assertBad(
                    service.post(context, "/predict", TRIP.replace("2022-02-03T", "yesterday")), "pickup", "yesterday");
            assertBad(service.post(context, "/predict", "{}"), "pickup", "missing");
            assertBad(service.post(context, "/predict", TRIP.replace("2022-", "+999999999-")), "pickup", "years 1970");
            assertBad(service.post(context, "/predict", "{"), "", "must be JSON");
            assertBad(service.post(context, "/predict", ""), "", "but was empty");
            assertBad(service.post(context, "/predict", TRIP + TRIP), "", "followed by more at line 2");
            assertBad(
                    service.post(context, "/predict", TRIP.replace("2.5", "NaN")), "trip_distance", "'NaN' at line 2");
            assertBad(service.post(context, "/predict", TRIP.replace("2.5", "1e999")), "trip_distance", "Infinity");
            assertBad(
                    service.post(context, "/predict", TRIP.replace("passenger_count", "passengers")),
                    "passengers",
                    "unknown");
            assertBad(
                    service.post(context, "/predict", TRIP.replace("passenger_count", "id")), "id", "Duplicate field");
            assertBad(service.post(context, "/predict", TRIP.replace("a1", "\\ud800")), "id", "a text of 1 to 100");
            assertBad(service.post(context, "/predict", "[".repeat(1_000)), "", "larger or deeper");
            assertBad(service.post(context, "/predict", "[" + "0,".repeat(200_000) + "0]"), "", "at most 10000");
            assertBad(service.post(context, "/predict", "[" + " ".repeat(5_000_000) + "]"), "", "at most 4 MiB");
            HttpResponse<String> got = service.get(context, "/predict");
            assertThat(got.statusCode()).isEqualTo(405);
            assertThat(got.headers().firstValue("Allow")).contains("POST");
            assertThat(got.body()).contains("the method must be POST, but was GET");
            assertThat(service.get(context, "/predict/").body()).contains("the address must be", "but was /predict/\"");
            assertBad(service.post(context, "/recording", ""), "on", "true or false, but was missing");
            assertBad(service.post(context, "/outcomes", "{\"id\": \"a1\"}"), "minutes", "missing");
            assertThat(service.post(context, "/outcomes", "{\"id\": \"a1\", \"minutes\": 12}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(service.post(context, "/outcomes", "{\"id\": \"a1\", \"minutes\": 12}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(service.post(context, "/outcomes", "{\"id\": \"b\", \"minutes\": 12}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(service.post(context, "/models/reload", "").body()).startsWith("{\"model\":\"");
            assertThat(service.get(context, "/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(service.get(context, "/actuator/driftlib").body()).contains("\"recorded\":2");
            assertThat(service.get(context, "/").body()).contains("No window is closed yet");
            assertTheAnswerOfThePage(service, context);
        }
    }

    @Test
    void whatIsSentAgainIsAnsweredAndCountsOnceOverARestart() throws Exception {
        SmallService service = new SmallService(folder);
        Files.copy(folder.resolve("model.json"), folder.resolve("candidate.json"));
        String two = TRIP.replace("a1", "a2");
        String outcome = "{\"id\": \"a1\", \"minutes\": 12}";
        try (ConfigurableApplicationContext context = service.start()) {
            String first = service.post(context, "/predict", TRIP).body();
            assertThat(first).doesNotContain("repeated");
            assertThat(service.post(context, "/predict", TRIP).body())
                    .isEqualTo(first.replace("}", ",\"repeated\":true}"));
            assertThat(service.post(context, "/predict", "[" + two + "," + two + "]")
                            .body())
                    .matches("\\[\\{\"id\":\"a2\"[^}]*\"}, ?\\{\"id\":\"a2\"[^}]*,\"repeated\":true}]");
            assertThat(service.post(context, "/outcomes", outcome).statusCode()).isEqualTo(202);
            HttpResponse<String> again = service.post(context, "/outcomes", outcome.replace("12", "13"));
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).isEqualTo("{\"duplicate\":1}");
            assertThat(service.post(context, "/outcomes", "[" + outcome + "]").body())
                    .isEqualTo("{\"duplicate\":1}");
            assertThat(service.get(context, "/actuator/driftlib").body()).contains("\"recorded\":2");
            assertThat(service.get(context, "/actuator/prometheus").body())
                    .containsPattern("taxi_trips_repeated_total[^\n]* 2\\.0")
                    .containsPattern("driftlib_join_outcomes_total\\{[^\n]*outcome=\"duplicate\"[^\n]* 2\\.0");
        }
        try (ConfigurableApplicationContext context = service.start()) {
            assertThat(service.post(context, "/predict", two).body()).contains("\"repeated\":true");
            assertThat(service.send(context, service.trips().slice(0, 10)).repeated())
                    .isZero();
            assertThat(service.send(context, service.trips().slice(0, 10)).repeated())
                    .isEqualTo(10);
        }
        LoggedRides log = LoggedRides.read(service.settings().log());
        assertThat(log.answers()).hasSize(12);
        assertThat(log.lines())
                .filteredOn(
                        line -> line.outcome() != null && line.outcome().id().equals("a1"))
                .singleElement()
                .satisfies(line -> assertThat(line.outcome().minutes()).isEqualTo(12));
    }

    @Test
    void onlyTheLastIdsAreKnown() {
        RecentIds ids = new RecentIds();
        for (int id = 0; id <= RecentIds.MOST; id++) {
            assertThat(ids.add("trip-" + id)).isTrue();
        }
        assertThat(ids.add("trip-1")).isFalse();
        assertThat(ids.add("trip-0")).isTrue();
    }

    @Test
    void aModelThatCannotAnswerIsRefusedByName() throws Exception {
        SmallService service = new SmallService(folder);
        Path model = folder.resolve("model.json");
        Path candidate = folder.resolve("candidate.json");
        String good = Files.readString(model);
        Files.writeString(candidate, "{");
        try (ConfigurableApplicationContext context = service.start()) {
            assertRefused(
                    service,
                    context,
                    "candidate.json must hold a model, but cannot be read: line 1, column 2: Unexpected end-of-input");
            Files.writeString(candidate, good.replaceFirst("\"intercept\" : [^,]*", "\"intercept\" : 1e999"));
            assertRefused(service, context, "candidate.json: intercept must be a finite number");
            Files.delete(candidate);
            for (String broken : List.of("", "[]", "{\"coefficients\": null}", good + "x", good.replace("}", ""))) {
                Files.writeString(model, broken);
                assertRefused(service, context, "model.json must hold a model");
            }
            Files.writeString(model, good.replaceFirst("\"coefficients\" : \\{", "$0 \"bogus\": 1,"));
            assertRefused(service, context, "but one was of 'bogus'");
            Files.writeString(model, good.replaceFirst("(\"trip_distance\" : )[^,}]*", "$1null"));
            assertRefused(service, context, "the coefficient of trip_distance must be a finite number, but was null");
            assertThat(service.post(context, "/predict", TRIP).statusCode()).isEqualTo(200);
        }
    }

    private static void assertRefused(SmallService service, ConfigurableApplicationContext context, String words)
            throws Exception {
        HttpResponse<String> response = service.post(context, "/models/reload", "");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains(words).doesNotContain("Source", "REDACTED");
    }

    /** The page shows a request and its answer. */
    private static void assertTheAnswerOfThePage(SmallService service, ConfigurableApplicationContext context)
            throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "taxi-service.md"));
        Matcher shown =
                Pattern.compile("/predict -d '(.*)'\n```\n\n```json\n(.*)\n```").matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(service.post(context, "/predict", shown.group(1)).body()).isEqualTo(shown.group(2));
    }

    private static void assertBad(HttpResponse<String> response, String field, String found) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"field\":\"" + field + "\"").contains(found);
    }
}
