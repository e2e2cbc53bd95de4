package io.github.driftlib.blackbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.sink.kit.MeasuredPage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is in a database file after the program that wrote it was killed. */
@Timeout(3_600)
class KilledWriterTest {

    private static final int ROUNDS = 30;

    @TempDir
    Path folder;

    /**
     * What became of the runs of all rounds.
     *
     * @param rounds how often a program was killed, each time over a database of its own
     * @param acknowledged for how many runs {@code write} had returned
     * @param lost how many of them have no row
     * @param half how many runs have some of their rows, but not all
     * @param damaged in how many rounds one run was lost or half
     */
    private record Outcome(int rounds, int acknowledged, int lost, int half, int damaged) {
        Outcome plus(Outcome other) {
            return new Outcome(
                    rounds + other.rounds,
                    acknowledged + other.acknowledged,
                    lost + other.lost,
                    half + other.half,
                    damaged + other.damaged);
        }
    }

    private Outcome killed(String url, int millis) throws IOException, InterruptedException, SQLException {
        String path = System.getProperty("java.class.path") + File.pathSeparator
                + System.getProperty("jdk.module.path", "") + File.pathSeparator + "target/test-classes";
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-cp",
                        path,
                        Writer.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        try (BufferedReader lines = writer.inputReader()) {
            String first = lines.readLine();
            assertThat(first).as("the first run is written").isNotNull();
            said.add(first);
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // Unlike the process itself, its handle leaves the output open, and all of it is read.
                writer.toHandle().destroyForcibly();
            });
            killer.start();
            lines.lines().forEach(said::add);
            killer.join();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return compared(url, said);
    }

    private static Outcome compared(String url, List<String> said) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = new Writer.Url(url).getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(
                        "select \"project\", \"run_time\", count(*) from \"driftlib_history\" group by \"project\", \"run_time\"")) {
            while (counted.next()) {
                String run = counted.getString(1).substring("thread".length()) + " " + second(counted.getString(2));
                rows.put(run, counted.getInt(3));
            }
        } catch (SQLException e) {
            // The table itself can be lost.
            assertThat(e.getMessage()).containsIgnoringCase("not found");
        }
        int whole = rows.values().stream().mapToInt(count -> count).max().orElse(1);
        int lost = 0;
        for (String line : said) {
            lost += line.matches("\\d+ \\d+") && !rows.containsKey(line) ? 1 : 0;
        }
        int half = (int) rows.values().stream().filter(count -> count < whole).count();
        return new Outcome(1, said.size(), lost, half, lost + half > 0 ? 1 : 0);
    }

    private static long second(String time) {
        String iso = time.replaceFirst("[+-]00(:?00)?$", "").replace(' ', 'T').replaceFirst("Z$", "");
        return java.time.LocalDateTime.parse(iso).toEpochSecond(java.time.ZoneOffset.UTC);
    }

    private String h2(String name, String settings) {
        return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + settings;
    }

    private String sqlite(String name) {
        return "jdbc:sqlite:" + folder.resolve(name + ".db").toAbsolutePath();
    }

    @Test
    void whatAKilledProgramWroteIntoSqliteIsThere() throws Exception {
        Outcome outcome = killed(sqlite("one"), 300);
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.half()).isZero();
    }

    @Test
    void h2IsReadableAfterAKillAndEveryRunIsAccountedFor() throws Exception {
        Outcome outcome = killed(h2("one", ";WRITE_DELAY=0"), 300);
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.lost() + outcome.half()).isLessThanOrEqualTo(outcome.acknowledged() + Writer.THREADS);
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void theLossesAreMeasuredAndWritten() throws Exception {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < ROUNDS; round++) {
            int millis = 100 + random.nextInt(1_500);
            outcomes.merge("H2, a file, as it comes", killed(h2("default" + round, ""), millis), Outcome::plus);
            outcomes.merge(
                    "H2, a file, `;WRITE_DELAY=0`",
                    killed(h2("eager" + round, ";WRITE_DELAY=0"), millis),
                    Outcome::plus);
            outcomes.merge("SQLite, as it comes", killed(sqlite("lite" + round), millis), Outcome::plus);
        }
        StringBuilder table =
                new StringBuilder("| database | programs killed | with a loss | runs acknowledged | lost |"
                        + " half there |\n|---|---|---|---|---|---|\n");
        outcomes.forEach((name, outcome) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(outcome.rounds())
                .append(" | ")
                .append(outcome.damaged())
                .append(" | ")
                .append(outcome.acknowledged())
                .append(" | ")
                .append(outcome.lost())
                .append(" | ")
                .append(outcome.half())
                .append(" |\n"));
        MeasuredPage.of(Path.of("..", "docs", "reliability.md")).write("killed writers", table.toString());
    }
}
