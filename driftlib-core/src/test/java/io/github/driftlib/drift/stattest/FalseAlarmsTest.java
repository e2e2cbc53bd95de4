package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.ColumnKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small version of the tables in {@code docs/false-alarms.md}; the full one with {@code -Dlong=true}. */
class FalseAlarmsTest {

    private static final Path DOCUMENT = Path.of("../docs/false-alarms.md");
    private static final String BEGIN = "<!-- tables: begin -->";
    private static final String END = "<!-- tables: end -->";
    private static final int FEW_PAIRS = 60;
    private static final int MANY_PAIRS = 200;
    private static final int MORE_PAIRS = 1000;
    private static final double STANDARD_ERRORS = 3.7;

    @Test
    void testsThatAreCalledCalibratedKeepTheirThreshold() {
        List<FalseAlarms.Sizes> sizes = List.of(new FalseAlarms.Sizes(50, 50), new FalseAlarms.Sizes(500, 50));
        for (FalseAlarms.Population population : FalseAlarms.POPULATIONS) {
            List<StatTest> tests = FalseAlarms.tests(population.kind()).stream()
                    .filter(test -> test.calibratedTest() == test && test != StatTests.maximumMeanDiscrepancy()
                            || test == StatTests.eppsSingleton())
                    .map(StatTest::calibratedTest)
                    .toList();
            for (FalseAlarms.Sizes size : sizes) {
                List<FalseAlarms.Count> counts = FalseAlarms.count(population, size, tests, FEW_PAIRS);
                for (int i = 0; i < tests.size(); i++) {
                    double level = tests.get(i).defaultThreshold();
                    int computed = counts.get(i).computed();
                    assertThat((double) counts.get(i).alarms())
                            .as("%s of %s at %s", tests.get(i), population.name(), size)
                            .isLessThanOrEqualTo(
                                    level * computed + STANDARD_ERRORS * Math.sqrt(level * (1 - level) * computed) + 1);
                }
            }
        }
    }

    @Test
    void aGoodnessOfFitDoesNot() {
        FalseAlarms.Population five = FalseAlarms.POPULATIONS.get(9);
        List<StatTest> test = List.of(StatTests.chisquareGoodnessOfFit(), StatTests.chisquare());
        List<FalseAlarms.Count> counts = FalseAlarms.count(five, new FalseAlarms.Sizes(500, 5000), test, FEW_PAIRS);
        assertThat(counts.get(0).rate()).isGreaterThan(0.8);
        assertThat(counts.get(1).rate()).isLessThan(0.15);
    }

    @Test
    void theDocumentHasEveryTestAndRow() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (ColumnKind kind : List.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL)) {
            for (StatTest test : FalseAlarms.tests(kind)) {
                assertThat(document).contains("`" + test.name() + "` (");
            }
        }
        for (FalseAlarms.Population population : FalseAlarms.POPULATIONS) {
            for (FalseAlarms.Sizes sizes : FalseAlarms.SIZES) {
                assertThat(document)
                        .contains(String.format(
                                Locale.ROOT,
                                "| %s | %,d | %,d |",
                                population.name(),
                                sizes.reference(),
                                sizes.current()));
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void writesTheTables() throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                DOCUMENT,
                text.substring(0, begin) + "\n" + FalseAlarms.tables(MANY_PAIRS) + text.substring(text.indexOf(END)));
        theDocumentHasEveryTestAndRow();
    }

    /** The figures of the tables that are furthest above their level, again with other pairs: they were chance. */
    @ParameterizedTest
    @CsvSource({
        "5 labels, 5000, 500, g_test",
        "5 labels, 5000, 500, TVD",
        "ratings 1 to 5, 5000, 500, cramer_von_mises",
        "50 labels, 50000, 5000, chisquare"
    })
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void theLargestFiguresAreChance(String name, int reference, int current, String test) {
        FalseAlarms.Population population = FalseAlarms.POPULATIONS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        FalseAlarms.Population again =
                new FalseAlarms.Population(name + " again", population.kind(), population.draw());
        double level = StatTests.named(test).defaultThreshold();
        FalseAlarms.Count count = FalseAlarms.count(
                        again, new FalseAlarms.Sizes(reference, current), List.of(StatTests.named(test)), MORE_PAIRS)
                .get(0);
        assertThat(count.rate()).isLessThanOrEqualTo(level + 3 * Math.sqrt(level * (1 - level) / MORE_PAIRS));
    }
}
