package io.github.driftlib.classification;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One metric or test on one data set, as Evidently computed it. */
record ClassificationCase(JsonNode json, JsonNode data) {

    private static final Map<String, JsonNode> DATASETS = Fixtures.list("classification.json", "datasets").stream()
            .collect(Collectors.toMap(entry -> entry.get("name").asText(), entry -> entry));

    static Stream<ClassificationCase> all(String field) {
        return Fixtures.list("classification.json", field).stream()
                .map(json -> new ClassificationCase(
                        json, DATASETS.get(json.get("dataset").asText())));
    }

    String dataset() {
        return data.get("name").asText();
    }

    boolean hasTies() {
        return dataset().endsWith("ties");
    }

    JsonNode parameters() {
        return json.get("parameters");
    }

    boolean withReference() {
        return json.get("with_reference").asBoolean();
    }

    RunData runData(String side) {
        return RunData.of(Fixtures.dataset(data.get(side))).withDefinition(definition());
    }

    private RunData runData() {
        Dataset reference = Fixtures.dataset(data.get("reference"));
        return withReference() ? runData("current").withReference(reference) : runData("current");
    }

    private DataDefinition definition() {
        JsonNode mapping = data.get("mapping");
        DataDefinition.Builder definition =
                DataDefinition.builder().target("target").task(DataDefinition.Task.CLASSIFICATION);
        if (mapping.has("pos_label")) {
            definition.positiveLabel(mapping.get("pos_label").asText());
        }
        JsonNode prediction = mapping.get("prediction");
        if (prediction.isArray()) {
            List<String> columns = new ArrayList<>();
            prediction.forEach(column -> columns.add(column.asText()));
            definition.probabilities(columns.toArray(String[]::new));
        } else {
            definition.prediction(prediction.asText());
        }
        return definition.build();
    }

    <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric) {
        return Report.of(metric).run(runData()).outcome(metric);
    }

    TestResult result(MetricTest test) {
        return TestSuite.builder()
                .tests(test)
                .conditions(Conditions.evidently())
                .build()
                .run(runData())
                .result(test);
    }

    /** Evidently labels one row more than asked for, so its k is our k + 1. */
    Integer k() {
        return parameters().has("k") ? (Integer) (parameters().get("k").asInt() + 1) : null;
    }

    Double threshold() {
        return parameters().has("probas_threshold")
                ? (Double) parameters().get("probas_threshold").asDouble()
                : null;
    }

    @Override
    public String toString() {
        return dataset() + " " + json.path("metric").asText(json.path("test").asText()) + parameters()
                + (withReference() ? "" : " without reference");
    }
}
