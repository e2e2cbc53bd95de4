package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.MetricOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data quality metrics against Evidently's own results, field by field. */
class QualityFixtureTest {

    /** Their results are compared with those in another file, only their pictures with this one. */
    private static final Set<String> ONLY_PLOTS =
            Set.of("ColumnSummaryMetric", "ColumnDistributionMetric", "ColumnInteractionPlot");

    /** Where ours differ on purpose, by the number of the case. A case that no longer differs fails too. */
    private static final Map<String, String> DIFFERENCES = differences(Map.of(
            "a missing value is neither in a list nor out of it",
            "011 013 021 025 028 108 110 116 118 167 169 171 173 175 177 179 181 183 185 220 " + "277 280",
            "two missing labels are not equal, as two missing numbers are not",
            "157 164 165 409 417",
            "a list made of a reference without any value is no list",
            "187 189 241",
            "of equally frequent values, the first ones in text order are told",
            "231 233 483 485"));

    private static Map<String, String> differences(Map<String, String> casesByReason) {
        Map<String, String> reasons = new TreeMap<>();
        casesByReason.forEach(
                (reason, cases) -> Stream.of(cases.split(" ")).forEach(number -> reasons.put(number, reason)));
        return reasons;
    }

    static Stream<QualityCase> cases() {
        return QualityCase.all()
                .filter(entry -> !ONLY_PLOTS.contains(entry.metricName()))
                .filter(QualityFixtureTest::canBeAsked);
    }

    /** Parameters that Evidently refuses when it runs cannot even be written down here. */
    private static boolean canBeAsked(QualityCase entry) {
        try {
            entry.metric();
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(entry.failed())
                    .as("%s is refused: %s", entry, e.getMessage())
                    .isTrue();
            return false;
        }
    }

    @Test
    void thereAreEnoughCases() {
        assertThat(cases().count()).isGreaterThan(400);
        assertThat(cases().map(QualityCase::metricName).distinct()).hasSizeGreaterThanOrEqualTo(11);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultIsEvidentlys(QualityCase entry) {
        List<String> differences = new ArrayList<>();
        MetricOutcome<?> outcome = entry.outcome(false);
        if (entry.failed()) {
            outcome.result().ifPresent(result -> differences.add("Evidently fails, but ours is " + result));
        } else if (outcome.result().isEmpty()) {
            differences.add("ours is " + outcome.status() + ": " + outcome.reason());
        } else {
            JsonNode actual = Json.tree(outcome.result().get());
            differences.addAll(JsonDifferences.between(comparable(expected(entry, actual)), comparable(actual)));
        }
        String expected = DIFFERENCES.get(entry.name().substring(0, 3));
        if (expected == null) {
            assertThat(differences).as(entry.name()).isEmpty();
        } else {
            assertThat(differences).as(expected).isNotEmpty();
        }
    }

    /** Evidently's result, put right where it is wrong by definition. */
    private static JsonNode expected(QualityCase entry, JsonNode actual) {
        ObjectNode expected = entry.result().deepCopy();
        switch (entry.metricName()) {
            case "DatasetCorrelationsMetric" -> {
                for (String side : List.of("current", "reference")) {
                    if (expected.get(side) instanceof ObjectNode correlations) {
                        correlations.set("stats", stats(entry.plots().get(side), entry));
                    }
                }
            }
            case "ConflictTargetMetric", "ConflictPredictionMetric" -> unround(expected, actual);
            case "ColumnCategoryMetric" -> expected.remove("counts");
            default -> {
                // Right as it is.
            }
        }
        return expected;
    }

    /** Shares that Evidently rounds to three decimals. */
    private static void unround(ObjectNode expected, JsonNode actual) {
        expected.properties().forEach(field -> {
            JsonNode ours = actual.path(field.getKey());
            if (field.getValue() instanceof ObjectNode side) {
                unround(side, ours);
            } else if (field.getKey().startsWith("share")
                    && field.getValue().isNumber()
                    && Math.abs(field.getValue().asDouble() - ours.asDouble()) <= 0.000501) {
                field.setValue(ours);
            }
        });
    }

    /** The strongest correlations by their names, from Evidently's own matrices. */
    private static ObjectNode stats(JsonNode matrices, QualityCase entry) {
        ObjectNode stats = JsonNodeFactory.instance.objectNode();
        List<String> outcomes = List.of("target", "prediction");
        matrices.properties().forEach(matrix -> {
            List<String> columns = QualityCase.stream(matrix.getValue().get("columns"))
                    .map(JsonNode::asText)
                    .toList();
            List<String> features =
                    columns.stream().filter(name -> !outcomes.contains(name)).toList();
            JsonNode values = matrix.getValue().get("values");
            ObjectNode found = stats.putObject(matrix.getKey());
            found.set(
                    "target_prediction_correlation",
                    columns.containsAll(outcomes) ? value(values, columns, "target", "prediction") : NullNode.instance);
            found.set("abs_max_target_features_correlation", strongest(values, columns, List.of("target"), features));
            found.set(
                    "abs_max_prediction_features_correlation",
                    strongest(values, columns, List.of("prediction"), features));
            found.set("abs_max_correlation", strongest(values, columns, columns, columns));
            found.set("abs_max_features_correlation", strongest(values, columns, features, features));
        });
        return stats;
    }

    private static JsonNode value(JsonNode values, List<String> columns, String first, String second) {
        return values.get(columns.indexOf(first)).get(columns.indexOf(second));
    }

    private static JsonNode strongest(JsonNode values, List<String> columns, List<String> some, List<String> others) {
        return some.stream()
                .filter(columns::contains)
                .flatMap(first -> others.stream()
                        .filter(second -> !second.equals(first))
                        .map(second -> value(values, columns, first, second)))
                .filter(JsonNode::isNumber)
                .map(number -> Math.abs(number.asDouble()))
                .max(Double::compare)
                .<JsonNode>map(JsonNodeFactory.instance::numberNode)
                .orElse(NullNode.instance);
    }

    /** NaN as nothing, lists of values and tables of x and y without regard to their order, numbers as our labels. */
    private static JsonNode comparable(JsonNode node) {
        if (node.isTextual() && node.asText().equals("NaN")) {
            return NullNode.instance;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(comparable(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (node.has("x") && node.has("y")) {
            for (int i = 0; i < node.get("x").size(); i++) {
                JsonNode x = comparable(node.get("x").get(i));
                if (!x.isNull()) {
                    object.set(QualityCase.label(x), comparable(node.get("y").get(i)));
                }
            }
            return object.put("size", object.size());
        }
        node.properties().forEach(field -> object.set(field.getKey(), comparable(field.getValue())));
        if (object.get("values") instanceof ArrayNode values) {
            ArrayNode sorted = object.putArray("values");
            QualityCase.stream(values)
                    .filter(value -> !value.isNull())
                    .map(QualityCase::label)
                    .sorted()
                    .forEach(sorted::add);
        }
        if (object.get("table_of_matched") instanceof ObjectNode matched) {
            object.put(
                    "size",
                    matched.size() + 100 * object.get("table_of_not_matched").size());
        }
        return object;
    }
}
