package io.github.driftlib.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.RowType;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.live.FolderProfileStore;
import io.github.driftlib.live.ProfileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A setting that cannot be used, or would not be, ends the start with its name. */
@ExtendWith(OutputCaptureExtension.class)
class PropertiesTest {

    record Ride(double minutes) {}

    @TempDir
    private Path folder;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DriftlibAutoConfiguration.class, DriftlibJdbcAutoConfiguration.class));

    @Configuration(proxyBeanMethods = false)
    static class WithStore {
        @Bean
        ProfileStore own() {
            return new FolderProfileStore(Path.of("own"), List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithOtherStore {
        @Bean
        ProfileStore other() {
            return new FolderProfileStore(Path.of("other"), List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithPrimaryStore {
        @Bean
        @Primary
        ProfileStore primary() {
            return new FolderProfileStore(Path.of("primary"), List.of());
        }
    }

    @Test
    void ofSeveralStoresOneIsPrimary() {
        ApplicationContextRunner own = runner.withUserConfiguration(WithStore.class);
        own.withUserConfiguration(WithOtherStore.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class)
                        .hasMessageContaining("own")
                        .hasMessageContaining("other"));
        own.withUserConfiguration(WithPrimaryStore.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static void assertRefused(ApplicationContextRunner runner, String message) {
        runner.run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis analysis = new PropertyFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).startsWith(message);
            assertThat(analysis.getAction()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            driftlib.windows.size=-5m | driftlib.windows.size must be at least PT0.001S, but was PT-5M
            driftlib.windows.size=0s | driftlib.windows.size must be at least PT0.001S, but was PT0S
            driftlib.windows.size=300000000d | driftlib.windows.size must be at most PT876000H, but was PT7200000000H
            driftlib.windows.lateness=-1s | driftlib.windows.lateness must be at least PT0S, but was PT-1S
            driftlib.windows.lateness=400d | driftlib.windows.lateness must be at most PT833H10M, but was PT9600H
            driftlib.save.checkpoint=0s | driftlib.save.checkpoint must be at least PT0.001S, but was PT0S
            driftlib.journal.most-bytes=1B | driftlib.journal.most-bytes must be at least 4MB, but was 1B
            driftlib.metrics.most-series=-1 | driftlib.metrics.most-series must be at least 1, but was -1
            driftlib.metrics.expire-after=-1d | driftlib.metrics.expire-after must be at least PT0.001S, but was PT-24H
            driftlib.health.longest-journal-wait=-1s | driftlib.health.longest-journal-wait must be at least PT0S, but was PT-1S
            driftlib.jdbc.history=true | driftlib.jdbc.history must be false without driftlib-jdbc and a DataSource, but was true
            driftlib.store.jdbc=true | driftlib.store.jdbc must be false without driftlib-jdbc and a DataSource
            driftlib.journal.folder=j | driftlib.journal.folder must be absent unless driftlib.jdbc.history is true, but was j
            driftlib.store.folder=/dev/null/x | driftlib.store.folder must be a folder that can be written, but was /dev/null/x
            driftlib.save.folder=/dev/null/x | driftlib.save.folder must be a folder that can be written, but was /dev/null/x
            """)
    void aValueThatCannotBeUsedIsNamed(String property, String message) {
        assertRefused(runner.withPropertyValues(property), message);
    }

    @Test
    void settingsThatExcludeEachOtherAreRefused() {
        ApplicationContextRunner database = runner.withUserConfiguration(AutoConfigurationTest.WithDatabase.class);
        assertRefused(
                database.withPropertyValues("driftlib.store.jdbc=true", "driftlib.store.folder=" + folder),
                "driftlib.store.jdbc must be false where driftlib.store.folder is given, but was true");
        assertRefused(
                database.withPropertyValues("driftlib.jdbc.history=true", "driftlib.journal.folder=/dev/null/x"),
                "driftlib.journal.folder must be a folder that can be written, but was /dev/null/x");
        assertRefused(
                database.withPropertyValues("driftlib.jdbc.history=true")
                        .withClassLoader(new FilteredClassLoader(JdbcSink.class)),
                "driftlib.jdbc.history must be false without driftlib-jdbc");
        assertRefused(
                runner.withUserConfiguration(WithStore.class).withPropertyValues("driftlib.store.folder=" + folder),
                "driftlib.store.folder must be absent where the service has a ProfileStore of its own, but was "
                        + folder);
    }

    @Test
    void aReferenceThatIsNoProfileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "no profile");
        for (Path reference : List.of(file, folder, folder.resolve("none"))) {
            runner.withPropertyValues("driftlib.reference=" + reference).run(context -> {
                MonitorFactory monitors = context.getBean(MonitorFactory.class);
                assertThatThrownBy(() -> monitors.builder(RowType.ofRecord(Ride.class)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(
                                "driftlib.reference must be the file of a profile, but was " + reference + ": ")
                        .satisfies(refused -> assertThat(refused.getMessage().split(Pattern.quote(folder.toString())))
                                .as(refused.getMessage())
                                .hasSize(2));
            });
        }
    }

    @Test
    void aNameThatIsBlankIsNotGiven() {
        runner.withPropertyValues("driftlib.project= ", "driftlib.instance= ", "spring.application.name=", "HOSTNAME=")
                .run(context -> {
                    MonitorFactory monitors = context.getBean(MonitorFactory.class);
                    assertThat(monitors.project()).isEqualTo("application");
                    assertThat(monitors.instance()).isNotBlank();
                });
    }

    @Test
    void aPropertyWithoutAValueIsNotGivenAndWarnedOf(CapturedOutput output) {
        List<String> properties = List.of(
                "driftlib.reference",
                "driftlib.save.folder",
                "driftlib.journal.folder",
                "driftlib.store.folder",
                "driftlib.health.longest-journal-wait");
        runner.withPropertyValues(
                        properties.stream().map(property -> property + "=").toArray(String[]::new))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ProfileStore.class));
        assertThat(properties)
                .allSatisfy(property ->
                        assertThat(output).contains(property + " has no value, and is as if it were not given"));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ApplicationContextRunner database = runner.withUserConfiguration(AutoConfigurationTest.WithDatabase.class)
                .withPropertyValues("driftlib.jdbc.history=true");
        for (String property : List.of("driftlib.journal.folder", "driftlib.save.folder", "driftlib.store.folder")) {
            assertRefused(
                    database.withPropertyValues(property + "=" + file),
                    property + " must be a folder that can be written, but was " + file + ": it is no folder");
        }
    }

    @Test
    void whatOnlySaysHowIsWarnedOfWhereItIsWithoutEffect(CapturedOutput output) {
        String[] details = {
            "driftlib.save.checkpoint=1s",
            "driftlib.jdbc.create-tables=false",
            "driftlib.journal.most-bytes=8MB",
            "driftlib.journal.when-full=refuse"
        };
        runner.withPropertyValues(details).run(context -> assertThat(context).hasNotFailed());
        for (String detail : details) {
            assertThat(output).contains(detail.substring(0, detail.indexOf('=')) + " is without effect, as driftlib.");
        }
        int before = output.getAll().length();
        runner.withUserConfiguration(AutoConfigurationTest.WithDatabase.class)
                .withPropertyValues(details)
                .withPropertyValues(
                        "driftlib.save.folder=" + folder.resolve("windows"),
                        "driftlib.jdbc.history=true",
                        "driftlib.journal.folder=" + folder.resolve("journal"))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getAll().substring(before)).doesNotContain("without effect");
    }

    @Test
    void theServicePrintsWhatToDo(CapturedOutput output) {
        SpringApplication service = new SpringApplication(DriftlibAutoConfiguration.class);
        service.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> service.run("--driftlib.windows.size=0s")).isInstanceOf(Exception.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START", "driftlib.windows.size must be at least PT0.001S, but was PT0S")
                .contains("Give driftlib.windows.size another value.")
                .doesNotContain("\tat io.github");
    }
}
