package io.github.driftlib.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MicrometerSinkTest {

    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");
    private static final Report REPORT =
            Report.of(Metrics.columnDrift("fare"), Metrics.missingValues(), Metrics.columnQuantile("fare", 0.5));

    private final AtomicReference<Instant> now = new AtomicReference<>(TIME.plusSeconds(300));
    private final InstantSource clock = now::get;

    private static Dataset data(double shift) {
        return Dataset.builder()
                .numerical(
                        "fare",
                        IntStream.range(0, 500).mapToDouble(i -> i % 50 + shift).toArray())
                .build();
    }

    private static Snapshot run(String project, Instant time, double shift) {
        return REPORT.run(data(shift), data(0), DataDefinition.inferred(), RunInfo.of(project, time));
    }

    private static double value(MeterRegistry registry, String name) {
        return registry.get(name).gauge().value();
    }

    private static String expected(String resource) throws IOException {
        try (var in = MicrometerSinkTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aScrapeIsAsTheGoldenOne() throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        MicrometerSink sink = MicrometerSink.builder(registry)
                .gauge(
                        "taxi.fare.median",
                        Metrics.columnQuantile("fare", 0.5),
                        result -> result.current().value())
                .clock(clock)
                .build();
        sink.write(run("a \"project\"\nof ours, ü", TIME, 25));
        sink.write(TestSuite.of(Tests.columnDrift("fare"), Tests.numberOfRows())
                .run(RunData.of(data(25)).withReference(data(0)).withInfo(RunInfo.of("suite", TIME))));
        String scrape = registry.scrape();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/test/resources/golden-scrape.txt"), scrape);
        }
        assertThat(scrape).isEqualTo(expected("/golden-scrape.txt"));
    }

    @Test
    void aRunThatIsOlderThanTheOneShownIsNotShown() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MicrometerSink sink = MicrometerSink.builder(registry).clock(clock).build();
        sink.write(run("taxi", TIME, 25));
        double shown = value(registry, "driftlib.drift.score");
        sink.write(run("taxi", TIME.minusSeconds(300), 0));
        assertThat(value(registry, "driftlib.drift.score")).isEqualTo(shown);
        sink.write(run("taxi", TIME.plusSeconds(300), 0));
        assertThat(value(registry, "driftlib.drift.score")).isEqualTo(1);
        assertThat(value(registry, "driftlib.drift.detected")).isZero();
    }

    @Test
    void aSpanThatNobodyLivesToSeeIsRefused() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        assertThatThrownBy(
                        () -> MicrometerSink.builder(new SimpleMeterRegistry()).expireAfter(forever))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time must be at most PT876000H, but was " + forever);
    }

    @Test
    void valuesSurviveAGarbageCollectionAndExpireInTheirTime() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MicrometerSink sink = MicrometerSink.builder(registry)
                .clock(clock)
                .expireAfter(Duration.ofHours(1))
                .build();
        sink.write(run("old", TIME, 25));
        System.gc();
        assertThat(value(registry, "driftlib.drift.detected")).isEqualTo(1);
        now.set(now.get().plus(Duration.ofMinutes(61)));
        sink.write(run("new", TIME.plus(Duration.ofMinutes(61)), 25));
        assertThat(registry.find("driftlib.drift.detected")
                        .tag("project", "old")
                        .gauge())
                .isNull();
        assertThat(registry.find("driftlib.drift.detected")
                        .tag("project", "new")
                        .gauge())
                .isNotNull();
        sink.close();
        assertThat(registry.find("driftlib.drift.detected").gauge()).isNull();
    }

    @Test
    void thereAreNoMoreSeriesThanAllowed() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MicrometerSink sink =
                MicrometerSink.builder(registry).clock(clock).mostSeries(5).build();
        sink.write(run("a", TIME, 0));
        sink.write(run("b", TIME, 0));
        long gauges = registry.getMeters().size() - 1L;
        assertThat(gauges).isEqualTo(5);
        assertThat(registry.get("driftlib.series.refused").counter().count()).isPositive();
    }

    @Test
    void aScrapeFindsEverySeriesWhileValuesChange() throws InterruptedException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        MicrometerSink sink =
                MicrometerSink.builder(registry).clock(clock).mostSeries(5_000).build();
        for (int project = 0; project < 200; project++) {
            sink.write(run("p" + project, TIME, 1));
        }
        int all = registry.getMeters().size();
        Snapshot[] later = {run("p7", TIME.plusSeconds(1), 2), run("p8", TIME.plusSeconds(1), 3)};
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 2_000; i++) {
                sink.write(later[i % 2]);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            assertThat(registry.getMeters()).hasSize(all);
            assertThat(registry.get("driftlib.drift.score").gauges())
                    .allSatisfy(gauge -> assertThat(gauge.value()).isPositive());
        }
        writer.join();
    }

    @Test
    void namesOfGaugesAreTheUsersOwnAndDiffer() {
        MicrometerSink.Builder builder = MicrometerSink.builder(new SimpleMeterRegistry());
        assertThatThrownBy(() -> builder.gauge("driftlib.x", Metrics.missingValues(), result -> 1))
                .hasMessageContaining("name must not be blank or begin with 'driftlib.'");
        builder.gauge("a", Metrics.missingValues(), result -> 1);
        assertThatThrownBy(() -> builder.gauge("a", Metrics.missingValues(), result -> 1))
                .hasMessageContaining("'a' is there twice");
    }
}
