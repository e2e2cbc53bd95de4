package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.text.NonLetterCharacterPercentage;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextLength;
import io.github.driftlib.text.WordCount;
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

    @ParameterizedTest
    @MethodSource("cases")
    void descriptorsAreDistributedOverTheSameBars(JsonNode expected) {
        assertResult(expected, "distribution", Metrics.textDescriptorsDistribution("text", DESCRIPTORS));
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
        Snapshot snapshot = Report.builder()
                .metrics(metric)
                .build()
                .run(dataset(expected.get("current")), dataset(expected.get("reference")), DEFINITION);
        JsonNode result = Json.tree(snapshot.outcome(metric).result().orElseThrow());
        assertThat(JsonDifferences.between(expected.get(field), result)).isEmpty();
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
