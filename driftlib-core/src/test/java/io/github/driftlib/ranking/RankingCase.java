package io.github.driftlib.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.ranking.family.RankingFamily;
import io.github.driftlib.report.RunData;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A ranking metric on a data set: what its definition gives, and what Evidently does. */
record RankingCase(JsonNode json, JsonNode data) {

    private static final List<JsonNode> DATASETS = Fixtures.list("ranking.json", "datasets");
    private static final List<JsonNode> CASES = Fixtures.list("ranking.json", "cases");

    static Stream<RankingCase> all() {
        return CASES.stream()
                .map(json -> new RankingCase(
                        json,
                        DATASETS.stream()
                                .filter(data -> data.get("name").equals(json.get("dataset")))
                                .findFirst()
                                .orElseThrow()));
    }

    String metricName() {
        return json.get("metric").asText();
    }

    Metric<?> metric() {
        MetricType<?> type = new RankingFamily()
                .metrics().stream()
                        .filter(each -> each.name().equals(metricName()))
                        .findFirst()
                        .orElseThrow();
        return Json.value(json.get("parameters"), type.metric());
    }

    Dataset side(String name) {
        return Fixtures.dataset(data.get(name));
    }

    RunData run() {
        return RunData.of(side("current"))
                .withReference(side("reference"))
                .withDefinition(definition())
                .withAdditional("current_train_data", side("current_train"))
                .withAdditional("reference_train_data", side("reference_train"));
    }

    DataDefinition definition() {
        return DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .userId("user_id")
                .itemId("item_id")
                .task(DataDefinition.Task.RANKING)
                .recommendations(DataDefinition.PredictionForm.valueOf(
                        data.get("recommendations").asText().toUpperCase(Locale.ROOT)))
                .build();
    }

    @Override
    public String toString() {
        return json.get("name").asText() + json.get("parameters");
    }
}
