package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.Column;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.DoaneBars;
import io.github.driftlib.fixture.Fixtures;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Doane's bins against NumPy's. */
class HistogramFixtureTest {

    static List<JsonNode> samples() {
        return Fixtures.list("quality_statistics.json", "doane_bins");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void edgesAndCountsAreNumpys(JsonNode entry) {
        Column column = Fixtures.column(entry.get("sample"));
        Histogram.Numbers histogram =
                DoaneBars.of(EmpiricalDistribution.of(column), Optional.empty()).current();
        assertThat(histogram.x()).hasSameSizeAs(entry.get("edges"));
        for (int i = 0; i < histogram.x().size(); i++) {
            Closeness.assertClose(
                    "edge " + i, histogram.x().get(i), entry.get("edges").get(i).asDouble());
        }
        assertThat(histogram.y())
                .containsExactlyElementsOf(
                        StreamSupport.stream(entry.get("counts").spliterator(), false)
                                .map(JsonNode::asLong)
                                .toList());
    }
}
