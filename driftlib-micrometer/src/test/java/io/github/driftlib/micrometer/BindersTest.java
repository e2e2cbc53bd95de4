package io.github.driftlib.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Recorder;
import io.github.driftlib.live.Windows;
import io.github.driftlib.live.label.JoinedType;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.durable.DurableSink;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** All meters together, and the rules and the dashboard on them. */
class BindersTest {

    private static final Pattern SERIES = Pattern.compile("driftlib_[a-z_]+");

    private record Ride(String id, double minutes) {}

    @TempDir
    private Path folder;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** What a scrape shows when everything is bound. */
    private String scrape() {
        RowType<Ride> type =
                RowType.<Ride>builder().number("minutes", Ride::minutes).build();
        Dataset reference =
                Dataset.builder().numerical("minutes", 1, 2, 3, 4, 5, 6, 7, 8).build();
        DurableSink journal = DurableSink.builder(
                        folder.resolve("journal"),
                        MicrometerSink.builder(registry).build())
                .build();
        Monitor<Ride> monitor = Monitor.builder("taxi", type)
                .reference(reference)
                .windows(Windows.rows(10))
                .report(Report.of(Metrics.columnDrift("minutes"), Metrics.datasetDrift(), Metrics.missingValues()))
                .suite(TestSuite.of(Tests.numberOfRows()))
                .sink(journal)
                .build();
        LabelJoin<Ride> join = LabelJoin.builder(JoinedType.number(type, "target"), Ride::id, ride -> Instant.EPOCH)
                .build();
        new MonitorMetrics(monitor).bindTo(registry);
        new LabelJoinMetrics(join, "taxi").bindTo(registry);
        new JournalMetrics(journal, "taxi").bindTo(registry);
        for (int ride = 0; ride < 13; ride++) {
            monitor.record(new Ride("r" + ride, ride));
            join.predicted(new Ride("r" + ride, ride));
        }
        monitor.record(null);
        join.outcome("r1", 3);
        monitor.recorder().drain();
        assertThat(monitor.recorder().awaitListeners(Duration.ofSeconds(20))).isTrue();
        assertThat(journal.flush(Duration.ofSeconds(20))).isTrue();
        String text = registry.scrape();
        monitor.close();
        journal.close();
        return text;
    }

    @Test
    void metersTellHowRecordingGoes() {
        String scrape = scrape();
        assertThat(scrape.lines())
                .contains(
                        "driftlib_recorder_rows_total{outcome=\"recorded\",recorder=\"taxi\"} 13.0",
                        "driftlib_recorder_rows_total{outcome=\"invalid\",recorder=\"taxi\"} 1.0",
                        "driftlib_recorder_rows_total{outcome=\"refused\",recorder=\"taxi\"} 0.0",
                        "driftlib_recorder_clock_jumps_total{recorder=\"taxi\"} 0.0",
                        "driftlib_window_rows{recorder=\"taxi\"} 10.0",
                        "driftlib_monitor_windows_total{outcome=\"judged\",project=\"taxi\"} 1.0",
                        "driftlib_monitor_failures_total{kind=\"run\",project=\"taxi\"} 0.0",
                        "driftlib_join_pending{join=\"taxi\"} 12.0",
                        "driftlib_join_predictions_total{join=\"taxi\",outcome=\"matched\"} 1.0",
                        "driftlib_journal_poisoned{journal=\"taxi\"} 0.0",
                        "driftlib_journal_oldest_seconds{journal=\"taxi\"} 0.0",
                        "driftlib_journal_most_bytes{journal=\"taxi\"} 6.7108864E7",
                        "driftlib_run_duration_seconds_count{project=\"taxi\"} 1",
                        "driftlib_monitor_window_seconds{project=\"taxi\"} NaN",
                        "driftlib_window_labelled_share{project=\"taxi\"} NaN");
        assertThat(scrape.lines())
                .filteredOn(line -> line.startsWith("driftlib_run_duration_seconds_sum{"))
                .hasSize(1)
                .noneMatch(line -> line.endsWith(" 0.0"));
    }

    @Test
    void metersOfTheSameNameAreToldOf() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(SameName.class);
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        log.start();
        RowType<Ride> type =
                RowType.<Ride>builder().number("minutes", Ride::minutes).build();
        LabelJoin<Ride> join = LabelJoin.builder(JoinedType.number(type, "target"), Ride::id, ride -> Instant.EPOCH)
                .build();
        try (Recorder<Ride> first = Recorder.builder(type).build();
                Recorder<Ride> second = Recorder.builder(type).build();
                Recorder<Ride> other = Recorder.builder(type).name("other").build()) {
            new RecorderMetrics(first).bindTo(registry);
            new RecorderMetrics(other).bindTo(registry);
            new LabelJoinMetrics(join, "taxi").bindTo(registry);
            assertThat(log.list).isEmpty();
            new RecorderMetrics(second).bindTo(registry);
            new LabelJoinMetrics(join, "taxi").bindTo(registry);
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "there are meters of the recorder 'recorder' already, which stay: those of another one of this"
                                + " name are not shown",
                        "there are meters of the join 'taxi' already, which stay: those of another one of this name are"
                                + " not shown");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MicrometerSink.class.getResourceAsStream("/META-INF/driftlib/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void rulesAndDashboardAskForMetersThatExist() throws IOException {
        Set<String> there =
                SERIES.matcher(scrape()).results().map(match -> match.group()).collect(Collectors.toSet());
        Set<String> rules = asked(new ObjectMapper(new YAMLFactory()).readTree(resource("prometheus-alerts.yaml")));
        Set<String> dashboard = asked(new ObjectMapper().readTree(resource("grafana-dashboard.json")));
        assertThat(rules).hasSizeGreaterThan(10).isSubsetOf(there);
        assertThat(dashboard).hasSizeGreaterThan(15).isSubsetOf(there);
        // What counts something that should not happen to a recorder is asked for by both.
        assertThat(there)
                .filteredOn(name -> name.startsWith("driftlib_recorder_") && name.endsWith("_total"))
                .hasSize(3)
                .allMatch(rules::contains)
                .allMatch(dashboard::contains);
    }

    private static Set<String> asked(JsonNode json) {
        return json.findValuesAsText("expr").stream()
                .flatMap(expression -> SERIES.matcher(expression).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void alertsRingWhenTheyShould() throws IOException, InterruptedException {
        Optional<Path> promtool = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        if (promtool.isEmpty()) {
            System.out.println("skipped: the alert rules are tested by promtool, of Debian's prometheus, which is not"
                    + " installed");
        }
        Assumptions.assumeTrue(promtool.isPresent(), "promtool is not installed");
        Files.writeString(folder.resolve("prometheus-alerts.yaml"), resource("prometheus-alerts.yaml"));
        try (InputStream tests = BindersTest.class.getResourceAsStream("/prometheus-alerts-test.yaml")) {
            Files.copy(tests, folder.resolve("test.yaml"));
        }
        Process process = new ProcessBuilder(promtool.get().toString(), "test", "rules", "test.yaml")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).withFailMessage(output).isZero();
    }
}
