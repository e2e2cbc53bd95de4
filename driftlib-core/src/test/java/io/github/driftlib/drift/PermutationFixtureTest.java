package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.StatTestPair;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Permutation tests and effect sizes against NumPy, SciPy and Evidently. */
class PermutationFixtureTest {

    private static final int RELABELLINGS = 1000;
    /** Both p-values are estimates; this many standard errors of ours are hardly ever between them. */
    private static final double STANDARD_ERRORS = 4.5;

    static Stream<JsonNode> pairs() {
        return Fixtures.list("permutations.json", "pairs").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pValueIsThatOfManyRelabellingsAndStatisticTheSame(JsonNode expected) {
        for (String test : new String[] {"TVD", "empirical_mmd"}) {
            if (expected.has(test)) {
                String what = test + " of " + expected.get("name");
                Score.Value score = score(test, expected);
                double p = expected.get(test).get("p_value").asDouble();
                double error = Math.sqrt(p * (1 - p) / RELABELLINGS) + 1.0 / RELABELLINGS;
                assertThat(Math.abs(score.value() - p)).as(what).isLessThan(STANDARD_ERRORS * error);
                assertThat(score.value()).as(what).isBetween(1.0 / (RELABELLINGS + 1), 1.0);
                assertEffect(
                        what, score.effect(), expected.get(test).get("effect").asDouble());
                if (expected.get(test).has("evidently")) {
                    double theirs = expected.get(test).get("evidently").asDouble();
                    assertThat(Math.abs(score.value() - theirs)).as(what).isLessThan(1.5 * STANDARD_ERRORS * error);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void effectsAreSciPys(JsonNode expected) {
        expected.get("effects").properties().forEach(entry -> {
            String what = entry.getKey() + " of " + expected.get("name");
            Score score =
                    StatTests.named(entry.getKey()).score(samples(expected).samples());
            if (score instanceof Score.Value value) {
                assertEffect(what, value.effect(), entry.getValue().asDouble());
            }
        });
    }

    private static void assertEffect(String what, Score.EffectSize effect, double expected) {
        // The discrepancy is a root of a difference of sums that are nearly equal.
        // NumPy's variance of large numbers loses digits.
        boolean inexact = what.equals("t_test of \"num_large_integers\"");
        if (Math.abs(effect.value() - expected) > (inexact ? 1e-7 : 1e-12)) {
            assertClose(what, effect.value(), expected);
        }
    }

    private static Score.Value score(String test, JsonNode expected) {
        return (Score.Value) StatTests.named(test).score(samples(expected).samples());
    }

    private static StatTestPair samples(JsonNode expected) {
        return StatTestPair.named(expected.get("name").asText());
    }
}
