package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    @ValueSource(strings = {"prepare", "dummy", "backfill", "flow", "debug", "learn", "all", "db"})
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
        assertMisuse(
                "--current-month must be another month than --reference-month, but both are 2022-02",
                "prepare",
                "--reference-month",
                "2022-02");
        assertMisuse("--db-port must be between 0 and 65535, but was 99999", "dummy", "--db-port", "99999");
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

    @ParameterizedTest
    @ValueSource(strings = {"prepare", "dummy", "backfill", "flow", "all", "db"})
    void outputThatIsAFileIsToldBeforeAnyWork(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        for (Path place : List.of(file, file.resolve("below"))) {
            CommandRun run = run(command, "--output", place.toString());
            assertThat(run.err())
                    .startsWith("taxi: --output must be a folder that can be written to, but " + place + " is not: ");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
        assertThat(file).hasContent("mine");
        assertThat(run(command, "--output", "").err()).startsWith("taxi: --output must name a folder, but is empty");
    }

    @Test
    void outputThatIsALinkToNowhereSaysWhereItLeads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));

        CommandRun run = run("prepare", "--output", link.toString());

        assertThat(run.err()).contains(link + " is not: it is a link to nowhere, which is not there");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void outputMayBeASymbolicLink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        CommandRun run = run("prepare", "--output", link.toString());

        assertThat(run.err()).isEmpty();
        assertThat(real.resolve("model.json")).exists();
    }

    @Test
    void hintsRepeatWhatWasSaidOfTheDatabase() throws IOException {
        int port = freePort();
        String output = folder.resolve("with space").toString();

        CommandRun run = run("dummy", "--count", "1", "--output", output, "--db-port", String.valueOf(port));

        assertThat(run.out())
                .contains("  ./taxi db --output \"" + output + "\" --db-port " + port + "      (starts it again)")
                .contains("  psql \"host=127.0.0.1 port=" + port + " user=taxi dbname=taxi passfile='" + output);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        CommandRun run = run("--train-rows", "0", "prepare");

        assertThat(run.err()).startsWith("taxi: --train-rows must be at least 1, but was 0");
    }
}
