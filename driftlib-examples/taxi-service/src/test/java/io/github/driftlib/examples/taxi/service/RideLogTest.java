package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void commandsHaveHelpAndCheckTheirOptions() {
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

    private static String whyNone(Instant window, LoggedRides read, List<Snapshot> online) {
        return BatchFromLogCommand.whyNone(window, read.givenUp(), online);
    }

    private static Snapshot window(Instant from) {
        Dataset rides = Dataset.builder().numerical("fare", 7.5).build();
        return Report.of(Metrics.columnMissingValues("fare"))
                .run(RunData.of(rides).withInfo(RunInfo.of(TaxiWatch.TRIPS, from)));
    }
}
