package io.github.driftlib.preset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.fixture.EvidentlyTest;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.quality.summary.DescriptorSummaryMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.text.NonLetterCharacterPercentage;
import io.github.driftlib.text.SentenceCount;
import io.github.driftlib.text.TextLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What presets and generators stand for, against Evidently: which tests and metrics of which columns. */
class PresetFixtureTest {

    private static final JsonNode FIXTURES = Fixtures.read("tests.json");

    /** What is compared, beside the name; the thresholds of a data set's summary are the defaults on both sides. */
    private static final Set<String> COMPARED = Set.of(
            "column_name",
            "embeddings_name",
            "n_sigmas",
            "stattest",
            "cat_stattest",
            "num_stattest",
            "per_column_stattest",
            "stattest_threshold",
            "cat_stattest_threshold",
            "num_stattest_threshold",
            "per_column_stattest_threshold",
            "drift_share",
            "lt",
            "gt");

    static Stream<JsonNode> expansions() {
        return Fixtures.list("tests.json", "expansions").stream()
                .filter(entry -> !entry.get("name").asText().equals("TextEvals"));
    }

    @ParameterizedTest
    @MethodSource("expansions")
    void aPresetStandsForWhatEvidentlysDoes(JsonNode entry) {
        EvidentlyCase data = EvidentlyTest.dataset(FIXTURES, entry.get("dataset"));
        ResolvedDefinition definition = data.definition().resolve(data.current(), Optional.of(data.reference()));
        List<String> ours = new ArrayList<>();
        if (entry.get("kind").asText().contains("metric")) {
            metrics(entry)
                    .metrics(definition)
                    .forEach(metric -> ours.add(text(metric.name(), Json.parameters(metric))));
        } else {
            tests(entry).tests(definition).forEach(test -> ours.add(text(test.name(), Json.parameters(test))));
        }
        Set<String> theirs = new TreeSet<>();
        entry.get("expanded").forEach(each -> theirs.add(text(each.get("type").asText(), each)));
        assertThat(ours).doesNotHaveDuplicates();
        Optional<String> difference = difference(entry);
        if (difference.isEmpty()) {
            assertThat(new TreeSet<>(ours)).as(entry.toString()).isEqualTo(theirs);
        } else {
            assertThat(new TreeSet<>(ours)).as(difference.get()).isNotEqualTo(theirs);
        }
    }

    private static Optional<String> difference(JsonNode entry) {
        String name = entry.get("name").asText();
        if (name.equals("TestCustomFeaturesValueDrift")
                && entry.get("parameters").has("per_column_stattest_threshold")) {
            return Optional.of("the thresholds of single columns count");
        }
        if (name.equals("TargetDriftPreset") && entry.get("dataset").asText().equals("probabilities")) {
            return Optional.of("the drift of each probability is told, though no column holds the label");
        }
        return Optional.empty();
    }

    @Test
    void textsAreToldByWhatNeedsNoModel() {
        Dataset comments = Dataset.builder()
                .text("comment", "Good ride.", "Too slow. And late!")
                .build();
        assertThat(Report.of(Presets.textEvals("comment"))
                        .run(comments, DataDefinition.inferred())
                        .metrics())
                .containsExactly(
                        new DescriptorSummaryMetric(new TextLength("comment")),
                        new DescriptorSummaryMetric(new SentenceCount("comment")),
                        new DescriptorSummaryMetric(new NonLetterCharacterPercentage("comment")));
    }

    private static String text(String name, JsonNode parameters) {
        Map<String, String> compared = new TreeMap<>();
        collect(parameters, compared);
        if (name.equals("TestShareOfDriftedColumns")) {
            compared.remove("drift_share");
            compared.putIfAbsent("lt", "0.3");
        }
        if (name.equals("TestMeanInNSigmas")) {
            compared.put("n_sigmas", "2");
        }
        return name + compared;
    }

    private static void collect(JsonNode parameters, Map<String, String> compared) {
        for (Map.Entry<String, JsonNode> field : parameters.properties()) {
            JsonNode value = field.getValue();
            if (COMPARED.contains(field.getKey())) {
                compared.put(field.getKey(), value.isNumber() ? Double.toString(value.asDouble()) : value.toString());
            } else if (value.isObject()) {
                collect(value, compared);
            }
        }
    }

    private static TestPreset tests(JsonNode entry) {
        JsonNode parameters = entry.get("parameters");
        List<String> columns = strings(parameters.get("columns"));
        DriftOptions options = EvidentlyCase.options(parameters);
        Double share = parameters.has("drift_share")
                ? (Double) parameters.get("drift_share").asDouble()
                : null;
        return switch (entry.get("name").asText()) {
            case "DataStabilityTestPreset" -> new DataStabilityTestPreset(columns);
            case "DataQualityTestPreset" -> new DataQualityTestPreset(columns);
            case "DataDriftTestPreset" -> new DataDriftTestPreset(columns, share, options, Map.of());
            case "NoTargetPerformanceTestPreset" ->
                new NoTargetPerformanceTestPreset(columns, share, options, Map.of());
            case "TestAllFeaturesValueDrift" ->
                columns == null && options.equals(DriftOptions.defaults())
                        ? Tests.allFeaturesValueDrift()
                        : Tests.allFeaturesValueDrift(
                                features().that(column -> columns == null || columns.contains(column)), options);
            case "TestCustomFeaturesValueDrift" ->
                Tests.allFeaturesValueDrift(ColumnSelection.named(strings(parameters.get("features"))), options);
            case "TestNumberOfUniqueValues" ->
                Tests.eachColumn(
                        selection(parameters.get("columns")),
                        column -> Tests.numberOfUniqueValues(column).must(Condition.gt(2)));
            default -> generator(entry.get("name").asText(), columns);
        };
    }

    private static ColumnSelection features() {
        return ColumnSelection.features().notOfKind(ColumnKind.DATETIME);
    }

    private static TestPreset generator(String name, List<String> columns) {
        ColumnSelection named = columns == null ? null : ColumnSelection.named(columns);
        return switch (name) {
            case "TestAllColumnsShareOfMissingValues" ->
                named == null
                        ? Tests.allColumnsShareOfMissingValues()
                        : Tests.eachColumn(named, Tests::columnShareOfMissingValues);
            case "TestAllColumnsMostCommonValueShare" ->
                named == null
                        ? Tests.allColumnsMostCommonValueShare()
                        : Tests.eachColumn(named, Tests::shareOfMostCommonValue);
            case "TestCatColumnsOutOfListValues" ->
                named == null
                        ? Tests.catColumnsOutOfListValues()
                        : Tests.eachColumn(named.ofKind(ColumnKind.CATEGORICAL), Tests::shareOfOutOfListValues);
            case "TestNumColumnsOutOfRangeValues" ->
                named == null
                        ? Tests.numColumnsOutOfRangeValues()
                        : Tests.eachColumn(named.ofKind(ColumnKind.NUMERICAL), Tests::shareOfOutOfRangeValues);
            case "TestNumColumnsMeanInNSigmas" ->
                named == null
                        ? Tests.numColumnsMeanInNSigmas()
                        : Tests.eachColumn(named.ofKind(ColumnKind.NUMERICAL), Tests::meanInNSigmas);
            default -> throw new IllegalStateException(name);
        };
    }

    private static MetricPreset metrics(JsonNode entry) {
        JsonNode parameters = entry.get("parameters");
        List<String> columns = strings(parameters.get("columns"));
        DriftOptions options = EvidentlyCase.options(parameters);
        return switch (entry.get("name").asText()) {
            case "DataDriftPreset" ->
                new DataDriftPreset(
                        columns,
                        parameters.path("drift_share").asDouble(DatasetDriftMetric.DEFAULT_DRIFT_SHARE),
                        options,
                        Map.of());
            case "DataQualityPreset" -> new DataQualityPreset(columns);
            case "TargetDriftPreset" -> new TargetDriftPreset(columns, options);
            case "ColumnSummaryMetric" ->
                Metrics.eachColumn(selection(parameters.get("columns")), Metrics::columnSummary);
            default -> throw new IllegalStateException(entry.get("name").asText());
        };
    }

    private static ColumnSelection selection(JsonNode columns) {
        if (columns.isArray()) {
            return ColumnSelection.named(strings(columns));
        }
        return switch (columns.asText()) {
            case "num" -> ColumnSelection.numerical();
            case "cat" -> ColumnSelection.categorical();
            case "text" -> ColumnSelection.text();
            case "features" -> ColumnSelection.features();
            default -> ColumnSelection.allButId();
        };
    }

    private static List<String> strings(JsonNode texts) {
        if (texts == null || !texts.isArray()) {
            return null;
        }
        List<String> strings = new ArrayList<>();
        texts.forEach(text -> strings.add(text.asText()));
        return strings;
    }
}
