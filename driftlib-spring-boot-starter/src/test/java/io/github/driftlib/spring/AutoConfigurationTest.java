package io.github.driftlib.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.jdbc.JdbcHistory;
import io.github.driftlib.jdbc.JdbcProfileStore;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.live.FolderProfileStore;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.ProfileStore;
import io.github.driftlib.live.Windows;
import io.github.driftlib.micrometer.MicrometerSink;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.summary.profile.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AutoConfigurationTest {

    record Ride(double minutes) {}

    @TempDir
    private Path folder;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DriftlibAutoConfiguration.class,
                    DriftlibJdbcAutoConfiguration.class,
                    DriftlibMetersAutoConfiguration.class,
                    DriftlibActuatorAutoConfiguration.class))
            .withPropertyValues("spring.application.name=taxi", "driftlib.instance=pod-1");

    @Configuration(proxyBeanMethods = false)
    static class WithDatabase {
        @Bean
        DataSource database() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return database;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithMeters {
        @Bean
        MeterRegistry registry() {
            return new SimpleMeterRegistry();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithMonitor {
        @Bean
        Monitor<Ride> monitor(MonitorFactory monitors) {
            return monitors.builder(RowType.ofRecord(Ride.class))
                    .reference(rides())
                    .windows(Windows.rows(100))
                    .report(Report.of(Metrics.columnDrift("minutes")))
                    .suite(TestSuite.of(TestPresets.dataDrift()))
                    .build();
        }
    }

    private static Dataset rides() {
        return Dataset.builder()
                .numerical(
                        "minutes",
                        IntStream.range(0, 500).mapToDouble(i -> i % 60).toArray())
                .build();
    }

    @SuppressWarnings("unchecked")
    private static void drive(ApplicationContext context, int rides, double shift) {
        Monitor<Ride> monitor = context.getBean(Monitor.class);
        for (int ride = 0; ride < rides; ride++) {
            monitor.record(new Ride(ride % 60 + shift));
        }
        monitor.recorder().drain();
        assertThat(monitor.recorder().awaitListeners(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void aServiceHasAFactoryOfMonitors() {
        runner.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(MonitorFactory.class);
            assertThat(context).doesNotHaveBean(MetricSink.class).doesNotHaveBean(ProfileStore.class);
            assertThat(context.getBean(MonitorFactory.class).project()).isEqualTo("taxi");
            assertThat(context.getBean(MonitorFactory.class).instance()).isEqualTo("pod-1");
            assertThat(context).hasSingleBean(HealthIndicator.class).doesNotHaveBean(DriftlibEndpoint.class);
        });
        runner.withPropertyValues("driftlib.project=other", "management.health.driftlib.enabled=false")
                .run(context -> {
                    assertThat(context.getBean(MonitorFactory.class).project()).isEqualTo("other");
                    assertThat(context).doesNotHaveBean(HealthIndicator.class);
                });
    }

    @Test
    void aHistoryNeedsADatabaseAndTheProperty() {
        runner.withUserConfiguration(WithDatabase.class)
                .run(context -> assertThat(context).doesNotHaveBean(MetricSink.class));
        runner.withUserConfiguration(WithDatabase.class)
                .withPropertyValues("driftlib.jdbc.history=true")
                .run(context -> assertThat(context).hasSingleBean(JdbcSink.class));
        runner.withUserConfiguration(WithDatabase.class)
                .withPropertyValues("driftlib.jdbc.history=no")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MetricSink.class));
    }

    @Test
    void aJournalComesBeforeTheDatabaseWhereItHasAFolder() {
        runner.withUserConfiguration(WithDatabase.class, WithMonitor.class, WithMeters.class)
                .withPropertyValues(
                        "driftlib.jdbc.history=true", "driftlib.journal.folder=" + folder.resolve("journal"))
                .run(context -> {
                    assertThat(context).hasSingleBean(DurableSink.class);
                    drive(context, 100, 0);
                    assertThat(context.getBean(DurableSink.class).flush(Duration.ofSeconds(20)))
                            .isTrue();
                    JdbcHistory history = JdbcHistory.of(context.getBean(DataSource.class));
                    assertThat(history.values(
                                    "taxi", Instant.EPOCH, Instant.now().plusSeconds(60)))
                            .isNotEmpty();
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("driftlib.journal.records")
                                    .gauge()
                                    .value())
                            .isZero();
                });
    }

    @Test
    void metersNeedARegistry() {
        runner.withUserConfiguration(WithMeters.class, WithMonitor.class)
                .withPropertyValues("driftlib.metrics.most-series=50")
                .run(context -> {
                    assertThat(context).hasSingleBean(MicrometerSink.class);
                    drive(context, 100, 40);
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    assertThat(registry.get("driftlib.drift.detected").gauge().value())
                            .isEqualTo(1);
                    assertThat(registry.get("driftlib.recorder.rows")
                                    .tag("outcome", "recorded")
                                    .functionCounter()
                                    .count())
                            .isEqualTo(100);
                });
        runner.run(context -> assertThat(context).doesNotHaveBean(MicrometerSink.class));
        runner.withUserConfiguration(WithMeters.class)
                .withClassLoader(new FilteredClassLoader(MicrometerSink.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MetricSink.class));
    }

    @Test
    void theEndpointTellsOfMonitorsAndHealthIsUpWhereDataDrifted() {
        runner.withUserConfiguration(WithMonitor.class)
                .withPropertyValues("management.endpoints.web.exposure.include=driftlib")
                .run(context -> {
                    drive(context, 150, 40);
                    DriftlibEndpoint endpoint = context.getBean(DriftlibEndpoint.class);
                    assertThat(endpoint.monitors().get("taxi").toString())
                            .contains("recorded=150", "windows=1", "fail=2", "droppedWindows=0", "clockJumps=0")
                            .contains("rows=100");
                    assertThat(endpoint.snapshot("taxi")).startsWith("{").contains("ColumnDriftMetric");
                    assertThat(endpoint.snapshot("nobody")).isNull();
                    HealthIndicator health = context.getBean(HealthIndicator.class);
                    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                    assertThat(health.health().getDetails().get("taxi").toString())
                            .contains("fail=2");
                });
    }

    @Test
    void withoutActuatorThereIsNeitherEndpointNorHealth() {
        runner.withUserConfiguration(WithMonitor.class)
                .withClassLoader(new FilteredClassLoader(Endpoint.class, HealthIndicator.class))
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(DriftlibEndpoint.class);
                    assertThat(context).hasSingleBean(Monitor.class);
                });
    }

    @Test
    void aServiceThatEndsSavesItsWindowsAndTheNextGoesOn() {
        ApplicationContextRunner saving = runner.withUserConfiguration(WithMonitor.class)
                .withPropertyValues("driftlib.save.folder=" + folder.resolve("windows"));
        saving.run(context -> drive(context, 130, 0));
        saving.run(context -> {
            Monitor<?> monitor = context.getBean(Monitor.class);
            assertThat(monitor.recorder().restored().orElseThrow().isAfterCrash())
                    .isFalse();
            assertThat(monitor.recorder().restored().orElseThrow().openRows()).isEqualTo(30);
            drive(context, 70, 0);
            assertThat(monitor.last().orElseThrow().window().profile().rowCount())
                    .isEqualTo(100);
        });
    }

    @Test
    void profilesGoIntoAFolderOrTheDatabase() {
        runner.withUserConfiguration(WithMonitor.class)
                .withPropertyValues("driftlib.store.folder=" + folder.resolve("profiles"))
                .run(context -> {
                    assertThat(context).hasSingleBean(FolderProfileStore.class);
                    drive(context, 100, 0);
                    assertThat(context.getBean(ProfileStore.class).find("taxi", Instant.EPOCH, Instant.now()))
                            .extracting(profile -> profile.key().instance())
                            .containsExactly("pod-1");
                });
        runner.withUserConfiguration(WithDatabase.class)
                .withPropertyValues("driftlib.store.jdbc=true")
                .run(context -> assertThat(context).hasSingleBean(JdbcProfileStore.class));
    }

    @Test
    void theReferenceIsTheFileOfAProfile() throws IOException {
        Path file = folder.resolve("reference.profile");
        Profile.builder().add(rides()).build().write(file);
        runner.withPropertyValues("driftlib.reference=" + file, "driftlib.windows.size=7m")
                .run(context -> {
                    try (Monitor<Ride> monitor = context.getBean(MonitorFactory.class)
                            .builder(RowType.ofRecord(Ride.class))
                            .report(Report.of(Metrics.columnDrift("minutes")))
                            .build()) {
                        for (int ride = 0; ride < 200; ride++) {
                            monitor.record(new Ride(ride % 60));
                        }
                        monitor.recorder().closeWindows();
                        monitor.recorder().awaitListeners(Duration.ofSeconds(20));
                        assertThat(monitor.last()
                                        .orElseThrow()
                                        .snapshot()
                                        .orElseThrow()
                                        .get(Metrics.columnDrift("minutes"))
                                        .driftDetected())
                                .isFalse();
                        assertThat(Duration.between(
                                        monitor.last().orElseThrow().window().from(),
                                        monitor.last().orElseThrow().window().to()))
                                .isEqualTo(Duration.ofMinutes(7));
                    }
                });
        runner.withUserConfiguration(WithMonitor.class)
                .withPropertyValues("driftlib.reference=" + folder.resolve("none"))
                .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(NoSuchFileException.class));
    }

    @Test
    void propertiesHaveMetadata() throws IOException {
        StringBuilder metadata = new StringBuilder();
        for (URL resource : Collections.list(
                getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = resource.openStream()) {
                metadata.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(metadata.toString())
                .contains(
                        "driftlib.windows.size",
                        "How long a window is; at least a millisecond.",
                        "driftlib.journal.most-bytes");
    }
}
