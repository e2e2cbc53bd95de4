package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import picocli.CommandLine;

class RideLogTest {

    @TempDir
    private Path folder;

    private static Answer answer(int number) {
        TripRequest trip = new TripRequest(
                "trip " + number, Instant.parse("2022-02-01T00:00:00Z"), Double.NaN, 1.1, 2.2, number / 3.0, 74, 75);
        return new Answer(trip, number / 7.0, Double.NaN, "v1");
    }

    @Test
    void aLogThatIsLargeIsSetAsideAndReadAgain() throws IOException {
        List<Answer> answers =
                IntStream.range(0, 5_000).mapToObj(RideLogTest::answer).toList();
        try (RideLog log = new RideLog(folder, 100_000)) {
            for (Answer answer : answers) {
                log.answered(answer, 0.1);
            }
            log.turnedOut("trip 1", 3);
        }
        assertThat(RideLog.files(folder)).hasSizeGreaterThan(1);
        LoggedRides read = LoggedRides.read(folder);
        assertThat(read.answers()).containsExactlyElementsOf(answers);
        assertThat(read.lines()).hasSize(5_001);
        assertThat(read.unreadable()).isZero();
    }

    @Test
    void aLineThatWasCutOffIsCountedAndSpoilsNoOther() throws IOException {
        try (RideLog log = new RideLog(folder, 100_000)) {
            log.answered(answer(1), 0.1);
        }
        Files.writeString(folder.resolve("rides.jsonl"), "{\"time\":\"2022-", StandardOpenOption.APPEND);
        try (RideLog log = new RideLog(folder, 100_000)) {
            log.answered(answer(2), 0.1);
            log.turnedOut("\ud800", 3);
            log.answered(answer(3), 0.1);
        }
        assertThat(LoggedRides.read(folder).answers()).containsExactly(answer(1), answer(2), answer(3));
        assertThat(LoggedRides.read(folder).unreadable()).isEqualTo(1);
        assertThat(LoggedRides.answersSince(folder, Instant.now().minusSeconds(3600)))
                .isEqualTo(3);
        assertThat(LoggedRides.answersSince(folder, Instant.now().plusSeconds(3600)))
                .isZero();
    }

    @Test
    void aLineThatWasCutOffWhileTheLogGoesOnSpoilsNoOther() throws Exception {
        Path file = folder.resolve("rides.jsonl");
        try (RideLog log = new RideLog(folder, 100_000)) {
            log.answered(answer(1), 0.1);
            while (!Files.exists(file) || Files.size(file) == 0) {
                Thread.sleep(5);
            }
            Files.writeString(file, "{\"time\":\"2022-", StandardOpenOption.APPEND);
            log.answered(answer(2), 0.1);
        }
        assertThat(LoggedRides.read(folder).answers()).containsExactly(answer(1), answer(2));
        assertThat(LoggedRides.read(folder).unreadable()).isEqualTo(1);
    }

    @Test
    void aFileThatIsThereWithAndWithoutCompressionIsReadOnce() throws IOException {
        try (RideLog log = new RideLog(folder, 100_000)) {
            log.answered(answer(1), 0.1);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("rides.jsonl"));
        Path aside = Files.move(folder.resolve("rides.jsonl"), folder.resolve("rides-2022.jsonl"));
        assertThat(LoggedRides.read(folder).answers()).containsExactly(answer(1));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("rides-2022.jsonl.gz")))) {
            out.write(bytes);
        }
        assertThat(aside).exists();
        assertThat(LoggedRides.read(folder).answers()).containsExactly(answer(1));
    }

    @Test
    void ofADamagedFileTheRestIsLeftOut() throws IOException {
        Files.write(folder.resolve("rides-2021.jsonl.gz"), new byte[] {1, 2, 3});
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("rides-2022.jsonl.gz")))) {
            out.write("x\n".repeat(10).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("rides-2022.jsonl.gz"));
        Files.write(folder.resolve("rides-2022.jsonl.gz"), Arrays.copyOf(bytes, bytes.length - 5));
        try (RideLog log = new RideLog(folder, 100_000)) {
            log.answered(answer(1), 0.1);
        }
        assertThat(LoggedRides.read(folder).answers()).containsExactly(answer(1));
        assertThat(LoggedRides.read(folder).unreadable()).isBetween(2L, 12L);
    }

    @Test
    void whatLoadSaysOfOutcomesWithoutAWindow() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = (exchange.getRequestURI().getPath().equals("/predict")
                            ? "[]"
                            : "{\"matched\":1,\"unknown\":2,\"expired\":3}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://localhost:" + server.getAddress().getPort());
            Dataset trip = SmallService.fewTrips().month(SmallService.FEBRUARY).slice(0, 1);
            assertThat(new Traffic(url, 0, true, line -> {}).send(trip).unmatched())
                    .isEqualTo(5);
        } finally {
            server.stop(0);
        }
        assertThat(new ServiceState(0, 7, 0, 0).wordsSince(new ServiceState(0, 3, 0, 0)))
                .singleElement()
                .asString()
                .startsWith("4 outcomes came after the window of their trip was closed");
    }

    @Test
    void aClientThatWentAwayIsNoFailureOfTheService() {
        Refusals refusals = new Refusals();
        IOException broken = new IOException("Broken pipe");
        assertThat(refusals.failed(new AsyncRequestNotUsableException("cannot write", broken), null))
                .isNull();
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("ended early");
            }
        };
        assertThatThrownBy(() -> RequestJson.parse(cut))
                .isInstanceOf(BadRequest.class)
                .hasMessage("the request must be sent to its end, but was cut off: ended early");
    }

    @Test
    void theCommandsOfThePagesAreUnderstood() throws IOException {
        Path page = Path.of(System.getProperty("repository.root", "../.."), "docs", "taxi-service.md");
        List<String> commands = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("./taxi "))
                .toList();
        assertThat(commands).hasSize(8).allSatisfy(command -> {
            String[] words = command.split(" ");
            ServiceApp.commandLine().parseArgs(Arrays.copyOfRange(words, 1, words.length));
        });
    }

    @Test
    void theCommandOfTheStackIsUnderstood() throws IOException {
        String compose = Files.readString(Path.of(System.getProperty("repository.root", "../.."))
                .resolve("driftlib-examples/taxi-monitoring/compose/compose.yaml"));
        Matcher command = Pattern.compile("      - " + ServiceApp.class.getName() + "\n((?:      - .*\n)+)")
                .matcher(compose);
        assertThat(command.find()).isTrue();
        String[] words = command.group(1)
                .lines()
                .map(line -> line.strip().substring(2).replace("\"", ""))
                .toArray(String[]::new);
        assertThat(words).startsWith("serve");
        ServiceApp.commandLine().parseArgs(words);
    }

    @Test
    void commandsHaveHelpAndCheckTheirOptions() throws IOException {
        CommandLine line = ServiceApp.commandLine();
        assertThat(line.getSubcommands()).containsOnlyKeys("serve", "load", "batch-from-log");
        assertThat(line.execute("serve", "--window", "soon")).isEqualTo(2);
        assertThat(line.execute("serve", "--no-database", "--false-alerts", "1"))
                .isEqualTo(2);
        StringWriter told = new StringWriter();
        line.setErr(new PrintWriter(told, true)).setOut(new PrintWriter(new StringWriter()));
        assertThat(line.execute("batch-from-log", "--output", folder.toString()))
                .isEqualTo(1);
        assertThat(told.toString()).contains("there is no log in").contains("./taxi serve begins one");
        assertThat(line.execute("load", "--help")).isZero();
        for (String url : List.of("localhost:8090", "nonsense", "http:///x")) {
            assertThat(line.execute("load", "--url", url)).isEqualTo(1);
            assertThat(told.toString())
                    .contains("taxi: --url must be an address such as http://localhost:8090, but was " + url);
        }
        assertThat(line.execute("load", "--from-day", "0")).isEqualTo(1);
        assertThat(told.toString()).contains("taxi: --from-day must be at least 1, but was 0");
        assertThat(line.execute("serve", "--port", "65536", "--output", folder.toString()))
                .isEqualTo(1);
        assertThat(told.toString()).contains("taxi: --port must be from 0 to 65535, but was 65536");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(line.execute("serve", "--port", port, "--output", folder.toString()))
                    .isEqualTo(1);
            assertThat(told.toString()).contains("taxi: --port must be one that is free, but was " + port + ": ");
        }
    }

    @Test
    void ofAWindowWithoutAResultTheReasonIsSaid() throws IOException {
        Instant hour = Instant.parse("2022-02-01T10:00:00Z");
        try (RideLog log = new RideLog(folder, 100_000)) {
            log.answered(answer(1), 0.1);
            log.givenUp(hour, 7);
        }
        LoggedRides read = LoggedRides.read(folder);
        assertThat(read.unreadable()).isZero();
        assertThat(read.answers()).hasSize(1);
        assertThat(read.givenUp()).containsExactly(hour);
        List<Snapshot> online = List.of(window(hour.minusSeconds(7_200)), window(hour.plusSeconds(7_200)));
        assertThat(whyNone(hour, read, online)).startsWith("given up: ");
        assertThat(whyNone(hour.plusSeconds(3_600), read, online)).startsWith("not there: ");
        assertThat(whyNone(hour.plusSeconds(10_800), read, online)).isEqualTo("not closed");
        assertThat(whyNone(hour.minusSeconds(10_800), read, online)).startsWith("not kept: ");
        assertThat(whyNone(hour.plusSeconds(3_600), read, List.of())).isEqualTo("not closed");
    }

    @Test
    void aWindowOfAsManyTripsDiffersForNoKnownReasonAlsoAfterACrash() {
        Snapshot online = of(7.5, "gap_before_restart", "PT7S");
        Snapshot batch = of(Double.NaN, "seed", "1");
        BatchFromLogCommand.Comparison found = BatchFromLogCommand.Comparison.of(online, batch);
        assertThat(found.words()).isEqualTo("DIFFERENT");
        assertThat(found.agrees()).isFalse();
    }

    private static Snapshot of(double fare, String key, String value) {
        RunInfo info = RunInfo.of(TaxiWatch.TRIPS, Instant.EPOCH)
                .withMetadata(BatchFromLogCommand.Comparison.ROWS, "1")
                .withMetadata(key, value);
        Dataset rides = Dataset.builder().numerical("fare", fare).build();
        return Report.of(Metrics.columnMissingValues("fare"))
                .run(RunData.of(rides).withInfo(info));
    }

    private static String whyNone(Instant window, LoggedRides read, List<Snapshot> online) {
        return BatchFromLogCommand.whyNone(window, read.givenUp(), online);
    }

    private static Snapshot window(Instant from) {
        Dataset rides = Dataset.builder().numerical("fare", 7.5).build();
        return Report.of(Metrics.columnMissingValues("fare"))
                .run(RunData.of(rides).withInfo(RunInfo.of(TaxiWatch.TRIPS, from)));
    }
}
