package io.github.driftlib.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A property that no class has is told, with where it stands and what was probably meant. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownPropertiesTest {

    private static final String TOLD = "A property under driftlib without effect";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DriftlibAutoConfiguration.class));

    @ConfigurationProperties("driftlib.teams")
    record Teams(Map<String, String> names) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Teams.class)
    static class WithTeams {}

    @ParameterizedTest
    @CsvSource({
        "driftlib.windwos.size, driftlib.windows.size",
        "driftlib.window.size, driftlib.windows.size",
        "driftlib.projetc, driftlib.project",
        "driftlib.jdbc.create-table, driftlib.jdbc.create-tables",
        "driftlib.jdbc.createTabels, driftlib.jdbc.create-tables",
        "driftlib.health.longestJournalWaits, driftlib.health.longest-journal-wait"
    })
    void aMisspeltPropertyIsToldWithTheNearest(String wrong, String right, CapturedOutput output) {
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new MapPropertySource("file of the service", Map.of(wrong, "5m"))))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getOut())
                .containsOnlyOnce(TOLD)
                .containsPattern("WARN .*" + TOLD)
                .contains("; the nearest name is '" + right + "'")
                .contains("(\"" + wrong + "\" from property source \"file of the service\")");
    }

    @Test
    void aNameLikeNoneIsToldWithoutANearest(CapturedOutput output) {
        runner.withPropertyValues("driftlib.zzzzzzzzzzzz=1")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getOut()).contains("but was 'driftlib.zzzzzzzzzzzz' (");
    }

    @Test
    void whatIsBelowAPropertyIsTold(CapturedOutput output) {
        runner.withPropertyValues("driftlib.windows.size=5m", "driftlib.windows.size.most=5m")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getOut()).containsOnlyOnce(TOLD).contains("but was 'driftlib.windows.size.most'");
    }

    @Test
    void aMisspeltPropertyIsToldBeforeTheStartFailsOfIt(CapturedOutput output) {
        runner.withPropertyValues("driftlib.jdbc.histroy=true", "driftlib.journal.folder=journal")
                .run(context -> assertThat(context).hasFailed());
        assertThat(output.getOut()).contains("; the nearest name is 'driftlib.jdbc.history'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "driftlib.project=rides",
                "driftlib.reference=",
                "driftlib.jdbc.create-tables=false",
                "driftlib.jdbc.createTables=false",
                "driftlib.jdbc.create_tables=false",
                "driftlib.JDBC.CREATE_TABLES=false",
                "driftlib.health.longest-journal-wait=5m",
                "driftlib.teams.names.north=a",
                "driftlib.teams.names[south.east]=b",
                "driftlibs.windwos.size=5m",
                "service.driftlib.windwos.size=5m",
                "windwos.size=5m"
            })
    void aPropertyThatIsKnownOrOfOthersIsNotTold(String pair, CapturedOutput output) {
        runner.withUserConfiguration(WithTeams.class)
                .withPropertyValues(pair)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getOut()).doesNotContain(TOLD);
    }

    @Test
    void variablesOfTheEnvironmentAreLeftOut(CapturedOutput output) {
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addLast(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of("DRIFTLIB_WINDWOS_SIZE", "5m", "DRIFTLIB_WINDOWS_SIZE", "7m"))))
                .run(context -> assertThat(context.getBean(DriftlibProperties.class)
                                .windows()
                                .size())
                        .hasMinutes(7));
        assertThat(output.getOut()).doesNotContain(TOLD);
    }
}
