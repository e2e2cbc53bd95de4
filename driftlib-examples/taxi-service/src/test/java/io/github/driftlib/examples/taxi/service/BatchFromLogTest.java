package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.duckdb.DataFiles;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.examples.taxi.trips.LocalTrips;
import io.github.driftlib.examples.taxi.trips.TripSource;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Recorder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./taxi batch-from-log} over the log of a service to which everything happened. */
class BatchFromLogTest {

    private static final Pattern WINDOW = Pattern.compile("(?m)^(2022-\\S+) +(\\d+) +\\S+  (.*)$");

    @TempDir
    private Path folder;

    private SmallService service;
    private ServiceSettings settings;

    private static Instant at(String time) {
        return Instant.parse("2022-02-01T" + time + ":00Z");
    }

    private void send(ConfigurableApplicationContext context, String from, String to) throws Exception {
        Dataset trips = service.trips().between(TaxiColumns.PICKUP, at(from), at(to));
        assertThat(trips.rowCount()).isPositive();
        assertThat(service.send(context, trips).failed()).isZero();
        settle(context);
    }

    /** Until what was sent is in windows, and those that are closed are judged. */
    private static void settle(ConfigurableApplicationContext context) {
        Recorder<?> recorder = context.getBean("trips", Monitor.class).recorder();
        recorder.drain();
        assertThat(recorder.awaitListeners(Duration.ofMinutes(2))).isTrue();
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(settings.windows())) {
            return files.filter(file -> file.toString().endsWith(".checkpoint")).toList();
        }
    }

    /** Ends a service so that it has lost the trips of some minutes, as one that was killed has. */
    private void crash() throws Exception {
        try (ConfigurableApplicationContext context = service.start(settings)) {
            send(context, "00:00", "07:30");
            for (Path file : checkpoints()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            send(context, "07:30", "07:50");
        }
        for (Path file : checkpoints()) {
            Files.move(folder.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = settings.log().resolve("rides.jsonl");
        Files.writeString(log, "{\"time\":\"2022-", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(log, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }

    private void goOn() throws Exception {
        try (ConfigurableApplicationContext context = service.start(settings)) {
            send(context, "07:50", "12:30");
            String late = TaxiServiceTest.TRIP.replace(
                    "2022-02-03T10:00:00Z", at("09:30").toString());
            assertThat(service.post(context, "/predict", late).statusCode()).isEqualTo(200);
        }
    }

    private Path result(String time) throws IOException {
        try (Stream<Path> files = Files.list(settings.results())) {
            return files.filter(file -> file.getFileName().toString().startsWith(TaxiWatch.TRIPS + "_20220201T" + time))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<Instant, String> words(String printed) {
        Map<Instant, String> words = new TreeMap<>();
        Matcher line = WINDOW.matcher(printed);
        while (line.find()) {
            words.put(Instant.parse(line.group(1)), line.group(3));
        }
        return words;
    }

    private String batchFromLog(int code, Path data) {
        StringWriter out = new StringWriter();
        String[] command = {
            "batch-from-log",
            "--data",
            data.toString(),
            "--train-rows",
            Integer.toString(SmallService.TRAIN_ROWS),
            "--output",
            settings.output().folder().toString()
        };
        PrintWriter writer = new PrintWriter(out, true);
        assertThat(ServiceApp.commandLine().setOut(writer).setErr(writer).execute(command))
                .as("%s", out)
                .isEqualTo(code);
        return out.toString();
    }

    private static Path months(Path data) throws IOException {
        Files.createDirectories(data);
        TripSource few = SmallService.fewTrips();
        for (YearMonth month : List.of(SmallService.JANUARY, SmallService.FEBRUARY)) {
            DataFiles.writeParquet(few.month(month), data.resolve("green_tripdata_" + month + ".parquet"));
        }
        return data;
    }

    @Test
    void ofEachWindowItSaysWhetherTheServiceFoundTheSameAndWhyNot() throws Exception {
        Path data = months(folder.resolve("data"));
        Path output = folder.resolve("output");
        service = new SmallService(output, new LocalTrips(data));
        ServiceSettings usual = service.settings();
        settings = new ServiceSettings(
                new OutputFolder(output),
                usual.reference(),
                usual.database(),
                usual.alerts(),
                Duration.ofHours(1),
                usual.lateness(),
                usual.outcomesWithin());
        crash();
        goOn();
        assertThat(RideLog.files(settings.log()))
                .as("the log of yesterday is set aside")
                .hasSize(2);
        Files.delete(result("00"));
        Files.delete(result("08"));
        Files.delete(result("10"));
        try (RideLog log = new RideLog(settings.log(), 1 << 20)) {
            log.givenUp(at("08:00"), 140);
        }

        String printed = batchFromLog(0, data);
        assertThat(printed).contains("a line of the log cannot be read").doesNotContain("Preparing");
        Map<Instant, String> words = words(printed);
        assertThat(words.get(at("00:00"))).startsWith("not kept: ");
        assertThat(words.get(at("01:00"))).isEqualTo("the same to the last digit");
        assertThat(words.get(at("07:00"))).startsWith("different: ").endsWith(" were lost in a crash");
        assertThat(words.get(at("08:00"))).startsWith("given up: ");
        assertThat(words.get(at("09:00"))).startsWith("different: ").endsWith(" came late or were refused");
        assertThat(words.get(at("10:00"))).startsWith("not there: ");
        assertThat(words.get(at("11:00"))).isEqualTo("the same to the last digit");
        assertThat(words.get(at("12:00"))).isEqualTo("not closed");

        assertWhatTheLogLacksIsSaid(data);

        Path log = settings.log().resolve("rides.jsonl");
        List<String> changed = Files.readAllLines(log).stream()
                .filter(line -> line.contains("\"pickup\":\"2022-02-01T11:"))
                .map(line -> line.replaceFirst("\"trip_distance\":[0-9.E-]+", "\"trip_distance\":99.125"))
                .toList();
        Files.write(log, changed);
        Files.delete(RideLog.files(settings.log()).get(0));
        assertThat(words(batchFromLog(1, data))).containsExactly(Map.entry(at("11:00"), "DIFFERENT"));
    }

    /** As of a disk that was full for a while. */
    private void assertWhatTheLogLacksIsSaid(Path data) throws IOException {
        Path log = settings.log().resolve("rides.jsonl");
        List<String> lines = Files.readAllLines(log);
        Files.write(
                log,
                lines.stream()
                        .filter(line -> !line.contains("\"pickup\":\"2022-02-01T11:"))
                        .toList());
        assertThat(words(batchFromLog(1, data)).get(at("11:00")))
                .startsWith("DIFFERENT: ")
                .endsWith(" trips, some of which are not in the log");
        Files.write(log, lines);
    }
}
