package io.github.driftlib.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DatasetDriftResult;
import io.github.driftlib.json.DatetimeText;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricStatus;
import io.github.driftlib.quality.ColumnQuantileMetric;
import io.github.driftlib.quality.ColumnQuantileResult;
import io.github.driftlib.quality.ColumnSummaryMetric;
import io.github.driftlib.quality.ColumnSummaryResult;
import io.github.driftlib.quality.DatasetMissingValuesMetric;
import io.github.driftlib.quality.DatasetMissingValuesResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads {@link Snapshot}s. */
final class SnapshotJson {

    private static final String VERSION = "1";

    private record Type<R extends MetricResult>(Class<? extends Metric<R>> metric, Class<R> result) {}

    private static final Map<String, Type<?>> TYPES = types(List.of(
            new Type<>(ColumnDriftMetric.class, ColumnDriftResult.class),
            new Type<>(DatasetDriftMetric.class, DatasetDriftResult.class),
            new Type<>(DatasetMissingValuesMetric.class, DatasetMissingValuesResult.class),
            new Type<>(ColumnQuantileMetric.class, ColumnQuantileResult.class),
            new Type<>(ColumnSummaryMetric.class, ColumnSummaryResult.class)));

    private SnapshotJson() {}

    private static Map<String, Type<?>> types(List<Type<?>> types) {
        Map<String, Type<?>> byName = new TreeMap<>();
        types.forEach(type -> byName.put(type.metric().getSimpleName(), type));
        return byName;
    }

    static String write(Snapshot snapshot) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION);
        ArrayNode metrics = json.putArray("metrics");
        snapshot.metrics().forEach(metric -> metrics.add(write(metric, snapshot.outcome(metric))));
        json.put("timestamp", DatetimeText.of(snapshot.info().timestamp()));
        json.put("project", snapshot.info().project());
        json.set("tags", Json.tree(snapshot.info().tags()));
        json.set("metadata", Json.tree(snapshot.info().metadata()));
        return Json.text(json);
    }

    private static ObjectNode write(Metric<?> metric, MetricOutcome<?> outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("metric", metric.name());
        outcome.result().ifPresent(result -> json.set("result", Json.tree(result)));
        if (outcome.status() != MetricStatus.COMPUTED) {
            json.put("status", outcome.status().name());
            json.put("reason", outcome.reason());
        }
        json.set("parameters", Json.parameters(metric));
        return json;
    }

    static Snapshot read(String text) {
        JsonNode json = Json.read(text);
        String version = json.path("version").asText();
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException("version must be '" + VERSION + "', but was '" + version + "'");
        }
        Map<Metric<?>, MetricOutcome<?>> outcomes = new LinkedHashMap<>();
        for (JsonNode entry : json.path("metrics")) {
            String name = entry.path("metric").asText();
            Type<?> type = TYPES.get(name);
            if (type == null) {
                throw new IllegalArgumentException(
                        "metric must be one of " + TYPES.keySet() + ", but was '" + name + "'");
            }
            outcomes.put(Json.value(entry.path("parameters"), type.metric()), outcome(entry, type));
        }
        List<String> tags = new ArrayList<>();
        json.path("tags").forEach(tag -> tags.add(tag.asText()));
        Map<String, String> metadata = new TreeMap<>();
        json.path("metadata")
                .properties()
                .forEach(field -> metadata.put(field.getKey(), field.getValue().asText()));
        Instant timestamp =
                DatetimeText.parse("timestamp", json.path("timestamp").asText());
        RunInfo info = new RunInfo(json.path("project").asText(), timestamp, tags, metadata);
        return new Snapshot(info, outcomes);
    }

    private static <R extends MetricResult> MetricOutcome<R> outcome(JsonNode entry, Type<R> type) {
        if (entry.has("result")) {
            return MetricOutcome.of(Json.value(entry.get("result"), type.result()));
        }
        MetricStatus status = Json.value(entry.path("status"), MetricStatus.class);
        return new MetricOutcome.NotComputed<>(status, entry.path("reason").asText());
    }
}
