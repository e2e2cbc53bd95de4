package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a newcomer runs it: no options, generated trips, a database of its own. */
class GeneratedTaxiTest {

    @TempDir
    private Path output;

    @Test
    void everythingInTurn() throws IOException {
        CommandRun all = CommandRun.of("--output", output.toString(), "--db-port", "0");

        assertThat(all.err()).isEmpty();
        assertThat(all.exitCode()).isZero();
        List<String> table = Files.readAllLines(output.resolve("metrics.csv"));
        assertThat(table).hasSize(29);
        assertThat(table.subList(1, 29)).isSorted();
        assertThat(output.resolve("model.json")).isNotEmptyFile();
        assertThat(output.resolve("reference.parquet")).isNotEmptyFile();
        assertThat(output.resolve("reports").resolve("train-validation.json")).isNotEmptyFile();
        assertThat(output.resolve("reports").resolve("debug-" + worstDay(table) + ".json"))
                .isNotEmptyFile();
        for (String page : List.of("report.html", "tests.html", "dashboard.html")) {
            assertThat(output.resolve(page)).content().startsWith("<!DOCTYPE html>");
            assertThat(all.out()).contains(output.resolve(page).toString());
        }
        assertThat(all.out())
                .startsWith("Trips: ")
                .contains(
                        "2022-02-01", "2022-02-28", worstDay(table) + ": ", "held against", "Table taxi_metrics is in");
    }

    private static String worstDay(List<String> table) {
        return table.stream()
                .skip(1)
                .max(Comparator.comparing(line -> Double.valueOf(line.split(",")[1])))
                .orElseThrow()
                .substring(0, "2022-02-01".length());
    }

    @Test
    void dummyRowsArePrinted() {
        CommandRun dummy = CommandRun.of(
                "dummy", "--output", output.toString(), "--db-port", "0", "--count", "3", "--pause", "1ms");

        assertThat(dummy.exitCode()).isZero();
        assertThat(dummy.out().lines().filter(line -> line.matches("\\d{4}-.*Z +\\d+ .* 0\\.\\d{4}")))
                .hasSize(3);
        assertThat(dummy.out()).contains("Table dummy_metrics is in");
    }
}
