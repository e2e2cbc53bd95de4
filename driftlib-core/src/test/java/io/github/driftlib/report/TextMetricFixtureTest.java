package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.DoaneBars;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.text.NonLetterCharacterPercentage;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextLength;
import io.github.driftlib.text.WordCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics of texts and of their descriptors against Evidently's. */
class TextMetricFixtureTest {

    private static final Map<String, TextDescriptor> DESCRIPTORS = Map.of(
            "length", new TextLength("text"),
            "not letters", new NonLetterCharacterPercentage("text"),
            "words", new WordCount("text"));
    private static final DataDefinition DEFINITION =
            DataDefinition.builder().text("text").numerical("fare", "distance").build();

    static Stream<JsonNode> cases() {
        return Fixtures.list("text_metrics.json", "cases").stream();
    }

    /**
     * Of bars over numbers that lie far out, or are few and whole, only the sum is Evidently's: ours have other bins.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void descriptorsAreDistributedOverTheSameBars(JsonNode expected) {
        JsonNode result = result(expected, Metrics.textDescriptorsDistribution("text", DESCRIPTORS));
        int same = 0;
        for (String side : List.of("current", "reference")) {
            for (String descriptor : DESCRIPTORS.keySet()) {
                JsonNode theirs = expected.get("distribution").path(side).path(descriptor);
                JsonNode ours = result.path(side).path(descriptor);
                assertThat(DoaneBars.values(ours.path("y"))).isEqualTo(DoaneBars.values(theirs.path("y")));
                if (DoaneBars.are(ours.path("x"))) {
                    assertThat(JsonDifferences.between(theirs, ours)).isEmpty();
                    same++;
                }
            }
        }
        assertThat(same).isPositive();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachSideIsCorrelatedWithItsOwnFeatures(JsonNode expected) {
        assertResult(expected, "correlations", Metrics.textDescriptorsCorrelation("text", DESCRIPTORS));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void descriptorsDriftAsColumnsDo(JsonNode expected) {
        assertResult(expected, "drift", Metrics.textDescriptorsDrift("text", DESCRIPTORS));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textsDriftByWhatAClassifierSays(JsonNode expected) {
        assertResult(expected, "column_drift", Metrics.columnDrift("text"));
    }

    private static void assertResult(JsonNode expected, String field, Metric<?> metric) {
        assertThat(JsonDifferences.between(expected.get(field), result(expected, metric)))
                .isEmpty();
    }

    private static JsonNode result(JsonNode expected, Metric<?> metric) {
        Snapshot snapshot = Report.builder()
                .metrics(metric)
                .build()
                .run(dataset(expected.get("current")), dataset(expected.get("reference")), DEFINITION);
        return Json.tree(snapshot.outcome(metric).result().orElseThrow());
    }

    private static Dataset dataset(JsonNode columns) {
        return Dataset.builder()
                .text(
                        "text",
                        StreamSupport.stream(columns.get("text").spliterator(), false)
                                .map(JsonNode::asText)
                                .toArray(String[]::new))
                .numerical("fare", Fixtures.numbers(columns.get("fare")))
                .numerical("distance", Fixtures.numbers(columns.get("distance")))
                .build();
    }
}
