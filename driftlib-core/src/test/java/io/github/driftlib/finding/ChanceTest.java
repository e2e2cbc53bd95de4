package io.github.driftlib.finding;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static JsonNode fixture() throws IOException {
        try (InputStream file = ChanceTest.class.getResourceAsStream("/fixtures/finding.json")) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void isAsSciPyHasIt() throws IOException {
        JsonNode known = fixture();
        for (JsonNode c : known.get("more")) {
            assertClose(
                    "Fisher " + c,
                    Chance.moreByChance(
                            c.get(0).asLong(),
                            c.get(1).asLong(),
                            c.get(2).asLong(),
                            c.get(3).asLong()),
                    c.get(4).asDouble());
        }
        for (JsonNode c : known.get("at_least")) {
            assertClose(
                    "binomial " + c,
                    Chance.atLeastByChance(
                            c.get(0).asLong(), c.get(1).asLong(), c.get(2).asDouble()),
                    c.get(3).asDouble());
        }
        for (JsonNode c : known.get("factor")) {
            double factor = new Chance(c.get(0).asInt()).factor(c.get(1).asDouble());
            assertClose("factor " + c, factor, c.get(2).asDouble());
        }
        for (JsonNode c : known.get("apart")) {
            assertClose(
                    "apart " + c,
                    Chance.soFarApartByChance(longs(c.get(0)), longs(c.get(1))),
                    c.get(2).asDouble());
        }
        for (JsonNode c : known.get("larger")) {
            assertClose(
                    "larger mean " + c,
                    Chance.largerMeanByChance(
                            c.get(0).asDouble(),
                            c.get(1).asDouble(),
                            c.get(2).asLong(),
                            c.get(3).asDouble(),
                            c.get(4).asLong()),
                    c.get(5).asDouble());
        }
    }

    private static long[] longs(JsonNode numbers) {
        return Json.value(numbers, long[].class);
    }

    @Test
    void fewCountsAreNoSurprise() {
        assertThat(Chance.soFarApartByChance(new long[] {3, 0, 1}, new long[] {0, 4, 0}))
                .isEqualTo(1);
    }

    @Test
    void aShareThatIsNotLargerIsNoSurprise() {
        assertThat(Chance.moreByChance(1, 1000, 900, 1000)).isEqualTo(1);
        assertThat(Chance.moreByChance(0, 10, 0, 10)).isEqualTo(1);
    }

    @Test
    void aValueOnOneSideOnlyIsASurpriseWhereItIsFrequent() {
        assertThat(Chance.onlyHereByChance(1, 100, 100)).isEqualTo(1);
        assertThat(Chance.onlyHereByChance(20, 100, 100)).isEqualTo(10 * Math.pow(0.5, 20));
    }

    /** The exact probability by all divisions of 6 and 6 users, of whom 6 have a hit: Fisher's. */
    @Test
    void aMeanOfFewIsHeldAgainstAllDivisions() {
        double byDivision = Chance.largerMeanByDivision(1, 0, 6, 0, 6);
        assertThat(byDivision).isCloseTo(Chance.moreByChance(6, 6, 0, 6), within(0.001));
        assertThat(Chance.largerMeanByDivision(1, 0, 1, 0, 1)).isGreaterThan(0.1);
        assertThat(Chance.largerMeanByDivision(-1, 1, 50, 1, 50)).isEqualTo(1);
        // (0.5 / sqrt((99 + 99 + 50 * 0.25) / 199 * 0.02)), by hand
        assertThat(Chance.largerMeanByDivision(0.5, 1, 100, 1, 100))
                .isCloseTo(StandardNormal.survival(0.5 / Math.sqrt(210.5 / 199 * 0.02)), within(1e-15));
    }

    @Test
    void numbersAreWrittenAsAReaderWantsThem() {
        assertThat(FindingWords.number(100085)).isEqualTo("100,085");
        assertThat(FindingWords.number(38.900000001)).isEqualTo("38.9");
        assertThat(FindingWords.number(0.00001234567)).isEqualTo("1.235E-5");
        assertThat(FindingWords.number(-0.25)).isEqualTo("-0.25");
        assertThat(FindingWords.withShortNumbers("-1.23456 to 2.7003639390899283"))
                .isEqualTo("-1.235 to 2.7");
        assertThat(FindingWords.withShortNumbers("5 to 10.25")).isEqualTo("5 to 10.25");
        assertThat(FindingWords.number(0)).isEqualTo("0");
        assertThat(FindingWords.percent(0.10416)).isEqualTo("10.4\u00a0%");
        assertThat(FindingWords.percent(0.00001)).isEqualTo("<0.01\u00a0%");
        assertThat(FindingWords.counted(1, "row") + FindingWords.counted(2000, "row"))
                .isEqualTo("1 row2,000 rows");
    }
}
