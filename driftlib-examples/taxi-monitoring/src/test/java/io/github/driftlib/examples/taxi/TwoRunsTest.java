package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs at once never mix what they write: each has its folder and its server, or is told that it has not. */
class TwoRunsTest {

    private static final String IN_USE =
            "taxi: the folder %s is in use by another run; end that one, or choose another --output";
    private static final Pattern DAY = Pattern.compile("(?m)^(\\d{4}-\\d\\d-\\d\\d) +[\\d,]+ +(\\d\\.\\d{4}) .*$");

    @TempDir
    private Path folder;

    private Path made(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void eachInItsFolderKeepsItsOwnNumbers() throws Exception {
        Path first = made("first");
        Path second = made("second");
        try (TaxiProcess one = TaxiProcess.start(first, List.of("backfill", "--train-rows", "20000"));
                TaxiProcess other = TaxiProcess.start(second, List.of("backfill", "--train-rows", "10000"))) {
            // The other one can write while this one is read: a pipe holds more than it says.
            String said = one.readAll();
            String otherSaid = other.readAll();
            assertThat(one.exitCode()).as(said).isZero();
            assertThat(other.exitCode()).as(otherSaid).isZero();
            assertThat(days(said)).hasSize(28).isNotEqualTo(days(otherSaid));
            assertThat(daysInTheDatabase(first)).isEqualTo(days(said));
            assertThat(daysInTheDatabase(second)).isEqualTo(days(otherSaid));
        }
    }

    /** Each day and its drift, as the program says them. */
    private static List<String> days(String said) {
        return DAY.matcher(said)
                .results()
                .map(day -> day.group(1) + ' ' + day.group(2))
                .toList();
    }

    private static List<String> daysInTheDatabase(Path run) throws Exception {
        List<String> days = new ArrayList<>();
        try (TaxiDatabase database = TaxiDatabase.embedded(run.resolve("taxi-output"), 0);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select to_char(\"timestamp\" at time zone 'UTC', 'YYYY-MM-DD'),"
                                + " prediction_drift from taxi_metrics order by 1")) {
            while (rows.next()) {
                days.add(rows.getString(1) + ' ' + String.format(Locale.ROOT, "%.4f", rows.getDouble(2)));
            }
        }
        return days;
    }

    @Test
    void anotherProcessHasTheFolder() throws Exception {
        Path run = made("run");
        Path output = run.resolve("taxi-output");
        try (TaxiProcess one = TaxiProcess.start(run, List.of("backfill", "--pause", "1h"))) {
            one.readTo("Trips: ");

            CommandRun second = CommandRun.of("prepare", "--train-rows", "10000", "--output", output.toString());

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).isEqualToIgnoringNewLines(IN_USE.formatted(output));
            assertThat(one.readTo("Model: ")).contains("Model: trained on the first 30,000 of them");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepare", "backfill", "flow", "all", "debug 2022-02-20"})
    void commandsThatWriteAreToldBeforeTheyDo(String command) throws Exception {
        String[] words = (command + " --output " + folder).split(" ");

        CommandRun run = RunLock.during(new OutputFolder(folder), () -> CommandRun.of(words));

        assertThat(run.err()).isEqualToIgnoringNewLines(IN_USE.formatted(folder));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("model.json")).doesNotExist();
    }

    @Test
    void databaseThatIsKeptRunningIsToldBeforeAnyWork() throws Exception {
        try (TaxiDatabase database = TaxiDatabase.embedded(folder, 0)) {
            for (String command : List.of("backfill", "flow", "all", "dummy", "db")) {
                CommandRun run = CommandRun.of(command, "--output", folder.toString());

                assertThat(run.err())
                        .isEqualToIgnoringNewLines("taxi: the database in " + folder.toRealPath()
                                + " is in use by another run; end that one, or choose another --output");
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(folder.resolve("model.json")).doesNotExist();
            }
            assertThat(database.psqlLine()).startsWith("psql ");
        }
    }
}
