package io.github.driftlib.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.data.Remark;
import io.github.driftlib.family.Families;
import io.github.driftlib.json.DatetimeText;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.JsonTypes;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.report.Snapshot.DataRemark;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes and reads {@link Snapshot}s. */
final class SnapshotJson {

    private static final String VERSION = "1";
    private static final Function<Object, JsonNode> WITHOUT_PLOTS = Json.treeWithout(PlotData.class);

    private SnapshotJson() {}

    static String write(Snapshot snapshot, Snapshot.Detail detail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION);
        if (!snapshot.tests().isEmpty()) {
            ArrayNode tests = json.putArray("tests");
            snapshot.tests().forEach(test -> tests.add(write(test)));
            json.set("summary", Json.tree(snapshot.summary()));
            snapshot.conditions().ifPresent(conditions -> json.set("conditions", Json.tree(conditions)));
        }
        ArrayNode metrics = json.putArray("metrics");
        snapshot.metrics().forEach(metric -> metrics.add(write(metric, snapshot.outcome(metric), detail)));
        // Made of the rest, so they are not read.
        json.set("findings", Json.tree(snapshot.findings()));
        json.put("timestamp", DatetimeText.of(snapshot.info().timestamp()));
        json.put("project", snapshot.info().project());
        json.set("tags", Json.tree(snapshot.info().tags()));
        json.set("metadata", Json.tree(snapshot.info().metadata()));
        if (!snapshot.remarks().isEmpty()) {
            ArrayNode remarks = json.putArray("remarks");
            snapshot.remarks().forEach(remark -> remarks.add(write(remark)));
        }
        return Json.text(json);
    }

    private static ObjectNode write(DataRemark remark) {
        ObjectNode json = Json.tree(remark.remark());
        // What follows from the topic is no part of the remark.
        json.remove("loss");
        json.put("data", remark.data());
        return json;
    }

    private static DataRemark remark(JsonNode entry) {
        String topic = entry.path("topic").asText();
        Remark.Topic known = Stream.of(Remark.Topic.values())
                .filter(value -> value.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("topic of a remark must be one of "
                        + List.of(Remark.Topic.values()) + ", but was '" + topic + "'"));
        Remark remark = new Remark(
                known,
                entry.path("column").asText(),
                entry.path("count").asLong(),
                entry.path("text").asText());
        return new DataRemark(entry.path("data").asText(), remark);
    }

    private static ObjectNode write(Snapshot.TestEntry test) {
        ObjectNode json = Json.tree(test.result());
        json.put("key", test.key().text());
        ArrayNode metrics = json.putArray("metrics");
        test.metrics().forEach(metric -> metrics.add(metric.text()));
        return json;
    }

    private static ObjectNode write(Metric<?> metric, MetricOutcome<?> outcome, Snapshot.Detail detail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("metric", metric.name());
        Contained.run(
                () -> outcome.result().ifPresent(result -> json.set("result", result(result, detail))),
                thrown -> json.put("status", MetricOutcome.Status.FAILED.name())
                        .put("reason", "its result cannot be written: " + Contained.reason(thrown)));
        if (outcome.status() != MetricOutcome.Status.COMPUTED) {
            json.put("status", outcome.status().name());
            json.put("reason", outcome.reason());
        }
        json.set("parameters", Json.parameters(metric));
        return json;
    }

    private static JsonNode result(MetricResult result, Snapshot.Detail detail) {
        return detail == Snapshot.Detail.RESULTS ? WITHOUT_PLOTS.apply(result) : Json.tree(result);
    }

    /** A snapshot that can also be stored; anything else is an error. */
    static Snapshot read(String text) {
        Families families = Families.found();
        try {
            Snapshot snapshot = read(Json.read(text), families);
            snapshot.metrics()
                    .forEach(metric -> snapshot.outcome(metric).result().ifPresent(MetricResult::values));
            return snapshot;
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("json must hold a snapshot, but: " + e, e);
        }
    }

    private static Snapshot read(JsonNode json, Families families) {
        String version = json.path("version").asText();
        if (!version.equals(VERSION)) {
            throw new IllegalArgumentException("version must be '" + VERSION + "', but was '" + version + "'");
        }
        JsonTypes types = JsonTypes.of(families, families.parts());
        Map<Metric<?>, MetricOutcome<?>> outcomes = new LinkedHashMap<>();
        for (JsonNode entry : objects(json, "metrics")) {
            MetricType<?> type = families.metric(entry.path("metric").asText());
            Metric<?> metric = Json.value(entry.path("parameters"), type.metric(), types);
            if (outcomes.put(metric, outcome(entry, type, types)) != null) {
                throw new IllegalArgumentException(
                        "metrics must be different, but " + Metric.Key.of(metric) + " is there twice");
            }
        }
        List<Snapshot.TestEntry> tests = new ArrayList<>();
        objects(json, "tests").forEach(entry -> tests.add(test(entry)));
        Optional<Conditions> conditions = json.has("conditions")
                ? Optional.of(Json.value(json.get("conditions"), Conditions.class))
                : Optional.empty();
        List<DataRemark> remarks = new ArrayList<>();
        objects(json, "remarks").forEach(entry -> remarks.add(remark(entry)));
        return new Snapshot(info(json), outcomes, tests, conditions, remarks);
    }

    /** The entries of a list, which may be missing. */
    private static List<ObjectNode> objects(JsonNode json, String name) {
        JsonNode list = json.path(name);
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!list.isArray() || !entry.isObject()) {
                throw new IllegalArgumentException(name + " must be a list of objects, but one was " + entry);
            }
            objects.add((ObjectNode) entry);
        }
        return objects;
    }

    private static RunInfo info(JsonNode json) {
        Map<String, String> metadata = new TreeMap<>();
        json.path("metadata")
                .properties()
                .forEach(field -> metadata.put(field.getKey(), field.getValue().asText()));
        Instant timestamp =
                DatetimeText.parse("timestamp", json.path("timestamp").asText());
        return new RunInfo(json.path("project").asText(), timestamp, texts(json.path("tags")), metadata);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Snapshot.TestEntry test(ObjectNode entry) {
        ObjectNode result = entry.deepCopy();
        result.remove(List.of("key", "metrics"));
        return new Snapshot.TestEntry(
                MetricTest.Key.parse(entry.path("key").asText()),
                Json.value(result, TestResult.class),
                texts(entry.path("metrics")).stream().map(Metric.Key::parse).toList());
    }

    private static <R extends MetricResult> MetricOutcome<R> outcome(
            JsonNode entry, MetricType<R> type, JsonTypes types) {
        if (entry.hasNonNull("result")) {
            return MetricOutcome.of(Json.value(entry.get("result"), type.result(), types));
        }
        MetricOutcome.Status status = Json.value(entry.path("status"), MetricOutcome.Status.class);
        return new MetricOutcome.NotComputed<>(status, entry.path("reason").asText());
    }
}
