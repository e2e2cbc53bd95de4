package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classifiers of texts against Evidently's, and what is typical of either side. */
class TextDriftFixtureTest {

    static Stream<JsonNode> cases() {
        return Fixtures.list("domain_classifiers.json", "texts").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statTests(JsonNode expected) {
        for (String name : List.of("perc_text_content_drift", "abs_text_content_drift")) {
            for (Double threshold : new Double[] {null, 0.6}) {
                JsonNode result = expected.get(threshold == null ? name : name + "_0.6");
                var outcome = outcome(expected, new ColumnDriftMetric("text", StatTest.named(name), threshold));
                assertThat(outcome.result().isPresent()).isEqualTo(!expected.has("error"));
                outcome.result().ifPresent(drift -> {
                    assertClose("score", drift.driftScore(), result.get(0).asDouble());
                    assertThat(drift.driftDetected()).isEqualTo(result.get(1).asBoolean());
                    assertThat(drift.columnType()).isEqualTo("text");
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void metric(JsonNode expected) {
        var outcome = outcome(expected, new TextDomainClassifierDriftMetric("text"));
        if (expected.has("error")) {
            assertThat(outcome.reason()).contains("must have");
            return;
        }
        TextDomainClassifierDriftMetric.Result result = outcome.result().orElseThrow();
        JsonNode score = expected.get("perc_text_content_drift");
        assertClose("area", result.domainClassifierRocAuc(), score.get(0).asDouble());
        assertClose(
                "chance",
                result.randomClassifier95Percentile(),
                expected.get("random_classifier_95_percentile").asDouble());
        assertThat(result.contentDrift()).isEqualTo(score.get(1).asBoolean());
        if (result.contentDrift()) {
            JsonNode typical = expected.get("typical");
            assertThat(result.current().characteristicExamples())
                    .containsExactlyElementsOf(texts(typical.get("current_examples")));
            assertThat(result.reference().characteristicExamples())
                    .containsExactlyElementsOf(texts(typical.get("reference_examples")));
            assertThat(result.current().characteristicWords())
                    .containsExactlyElementsOf(texts(typical.get("current_words")));
            assertThat(result.reference().characteristicWords())
                    .containsExactlyElementsOf(texts(typical.get("reference_words")));
        } else {
            assertThat(result.current()).isNull();
        }
    }

    private static <R extends MetricResult> MetricOutcome<R> outcome(JsonNode expected, Metric<R> metric) {
        DataDefinition definition = DataDefinition.builder().text("text").build();
        return Report.of(metric)
                .run(dataset(expected.get("current")), dataset(expected.get("reference")), definition)
                .outcome(metric);
    }

    private static Dataset dataset(JsonNode texts) {
        return Dataset.builder()
                .text("text", texts(texts).toArray(String[]::new))
                .build();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
