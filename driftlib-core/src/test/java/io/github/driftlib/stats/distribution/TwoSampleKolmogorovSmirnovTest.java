package io.github.driftlib.stats.distribution;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The p-values against those of SciPy's {@code ks_2samp}. */
class TwoSampleKolmogorovSmirnovTest {

    private static final List<JsonNode> CASES = Fixtures.list("ks_two_sample.json", "cases");

    private static int size(JsonNode entry, String side) {
        return Fixtures.column(entry.get(side)).size();
    }

    @Test
    void exactProbabilityIsSciPys() {
        int compared = 0;
        for (JsonNode entry : CASES) {
            int n1 = size(entry, "reference");
            int n2 = size(entry, "current");
            if (!entry.get("exact_fell_back").asBoolean() && Math.max(n1, n2) <= 25_000) {
                double p = TwoSampleKolmogorovSmirnov.exact(
                        n1, n2, entry.get("statistic").asDouble());
                assertClose(entry.get("name").asText(), p, entry.get("exact_p").asDouble());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(35);
    }

    @Test
    void asymptoticProbabilityIsSciPys() {
        for (JsonNode entry : CASES) {
            int n1 = size(entry, "reference");
            int n2 = size(entry, "current");
            if (entry.get("asymptotic_p").isNumber()) {
                double p = TwoSampleKolmogorovSmirnov.asymptotic(
                        n1, n2, entry.get("statistic").asDouble());
                assertClose(
                        entry.get("name").asText(), p, entry.get("asymptotic_p").asDouble());
            }
        }
    }

    @Test
    void theSwitchIsSciPys() {
        for (JsonNode entry : CASES) {
            double p = TwoSampleKolmogorovSmirnov.pValue(
                    size(entry, "reference"),
                    size(entry, "current"),
                    entry.get("statistic").asDouble());
            assertClose(entry.get("name").asText(), p, entry.get("auto_p").asDouble());
        }
    }

    @Test
    void theExactProbabilityOfTinySamplesCanBeCountedByHand() {
        // Of the 3 orders of one value among two, 2 put it at an end: D = 1.
        assertThat(TwoSampleKolmogorovSmirnov.exact(1, 2, 1)).isEqualTo(2.0 / 3);
        assertThat(TwoSampleKolmogorovSmirnov.exact(2, 1, 1)).isEqualTo(2.0 / 3);
        // Of the 6 orders of two and two, 2 keep them apart.
        assertThat(TwoSampleKolmogorovSmirnov.exact(2, 2, 1)).isEqualTo(1.0 / 3);
        assertThat(TwoSampleKolmogorovSmirnov.exact(7, 5, 0)).isOne();
    }
}
