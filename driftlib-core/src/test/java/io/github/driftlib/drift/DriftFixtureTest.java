package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.fixture.EvidentlyCase;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.summary.plot.BinnedMeans;
import io.github.driftlib.summary.plot.Interaction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drift tables and the pictures of values against Evidently's. */
class DriftFixtureTest {

    /**
     * Of a few integers Evidently's drift makes a number where all else in it sees categories; categories that are new
     * give its chi-square test a p-value of 0.
     */
    private static final Map<String, List<String>> DIFFERENT_ON_PURPOSE =
            Map.of("mixed", List.of("passengers"), "classification", List.of("city"), "types_differ", List.of("few"));

    static Stream<EvidentlyCase> tables() {
        return EvidentlyCase.of("drift.json", "cases");
    }

    static Stream<EvidentlyCase> valuePlots() {
        return EvidentlyCase.of("drift.json", "value_plots");
    }

    private static MetricOutcome<?> outcome(EvidentlyCase entry, Metric<?> metric) {
        return Report.of(metric)
                .run(entry.current(), entry.reference(), entry.definition())
                .outcome(metric);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesAreEvidentlys(EvidentlyCase entry) {
        MetricOutcome<?> outcome = outcome(entry, entry.metric());
        assertThat(outcome.reason()).isEmpty();
        ObjectNode expected = entry.json().get("result").deepCopy();
        // Importances by a random forest without a seed, which we do not have.
        expected.remove(List.of("current_fi", "reference_fi"));
        ObjectNode actual = Json.tree(outcome.result().orElseThrow());
        for (String column :
                DIFFERENT_ON_PURPOSE.getOrDefault(entry.data().get("name").asText(), List.of())) {
            for (ObjectNode table : List.of(expected, actual)) {
                ((ObjectNode) table.path("drift_by_columns")).remove(column);
            }
        }
        assertThat(JsonDifferences.between(expected, actual)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valuePlots")
    void linesAreEvidentlys(EvidentlyCase entry) {
        JsonNode expected = entry.json();
        ColumnValuePlot metric = Metrics.columnValuePlot(expected.get("column").asText());
        MetricOutcome<?> outcome = outcome(entry, metric);
        if (entry.failed()) {
            // Whole numbers with few values are a category, and drawn all the same where they are asked for.
            String column = expected.get("column").asText();
            assertThat(entry.current().column(column).kind()).isEqualTo(ColumnKind.NUMERICAL);
            assertThat(outcome.result()).isPresent();
            return;
        }
        ColumnValuePlot.Result result =
                (ColumnValuePlot.Result) outcome.result().orElseThrow();
        assertThat(Json.<JsonNode>tree(result).get("datetime_column_name"))
                .isEqualTo(expected.get("datetime_column_name"));
        assertThat(Json.<JsonNode>tree(result).get("prefix")).isEqualTo(expected.get("prefix"));
        assertLine("current", result.current(), expected.get("current"));
        assertLine("reference", result.reference(), expected.get("reference"));
    }

    private static void assertLine(String what, BinnedMeans line, JsonNode expected) {
        assertThat(line.per()).as(what).hasSize(expected.get("per").size());
        for (int i = 0; i < line.per().size(); i++) {
            assertThat(line.per().get(i)).isEqualTo(expected.get("per").get(i).asText());
            assertClose(
                    what + " mean " + i,
                    line.mean().get(i),
                    expected.get("mean").get(i).asDouble());
            JsonNode deviation = expected.get("std").get(i);
            assertThat(line.std().get(i) == null).isEqualTo(deviation.isNull());
            if (!deviation.isNull()) {
                assertClose(what + " std " + i, line.std().get(i), deviation.asDouble());
            }
        }
    }

    @Test
    void everyFeatureHasAPictureOfTargetAndPrediction() {
        EvidentlyCase entry = tables().filter(
                        each -> each.data().get("name").asText().equals("mapped_with_text"))
                .findFirst()
                .orElseThrow();
        TargetByFeaturesTable.Result result = (TargetByFeaturesTable.Result)
                outcome(entry, Metrics.targetByFeatures()).result().orElseThrow();
        List<String> features = List.of("tip", "zone", "comment: Text Length", "comment: Non Letter Character %");
        assertThat(result.columns()).isEqualTo(features);
        assertThat(result.targets()).containsOnlyKeys(features);
        assertThat(result.predictions()).containsOnlyKeys(features);
        assertThat(result.targets().get("tip").current()).isInstanceOf(Interaction.Grid.class);
        assertThat(result.targets().get("zone").reference()).isInstanceOf(Interaction.Boxes.class);
        assertThat(outcome(entry, new TargetByFeaturesTable(List.of("zone")))
                        .result()
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        TargetByFeaturesTable.Result.class,
                        one -> assertThat(one.targets()).containsOnlyKeys("zone"));
    }

    @Test
    void theMostProbableClassIsThePredictionOfProbabilities() {
        EvidentlyCase entry = tables().filter(
                        each -> each.data().get("name").asText().equals("probabilities"))
                .findFirst()
                .orElseThrow();
        TargetByFeaturesTable.Result result = (TargetByFeaturesTable.Result)
                outcome(entry, Metrics.targetByFeatures()).result().orElseThrow();
        assertThat(result.columns()).containsExactly("weight");
        assertThat(result.predictions().get("weight").current())
                .isInstanceOfSatisfying(
                        Interaction.Boxes.class,
                        boxes -> assertThat(boxes.values()).isSubsetOf("cat", "dog", "eel"));
    }
}
