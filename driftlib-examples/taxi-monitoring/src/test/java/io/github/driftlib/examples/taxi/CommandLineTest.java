package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.of(arguments);
    }

    private void assertMisuse(String message, String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.err()).startsWith("taxi: " + message).hasLineCount(2).contains("--help'.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private void assertFailure(String message, String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.err()).startsWith("taxi: ").contains(message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepare", "dummy", "backfill", "flow", "debug", "all", "db"})
    void everyCommandHasHelp(String command) {
        CommandRun run = run(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: taxi " + command).contains("--train-rows");
        assertThat(run("--help").out()).contains("  " + command + " ");
    }

    @Test
    void misuseIsToldInOneLine() {
        assertMisuse("Unmatched argument at index 0: 'fly'", "fly");
        assertMisuse("--data and --download must not both be given", "prepare", "--data", "x", "--download");
        assertMisuse("--train-rows must be at least 1, but was 0", "prepare", "--train-rows", "0");
        assertMisuse("--count must be at least 1, but was 0", "dummy", "--count", "0");
        assertMisuse("Missing required parameter: 'DAY'", "debug");
        assertMisuse("Invalid value for option '--pause': must be like", "backfill", "--pause", "10");
        assertMisuse("Invalid value for option '--current-month': must be a month", "--current-month", "2");
        assertMisuse("db starts a PostgreSQL of its own", "db", "--jdbc-url", "jdbc:postgresql://elsewhere/taxi");
    }

    @Test
    void dayMustBeInTheMonth() {
        assertMisuse("DAY must be in 2022-02 (see --current-month), but was 2022-03-01", "debug", "2022-03-01");
    }

    @Test
    void missingFilesAreAFailure() {
        Path missing = folder.resolve("nowhere");
        String[] arguments = {"prepare", "--data", missing.toString(), "--output", folder.toString()};

        assertFailure(missing.toString(), arguments);
        CommandRun verbose = run("--verbose", "prepare", "--data", missing.toString(), "--output", folder.toString());
        assertThat(verbose.err()).contains("\tat io.github.driftlib");
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        CommandRun run = run("--train-rows", "0", "prepare");

        assertThat(run.err()).startsWith("taxi: --train-rows must be at least 1, but was 0");
    }
}
