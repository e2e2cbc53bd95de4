package io.github.driftlib.stats;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.stats.distribution.Kolmogorov;
import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The distributions against SciPy's. */
class DistributionFixtureTest {

    @Test
    void chiSquaredSurvivalIsSciPys() {
        List<JsonNode> cases = Fixtures.list("distributions.json", "chi_square");
        assertThat(cases).hasSizeGreaterThan(400);
        for (JsonNode entry : cases) {
            double x = entry.get("x").asDouble();
            double df = entry.get("df").asDouble();
            assertClose(
                    "chi2.sf(" + x + ", " + df + ")",
                    ChiSquared.survival(x, df),
                    entry.get("sf").asDouble());
        }
    }

    @Test
    void normalSurvivalIsSciPys() {
        List<JsonNode> cases = Fixtures.list("distributions.json", "normal");
        assertThat(cases).hasSizeGreaterThan(250);
        for (JsonNode entry : cases) {
            double z = entry.get("z").asDouble();
            assertClose(
                    "2 norm.sf(" + z + ")",
                    2 * StandardNormal.survival(z),
                    entry.get("two_sided").asDouble());
        }
    }

    @Test
    void kolmogorovSurvivalIsSciPys() {
        List<JsonNode> cases = Fixtures.list("distributions.json", "kolmogorov_two_sided");
        assertThat(cases).hasSizeGreaterThan(450);
        for (JsonNode entry : cases) {
            long n = entry.get("n").asLong();
            double d = entry.get("d").asDouble();
            assertClose(
                    "kstwo.sf(" + d + ", " + n + ")",
                    Kolmogorov.survival(n, d),
                    entry.get("sf").asDouble());
        }
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChiSquared.survival(1, 0))
                .withMessage("degreesOfFreedom must be positive, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kolmogorov.survival(0, 0.5))
                .withMessage("n must be at least 1, but was 0");
        assertThat(ChiSquared.survival(-1, 2)).isOne();
        assertThat(ChiSquared.survival(Double.POSITIVE_INFINITY, 2)).isZero();
    }
}
