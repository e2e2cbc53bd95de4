package io.github.driftlib.regression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.fixture.Closeness;
import io.github.driftlib.fixture.DoaneBars;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.regression.family.TestValueAbsMaxError;
import io.github.driftlib.regression.family.TestValueMAE;
import io.github.driftlib.regression.family.TestValueMAPE;
import io.github.driftlib.regression.family.TestValueMeanError;
import io.github.driftlib.regression.family.TestValueR2Score;
import io.github.driftlib.regression.family.TestValueRMSE;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.ValueTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The regression metrics, pictures and tests against Evidently's, and against scikit-learn where Evidently is wrong.
 */
class RegressionFixtureTest {

    private static final JsonNode FIXTURE = Fixtures.read("regression.json");

    /** Fields in which ours differ on purpose, as regular expressions by data set. */
    private static final Map<String, List<String>> DIFFERENT = Map.of(
            // With targets of 0 or below, Evidently divides by max(target, 2e-16), or by a negative target.
            "signed",
            List.of(".*mean_abs_perc_error.*", ".*abs_perc_error_std", ".*Absolute Percentage Error.*"),
            // One error has no normal probability plot; a single row is in the first range, not in the middle one.
            "one_row",
            List.of("/error_normality.*", ".*_theoretical.*", ".*/per/0"),
            // Equal errors have no correlation.
            "perfect",
            List.of("/error_normality/r"),
            // Of labels that are equally frequent, Evidently takes the first row's, and ours is the first in text
            // order.
            "trips",
            List.of("/error_bias/zone/ref_(under|range)"),
            "dirty",
            List.of("/error_bias/zone/(current|ref)_(under|over|range)"),
            "better",
            List.of("/error_bias/zone/(current_under|ref_majority|ref_over)"));

    record Case(JsonNode json) {
        JsonNode data() {
            return dataset(json.get("dataset").asText());
        }

        @Override
        public String toString() {
            return json.get("dataset").asText() + " "
                    + json.path("metric").asText(json.path("test").asText())
                    + json.path("parameters") + json.path("conditions")
                    + (json.get("with_reference").asBoolean() ? "" : " without reference");
        }
    }

    private static JsonNode dataset(String name) {
        return Fixtures.list("regression.json", "datasets").stream()
                .filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Case> metrics() {
        return StreamSupport.stream(FIXTURE.get("metrics").spliterator(), false).map(Case::new);
    }

    static Stream<Case> tests() {
        return StreamSupport.stream(FIXTURE.get("tests").spliterator(), false).map(Case::new);
    }

    static Stream<JsonNode> right() {
        return StreamSupport.stream(FIXTURE.get("right").spliterator(), false);
    }

    private static RunData data(JsonNode data, boolean withReference) {
        JsonNode mapping = data.get("mapping");
        DataDefinition.Builder definition = DataDefinition.builder()
                .task(io.github.driftlib.data.DataDefinition.Task.REGRESSION)
                .target(mapping.path("target").asText("target"))
                .prediction(mapping.path("prediction").asText("prediction"));
        if (mapping.has("datetime")) {
            definition.datetime(mapping.get("datetime").asText());
        }
        RunData run = RunData.of(Fixtures.dataset(data.get("current"))).withDefinition(definition.build());
        return withReference ? run.withReference(Fixtures.dataset(data.get("reference"))) : run;
    }

    private static Metric<?> metric(JsonNode json) {
        JsonNode parameters = json.get("parameters");
        return switch (json.get("metric").asText()) {
            case "RegressionQualityMetric" -> new RegressionQualityMetric();
            case "RegressionDummyMetric" -> new RegressionDummyMetric();
            case "RegressionErrorDistribution" -> new RegressionErrorDistribution();
            case "RegressionErrorNormality" -> new RegressionErrorNormality();
            case "RegressionTopErrorMetric" -> new RegressionTopErrorMetric();
            case "RegressionPredictedVsActualScatter" -> new RegressionPredictedVsActualScatter();
            case "RegressionPredictedVsActualPlot" -> new RegressionPredictedVsActualPlot();
            case "RegressionErrorPlot" -> new RegressionErrorPlot();
            case "RegressionAbsPercentageErrorPlot" -> new RegressionAbsPercentageErrorPlot();
            case "RegressionErrorBiasTable" ->
                new RegressionErrorBiasTable(
                        parameters.has("columns")
                                ? StreamSupport.stream(parameters.get("columns").spliterator(), false)
                                        .map(JsonNode::asText)
                                        .toList()
                                : null,
                        parameters.path("top_error").asDouble(0.05));
            default -> throw new IllegalStateException(json.toString());
        };
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void resultIsEvidentlys(Case entry) {
        Metric<?> metric = metric(entry.json);
        Snapshot snapshot = Report.builder()
                .metrics(List.of(metric))
                .build()
                .run(data(entry.data(), entry.json.get("with_reference").asBoolean()));
        assertThat(snapshot.outcome(metric).result())
                .as(snapshot.outcome(metric).reason())
                .isPresent();
        JsonNode ours = Json.tree(snapshot.outcome(metric).result().get());
        List<String> differences = new ArrayList<>();
        compare("", expected(entry.json), ours, differences);
        differences.removeIf(difference -> isOnPurpose(entry, difference.split(" (is|has|also) ")[0]));
        assertThat(differences).isEmpty();
    }

    private static boolean isOnPurpose(Case entry, String path) {
        return DIFFERENT.getOrDefault(entry.json.get("dataset").asText(), List.of()).stream()
                .anyMatch(path::matches);
    }

    /** Evidently's result in the form of ours. */
    private static JsonNode expected(JsonNode json) {
        ObjectNode result = json.get("result").deepCopy();
        switch (json.get("metric").asText()) {
            case "RegressionQualityMetric" -> {
                ObjectNode normality = (ObjectNode) result.get("error_normality");
                normality.remove(List.of("order_statistic_medians_x", "order_statistic_medians_y"));
                ObjectNode plots = (ObjectNode) result.remove("plots");
                result.setAll(plots);
                asPercentages(result.get("vals_for_plots").get("mean_abs_perc_error"));
                asBars(result.get("me_hist_for_plot"), "current", "reference");
            }
            case "RegressionErrorDistribution" -> {
                asBars(result, "current", "reference");
                result.set("current_bins", result.remove("current"));
                result.set("reference_bins", result.remove("reference"));
            }
            case "RegressionErrorNormality" -> {
                result.set("current_theoretical", result.remove("current"));
                result.set("reference_theoretical", result.remove("reference"));
            }
            case "RegressionTopErrorMetric" -> {
                for (String side : List.of("current", "reference")) {
                    JsonNode groups = result.get(side);
                    if (!groups.isNull()) {
                        result.putObject(side).set("mean_err_per_group", groups);
                    }
                }
            }
            case "RegressionPredictedVsActualPlot" -> result.remove("reference");
            case "RegressionPredictedVsActualScatter" -> {
                if (!result.remove("agg_data").asBoolean()) {
                    result.removeAll();
                }
            }
            default -> {}
        }
        return result;
    }

    private static void asPercentages(JsonNode sides) {
        for (JsonNode side : sides) {
            if (!side.isNull()) {
                List<JsonNode> values = new ArrayList<>();
                side.get("values").forEach(values::add);
                var percentages = ((ObjectNode) side).putArray("values");
                values.forEach(value -> {
                    if (value.isNumber()) {
                        percentages.add(100 * value.asDouble());
                    } else {
                        percentages.add(value);
                    }
                });
            }
        }
    }

    private static void asBars(JsonNode sides, String... names) {
        for (String name : names) {
            if (!sides.get(name).isNull()) {
                ObjectNode side = (ObjectNode) sides.get(name);
                side.set("y", side.remove("count"));
            }
        }
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (path.matches("/(num|cat)_feature_names|/columns")) {
            Set<String> names = new TreeSet<>();
            actual.forEach(name -> names.add(name.asText()));
            expected.forEach(name -> names.remove(name.asText()));
            if (!names.isEmpty()) {
                differences.add(path + " also has " + names);
            }
        } else if (path.matches("(/me_hist_for_plot)?/(current|reference)(_bins)?")
                && actual.has("y")
                && !DoaneBars.are(actual.get("x"))) {
            // Our bins leave what lies far out to one at the end.
            if (DoaneBars.values(actual.get("y")) != DoaneBars.values(expected.get("y"))) {
                differences.add(path + " has another number of values");
            }
        } else if (path.matches("/vals_for_plots/.*/bins")) {
            // Evidently rounds these to three decimals or more.
            for (int i = 0; i < expected.size(); i++) {
                if (Math.abs(expected.get(i).asDouble() - actual.get(i).asDouble()) > 6e-4) {
                    differences.add(path + "/" + i + " is " + actual.get(i) + ", not " + expected.get(i));
                }
            }
        } else if (path.matches("/(current|reference)/(x|y|z)") && expected.size() < actual.size()) {
            // Some points of the density.
            boolean ends = !path.endsWith("z");
            int[] at = ends ? new int[] {0, 29} : new int[] {0, 9, 14, 20, 29};
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; ends ? j < 1 : j < expected.get(i).size(); j++) {
                    compare(
                            path + "/" + i,
                            ends ? expected.get(i) : expected.get(i).get(j),
                            ends ? actual.get(at[i]) : actual.get(at[i]).get(7 * j),
                            differences);
                }
            }
        } else if (expected.isObject() && actual != null && actual.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), actual.get(field.getKey()), differences));
        } else if (expected.isArray() && actual != null && actual.isArray()) {
            int size = path.endsWith("/x") && actual.size() == expected.size() + 1 ? expected.size() : actual.size();
            if (size != expected.size()) {
                differences.add(path + " has " + actual.size() + " entries, not " + expected.size());
                return;
            }
            for (int i = 0; i < size; i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), differences);
            }
        } else if (!isSame(expected, actual)) {
            differences.add(path + " is " + actual + ", not " + expected);
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        if (actual == null) {
            return false;
        }
        if (expected.isNumber() && actual.isNumber()) {
            double difference = Math.abs(expected.asDouble() - actual.asDouble());
            return difference <= 1e-12 || Closeness.isClose(actual.asDouble(), expected.asDouble());
        }
        if (expected.isNull() || expected.asText().equals("NaN")) {
            return actual.isNull();
        }
        String text = expected.asText();
        boolean time = text.matches("\\d{4}-\\d\\d-\\d\\dT.*");
        return actual.asText().equals(time ? text.replace('T', ' ') : text);
    }

    @ParameterizedTest
    @MethodSource("right")
    void numbersAreThoseOfScikitLearnAndNumPy(JsonNode entry) {
        Snapshot snapshot = Report.of(new RegressionQualityMetric(), new RegressionDummyMetric())
                .run(data(dataset(entry.get("dataset").asText()), true));
        RegressionQualityMetric.Result quality = snapshot.get(new RegressionQualityMetric());
        List<String> differences = new ArrayList<>();
        for (String side : List.of("current", "reference")) {
            ObjectNode expected = entry.get(side).deepCopy();
            expected.set("number_of_rows", expected.remove("rows"));
            expected.set("number_of_zero_targets", expected.remove("zero_targets"));
            JsonNode constant = expected.remove("mean_abs_perc_error_default");
            expected.remove("mean_abs_perc_error_constant");
            compare(
                    side,
                    expected,
                    Json.tree(side.equals("current") ? quality.current() : quality.reference()),
                    differences);
            if (side.equals("current")) {
                compare("default", constant, Json.tree(quality.meanAbsPercErrorDefault()), differences);
            }
        }
        compare("", entry.get("by_reference"), Json.tree(snapshot.get(new RegressionDummyMetric())), differences);
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void testEndsAsEvidentlys(Case entry) {
        String dataset = entry.json.get("dataset").asText();
        MetricTest test = test(entry.json.get("test").asText(), condition(entry.json.get("conditions")));
        TestResult ours = TestSuite.builder()
                .tests(List.of(test))
                .conditions(Conditions.evidently())
                .build()
                .run(data(entry.data(), entry.json.get("with_reference").asBoolean()))
                .tests()
                .get(0)
                .result();
        assertThat(ours.name()).isEqualTo(entry.json.get("name").asText());
        assertThat(ours.group()).isEqualTo(entry.json.get("group").asText());
        if (dataset.equals("signed") && test instanceof TestValueMAPE) {
            // Evidently's value is that of a division by 2e-16, with and without a reference.
            assertThat(entry.json.get("parameters").get("value").asDouble()).isGreaterThan(1e16);
            return;
        }
        if (dataset.equals("one_row") && (test instanceof TestValueMeanError || test instanceof TestValueR2Score)) {
            assertThat(ours.status()).isEqualTo(io.github.driftlib.test.TestResult.Status.ERROR);
            return;
        }
        assertThat(ours.status().name()).isEqualTo(entry.json.get("status").asText());
        List<String> differences = new ArrayList<>();
        compare("", entry.json.get("parameters"), Json.tree(ours.parameters()), differences);
        assertThat(differences).isEmpty();
    }

    private static Condition condition(JsonNode json) {
        List<Condition> parts = new ArrayList<>();
        json.properties()
                .forEach(entry -> parts.add(
                        switch (entry.getKey()) {
                            case "lt" -> Condition.lt(entry.getValue().asDouble());
                            case "lte" -> Condition.lte(entry.getValue().asDouble());
                            case "gte" -> Condition.gte(entry.getValue().asDouble());
                            default -> Condition.eq(Condition.Approx.of(1).relative(0.5));
                        }));
        return parts.stream().reduce(Condition::and).orElse(null);
    }

    private static MetricTest test(String name, Condition condition) {
        ValueTest<?> test = test(name);
        return condition == null ? test : test.must(condition);
    }

    private static ValueTest<?> test(String name) {
        return switch (name) {
            case "TestValueMAE" -> new TestValueMAE();
            case "TestValueRMSE" -> new TestValueRMSE();
            case "TestValueMAPE" -> new TestValueMAPE();
            case "TestValueMeanError" -> new TestValueMeanError();
            case "TestValueAbsMaxError" -> new TestValueAbsMaxError();
            case "TestValueR2Score" -> new TestValueR2Score();
            default -> throw new IllegalStateException(name);
        };
    }

    @Test
    void presetsHoldWhatEvidentlysHold() {
        RunData data = data(dataset("trips"), true);
        Snapshot report =
                Report.builder().metrics(List.of(Presets.regression())).build().run(data);
        assertThat(report.metrics().stream().map(Metric::name))
                .containsExactlyElementsOf(texts(FIXTURE.get("presets").get("RegressionPreset")));
        Snapshot suite = TestSuite.builder()
                .tests(List.of(TestPresets.regression()))
                .conditions(Conditions.evidently())
                .build()
                .run(data);
        assertThat(suite.tests().stream().map(Snapshot.TestEntry::result).map(TestResult::name))
                .containsExactlyElementsOf(texts(FIXTURE.get("presets").get("RegressionTestPreset")));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
