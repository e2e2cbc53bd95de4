package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distances over chosen bins against NumPy's histograms and SciPy's distances. */
class BinsFixtureTest {

    static Stream<JsonNode> pairs() {
        return Fixtures.list("bins.json", "pairs").stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void countsAndDistancesAreTheirs(JsonNode pair) {
        SamplePair samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL,
                EmpiricalDistribution.of(Fixtures.column(pair.get("reference"))),
                EmpiricalDistribution.of(Fixtures.column(pair.get("current"))));
        pair.get("bins")
                .properties()
                .forEach(bins -> bins.getValue().get("distances").properties().forEach(expected -> {
                    String what = expected.getKey() + " over " + bins.getKey() + " of " + pair.get("name");
                    StatTest test = StatTests.named(expected.getKey() + "[bins=" + bins.getKey() + "]");
                    Bins.Used used = test.usedBins(samples).orElseThrow();
                    assertThat(used.bins().stream().map(Bins.Used.Bin::reference))
                            .as(what)
                            .containsExactly(longs(bins.getValue().get("reference")));
                    assertThat(used.bins().stream().map(Bins.Used.Bin::current))
                            .as(what)
                            .containsExactly(longs(bins.getValue().get("current")));
                    Score.Value score = (Score.Value) test.score(samples);
                    double found = score.effect() == null
                            ? score.value()
                            : score.effect().value();
                    // Of nearly equal shares a distance is the root of a difference of nearly equal sums.
                    if (Math.abs(found - expected.getValue().asDouble()) > 1e-14) {
                        assertClose(what, found, expected.getValue().asDouble());
                    }
                }));
    }

    private static Long[] longs(JsonNode counts) {
        return Stream.of(Fixtures.numbers(counts))
                .flatMap(numbers -> Arrays.stream(numbers).mapToObj(number -> (long) number))
                .toArray(Long[]::new);
    }
}
