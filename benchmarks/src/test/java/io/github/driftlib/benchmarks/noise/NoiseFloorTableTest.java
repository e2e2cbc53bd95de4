package io.github.driftlib.benchmarks.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A small version of the tables in {@code docs/noise-floor.md}, and whether the document has all of their rows. */
class NoiseFloorTableTest {

    private static final int PAIRS = 160;
    /** Of a rate of 5 % in so many pairs. */
    private static final double STANDARD_ERROR = Math.sqrt(0.05 * 0.95 / PAIRS);

    private static final double STANDARD_ERRORS = 3.5;
    private static final Population NORMAL = new Population.Numbers(false);
    private static final Sizes SMALL = new Sizes(500, 500);
    private static final Sizes UNEQUAL = new Sizes(5000, 50);

    @Test
    void withoutDriftTheNoiseFloorIsReachedInFivePercent() {
        List<Double> rates = new ArrayList<>();
        for (Population population : List.of(NORMAL, new Population.Numbers(true), new Population.Categories(50))) {
            for (StatTest test : NoiseFloorTable.distances(population.kind())) {
                for (Sizes sizes : List.of(SMALL, UNEQUAL)) {
                    Rates found = Rates.of(test, population, sizes, false, Rates.LEVEL, PAIRS);
                    assertThat(found.floor())
                            .as("%s of %s at %s", test.name(), population, sizes)
                            .isLessThan(0.05 + STANDARD_ERRORS * STANDARD_ERROR);
                    assertThat(found.calibrated()).isLessThanOrEqualTo(Math.min(found.floor(), found.threshold()));
                    rates.add(found.floor());
                }
            }
        }
        assertThat(rates.stream().mapToDouble(rate -> rate).average().orElseThrow())
                .isBetween(0.02, 0.07);
    }

    @Test
    void theThresholdAloneCriesDrift() {
        assertThat(Rates.of(StatTests.wasserstein(), NORMAL, UNEQUAL, false, Rates.LEVEL, PAIRS)
                        .threshold())
                .isGreaterThan(0.9);
        assertThat(Rates.of(
                                StatTests.jensenShannon(),
                                new Population.Categories(250),
                                UNEQUAL,
                                false,
                                Rates.LEVEL,
                                PAIRS)
                        .threshold())
                .isEqualTo(1);
    }

    /** Both rates are of the same samples, so their difference has less than the error of two. */
    @Test
    void driftIsFoundNoLessThanByATestAtTheSameLevel() {
        for (Sizes sizes : List.of(SMALL, UNEQUAL)) {
            for (StatTest test : List.of(StatTests.wasserstein(), StatTests.energyDistance())) {
                Rates found = found(test, NORMAL, sizes);
                assertThat(found.floor()).as("%s at %s", test.name(), sizes).isGreaterThan(found.peer() - 0.08);
            }
            Rates found = found(StatTests.jensenShannon(), new Population.Categories(4), sizes);
            assertThat(found.floor()).isGreaterThan(found.peer() - 0.08);
        }
    }

    private static Rates found(StatTest test, Population population, Sizes sizes) {
        double level = Rates.peerLevel(test, population, sizes, PAIRS);
        return Rates.of(test, population, sizes, true, level, PAIRS);
    }

    @Test
    void theDocumentHasEveryRow() throws IOException {
        String document = Files.readString(Path.of("../docs/noise-floor.md"));
        for (Population population : NoiseFloorTable.POPULATIONS) {
            int from = document.toLowerCase(Locale.ROOT).indexOf("### " + population.title());
            assertThat(from).as(population.title()).isPositive();
            for (StatTest test : NoiseFloorTable.distances(population.kind())) {
                for (Sizes sizes : NoiseFloorTable.SIZES) {
                    assertThat(document.substring(from))
                            .contains(String.format(
                                    Locale.ROOT,
                                    "| `%s` | %,d | %,d |",
                                    test.name(),
                                    sizes.reference(),
                                    sizes.current()));
                }
            }
        }
    }
}
