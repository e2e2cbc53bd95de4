package io.github.driftlib.benchmarks.sketches;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.benchmarks.sketches.SketchedRates.Row;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Some rows of the tables in {@code docs/sketches.md} computed anew, and a small version of what they say. */
class SketchTableTest {

    private static final int PAIRS = 20;
    private static final int SIZE = 20_000;
    private static final int SHORT_RUNS = 256;
    /** Those that are cheap. */
    private static final List<StatTest> COMPUTED_ANEW = List.of(StatTests.ks(), StatTests.tTest());

    /** The part of the document about a population. */
    private static String section(SketchedPopulation population) throws IOException {
        String document = Files.readString(Path.of("../docs/sketches.md"));
        int from = document.toLowerCase(Locale.ROOT)
                .indexOf("### " + population.title().toLowerCase(Locale.ROOT) + "\n");
        assertThat(from).as(population.title()).isPositive();
        return document.substring(from, document.indexOf("\n### ", from + 1));
    }

    @Test
    void theDocumentHasEveryRow() throws IOException {
        for (SketchedPopulation population : SketchTable.POPULATIONS) {
            String section = section(population);
            Map<Integer, Double> errors = SketchTable.errors(population);
            for (Row row : SketchTable.rows(population)) {
                assertThat(section).contains("\n" + SketchTable.start(row, errors.get(row.sketchSize())));
            }
        }
    }

    @Test
    void theRowsOfTheDocumentAreWhatComesOut() throws IOException {
        SketchedPopulation population = SketchedPopulation.Numbers.NORMAL;
        List<Row> rows =
                COMPUTED_ANEW.stream().map(test -> new Row(test, SHORT_RUNS)).toList();
        List<SketchedRates> rates =
                SketchedRates.of(rows, population, SketchTable.REFERENCE, SketchTable.CURRENT, 0, SketchTable.PAIRS);
        double error = SketchTable.errors(population).get(SHORT_RUNS);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(section(population))
                    .contains(SketchTable.start(rows.get(row), error) + SketchTable.cells(rates.get(row)));
        }
    }

    @Test
    void aRangeTakesBackTheFalseAlarmsOfSketchesAndFindsDriftAllTheSame() {
        List<Row> rows = List.of(new Row(StatTests.ks(), SHORT_RUNS), new Row(StatTests.andersonDarling(), SHORT_RUNS));
        SketchedPopulation population = SketchedPopulation.Numbers.NORMAL;
        for (SketchedRates same : SketchedRates.of(rows, population, SIZE, SIZE, 0, PAIRS)) {
            assertThat(same.drift()).isZero();
        }
        for (SketchedRates moved : SketchedRates.of(rows, population, SIZE, SIZE, 0.25, PAIRS)) {
            assertThat(moved.drift()).isEqualTo(1);
        }
    }

    /** Long tails among them: what a score hangs on there is what a sketch knows least. */
    @Test
    void theExactScoreLiesInTheRange() {
        for (SketchedPopulation population : SketchedPopulation.Numbers.values()) {
            for (int runLength : new int[] {SHORT_RUNS, 2048}) {
                List<Row> rows = SketchTable.tests(population.kind()).stream()
                        .map(test -> new Row(test, runLength))
                        .toList();
                for (double drift : new double[] {0, 0.1}) {
                    List<SketchedRates> rates = SketchedRates.of(rows, population, SIZE, SIZE, drift, PAIRS);
                    for (int row = 0; row < rows.size(); row++) {
                        assertThat(rates.get(row).covered())
                                .as("%s of %s", rows.get(row), population)
                                .isGreaterThanOrEqualTo(1 - 1.0 / PAIRS);
                    }
                }
            }
        }
    }
}
