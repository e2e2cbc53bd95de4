package io.github.driftlib.classification;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationPRTable.Row;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classification against Evidently's and scikit-learn's own numbers. */
class ClassificationFixtureTest {

    static Stream<ClassificationCase> exact() {
        Set<String> metrics = Set.of(
                "ClassificationQualityMetric",
                "ClassificationQualityByClass",
                "ClassificationConfusionMatrix",
                "ClassificationPRCurve",
                "ClassificationClassSeparationPlot");
        // Evidently labels all rows that tie with the k-th, and depends on their order.
        return ClassificationCase.all("cases")
                .filter(entry -> metrics.contains(entry.json().get("metric").asText()))
                .filter(entry -> entry.k() == null || !entry.hasTies());
    }

    @ParameterizedTest
    @MethodSource("exact")
    void resultIsEvidentlys(ClassificationCase entry) {
        MetricOutcome<?> outcome = entry.outcome(metric(entry));
        if (entry.json().has("error")) {
            assertThat(outcome.result()).as(outcome.toString()).isEmpty();
            assertThat(outcome.reason()).startsWith("a threshold and a top k need the probability of one of two");
            return;
        }
        JsonNode expected = entry.json().get("result").deepCopy();
        ((ObjectNode) expected).remove("target_names");
        JsonNode actual = Json.tree(outcome.result().orElseThrow());
        assertThat(JsonDifferences.between(expected, actual)).isEmpty();
    }

    private static Metric<?> metric(ClassificationCase entry) {
        Double threshold = entry.threshold();
        return switch (entry.json().get("metric").asText()) {
            case "ClassificationQualityMetric" ->
                new ClassificationQualityMetric(DecisionRule.of(threshold, entry.k()));
            case "ClassificationQualityByClass" ->
                new ClassificationQualityByClass(DecisionRule.of(threshold, entry.k()));
            case "ClassificationConfusionMatrix" ->
                new ClassificationConfusionMatrix(DecisionRule.of(threshold, entry.k()));
            case "ClassificationPRCurve" -> Metrics.precisionRecallCurve();
            default -> Metrics.classSeparation();
        };
    }

    static Stream<ClassificationCase> dummies() {
        return cases("ClassificationDummyMetric");
    }

    /** Evidently draws its guess, so that only what it does not draw can be compared. */
    @ParameterizedTest
    @MethodSource("dummies")
    void whatIsNotDrawnOfAGuessIsEvidentlys(ClassificationCase entry) {
        ClassificationDummyMetric.Result ours =
                entry.outcome(Metrics.classificationDummy()).result().orElseThrow();
        JsonNode theirs = entry.json().get("result");
        boolean logLossOfWords = theirs.at("/dummy/log_loss").asDouble() > 0;
        assertThat(ours.dummy().rocAuc())
                .isEqualTo(entry.json().at("/result/dummy/roc_auc").isNumber() ? (Double) 0.5 : null);
        if (logLossOfWords) {
            assertClose(
                    "log loss",
                    ours.dummy().logLoss(),
                    theirs.at("/dummy/log_loss").asDouble());
        }
        assertThat(ours.dummy().accuracy())
                .isCloseTo(theirs.at("/dummy/accuracy").asDouble(), within(0.2));
        assertThat(ours.byReferenceDummy().recall())
                .isCloseTo(theirs.at("/by_reference_dummy/recall").asDouble(), within(0.25));
        assertThat(JsonDifferences.between(theirs.get("model_quality"), Json.tree(ours.modelQuality())))
                .isEmpty();
    }

    private static Stream<ClassificationCase> cases(String metric) {
        return ClassificationCase.all("cases")
                .filter(entry -> entry.json().get("metric").asText().equals(metric))
                .filter(entry -> !entry.json().has("error"));
    }

    static Stream<ClassificationCase> rocCurves() {
        return cases("ClassificationRocCurve");
    }

    @ParameterizedTest
    @MethodSource("rocCurves")
    void theRocCurvePassesThroughScikitLearnsPoints(ClassificationCase entry) {
        JsonNode ours = Json.tree(entry.outcome(Metrics.rocCurve()).result().orElseThrow());
        entry.json()
                .get("result")
                .properties()
                .forEach(side -> side.getValue()
                        .properties()
                        .forEach(label ->
                                assertPassesThrough(ours.get(side.getKey()).get(label.getKey()), label.getValue())));
    }

    private static void assertPassesThrough(JsonNode curve, JsonNode points) {
        for (int i = 1; i < points.get("thrs").size(); i++) {
            int at = 1;
            while (Math.abs(curve.get("thrs").get(at).asDouble()
                            - points.get("thrs").get(i).asDouble())
                    > 1e-12) {
                at++;
            }
            assertClose(
                    "fpr",
                    curve.get("fpr").get(at).asDouble(),
                    points.get("fpr").get(i).asDouble());
            assertClose(
                    "tpr",
                    curve.get("tpr").get(at).asDouble(),
                    points.get("tpr").get(i).asDouble());
        }
    }

    static Stream<ClassificationCase> tables() {
        return cases("ClassificationPRTable").filter(entry -> !entry.hasTies());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void thePrecisionRecallTableIsEvidentlysBeforeItRounds(ClassificationCase entry) {
        ClassificationPRTable.Result ours =
                entry.outcome(Metrics.precisionRecallTable()).result().orElseThrow();
        for (String side : List.of("current", "reference")) {
            Map<String, List<Row>> tables = side.equals("current") ? ours.current() : ours.reference();
            entry.json().get("result").get(side).properties().forEach(table -> {
                List<Row> rows = tables.get(table.getKey());
                assertThat(rows).hasSize(table.getValue().size());
                for (int i = 0; i < rows.size(); i++) {
                    Row row = rows.get(i);
                    JsonNode theirs = table.getValue().get(i);
                    assertThat(row.top()).isCloseTo(theirs.get(0).asDouble(), within(0.0500001));
                    assertThat(row.count()).isEqualTo(theirs.get(1).asLong());
                    assertThat(row.tp()).isEqualTo(theirs.get(3).asDouble());
                    assertThat(row.fp()).isEqualTo(theirs.get(4).asDouble());
                    assertThat(row.precision()).isCloseTo(theirs.get(5).asDouble(), within(0.0500001));
                    assertThat(row.recall()).isCloseTo(theirs.get(6).asDouble(), within(0.0500001));
                    // Theirs is the probability of the first row that is not counted.
                    assertThat(row.prob()).isGreaterThanOrEqualTo(theirs.get(2).asDouble() - 0.00500001);
                }
            });
        }
    }

    static Stream<ClassificationCase> lifts() {
        return cases("ClassificationLiftCurve").filter(entry -> !entry.hasTies());
    }

    @ParameterizedTest
    @MethodSource("lifts")
    void theLiftCurveCountsAsEvidently(ClassificationCase entry) {
        JsonNode ours = Json.tree(entry.outcome(Metrics.liftCurve()).result().orElseThrow());
        assertThat(JsonDifferences.between(entry.json().get("result"), ours)).isEmpty();
    }

    static Stream<JsonNode> probabilities() {
        return Fixtures.list("classification.json", "probability_quality").stream();
    }

    @ParameterizedTest
    @MethodSource("probabilities")
    void whatEvidentlyLacksIsScikitLearns(JsonNode expected) {
        ClassificationCase entry = ClassificationCase.all("cases")
                .filter(each -> each.dataset().equals(expected.get("dataset").asText()))
                .findFirst()
                .orElseThrow();
        ClassificationQualityMetric metric = Metrics.classificationQuality();
        ClassificationQuality ours = Report.of(metric)
                .run(entry.runData(expected.get("side").asText()))
                .get(metric)
                .current();
        assertClose("PR AUC", ours.prAuc(), expected.get("pr_auc").asDouble());
        assertClose(
                "Brier score", ours.brierScore(), expected.get("brier_score").asDouble());
        assertClose(
                "calibration error",
                ours.calibrationError(),
                expected.get("calibration_error").asDouble());
        assertThat(ours.numberOfRows()).isEqualTo(expected.get("rows").asLong());
    }

    static Stream<ClassificationCase> tests() {
        // Evidently cannot guess where rows have gaps.
        return ClassificationCase.all("tests")
                .filter(entry -> entry.k() == null || !entry.hasTies())
                .filter(entry -> entry.withReference() || !entry.dataset().equals("gaps"));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void testsEndAsEvidentlys(ClassificationCase entry) {
        TestResult ours = entry.result(test(entry));
        JsonNode expected = entry.json();
        assertThat(ours.name()).isEqualTo(expected.get("name").asText());
        if (expected.get("status").asText().equals("ERROR")) {
            assertThat(ours.status()).isEqualTo(TestResult.Status.ERROR);
            return;
        }
        JsonNode value = expected.at("/result/value");
        assertClose("value", (double) ours.parameters().get("value"), value.asDouble());
        boolean drawn = !entry.withReference()
                && !entry.parameters().has("gt")
                && !entry.parameters().has("lt");
        if (!drawn) {
            assertThat(ours.status().name()).isEqualTo(expected.get("status").asText());
            JsonNode theirs = expected.at("/result/condition");
            JsonNode condition = Json.tree(ours.parameters().get("condition"));
            assertThat(JsonDifferences.between(theirs, condition)).isEmpty();
        }
    }

    private static ValueTest<?> test(ClassificationCase entry) {
        String name = entry.json().get("test").asText();
        Condition condition = condition(entry.parameters());
        for (ClassificationByClassTest.Measure measure : ClassificationByClassTest.Measure.values()) {
            if (measure.testName().equals(name)) {
                String label = entry.parameters().get("label").asText();
                return must(
                        new ClassificationByClassTest(measure, label, DecisionRule.of(entry.threshold(), entry.k())),
                        condition);
            }
        }
        ClassificationMeasure measure = Stream.of(ClassificationMeasure.values())
                .filter(each -> each.testName().equals(name))
                .findFirst()
                .orElseThrow();
        return must(new ClassificationTest(measure, DecisionRule.of(entry.threshold(), entry.k())), condition);
    }

    private static ValueTest<?> must(ValueTest<?> test, Condition condition) {
        return condition == null ? test : test.must(condition);
    }

    private static Condition condition(JsonNode parameters) {
        Condition condition = null;
        for (String operator : List.of("gt", "gte", "lt")) {
            if (parameters.has(operator)) {
                double bound = parameters.get(operator).asDouble();
                Condition more = switch (operator) {
                    case "gt" -> Condition.gt(bound);
                    case "gte" -> Condition.gte(bound);
                    default -> Condition.lt(bound);
                };
                condition = condition == null ? more : condition.and(more);
            }
        }
        return condition;
    }
}
