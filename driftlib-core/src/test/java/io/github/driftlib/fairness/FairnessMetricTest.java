package io.github.driftlib.fairness;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fairness against fairlearn's numbers, and what must hold of any groups. */
class FairnessMetricTest {

    private static final DataDefinition BY_SCORE = DataDefinition.builder()
            .prediction("score")
            .task(DataDefinition.Task.CLASSIFICATION)
            .build();

    static Stream<JsonNode> cases() {
        return Fixtures.list("fairness.json", "cases").stream();
    }

    private static Dataset rows(JsonNode data) {
        return Dataset.builder()
                .categorical("group", texts(data.get("group")))
                .categorical("region", texts(data.get("region")))
                .integers("target", numbers(data.get("target")).asLongStream().toArray())
                .numerical(
                        "score",
                        StreamSupport.stream(data.get("score").spliterator(), false)
                                .mapToDouble(JsonNode::asDouble)
                                .toArray())
                .build();
    }

    private static String[] texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static IntStream numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToInt(JsonNode::asInt);
    }

    private static FairnessMetric metric(JsonNode entry) {
        return new FairnessMetric(
                List.of(texts(entry.get("protected_columns"))),
                entry.get("favourable").asText(),
                entry.get("threshold").asDouble(),
                1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void distancesAreFairlearns(JsonNode entry) {
        FairnessMetric metric = metric(entry);
        FairnessMetric.Result result =
                Report.of(metric).run(rows(entry.get("data")), BY_SCORE).get(metric);
        for (FairnessMetric.Measure measure : FairnessMetric.Measure.values()) {
            assertClose(
                    measure.field(),
                    measure.of(result.current().disparities()).orElseThrow(),
                    entry.get(measure.field()).asDouble());
        }
        JsonNode groups = entry.get("groups");
        assertThat(result.current().groups()).hasSize(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            FairnessMetric.Group group = result.current().groups().get(i);
            assertThat(group.values().values())
                    .containsExactly(texts(groups.get(i).get("values")));
            assertThat(group.count()).isEqualTo(groups.get(i).get("count").asLong());
            assertClose(
                    "selection",
                    group.selectionRate(),
                    groups.get(i).get("selection_rate").asDouble());
            assertClose(
                    "TPR",
                    group.truePositiveRate(),
                    groups.get(i).get("true_positive_rate").asDouble());
            assertClose(
                    "FPR",
                    group.falsePositiveRate(),
                    groups.get(i).get("false_positive_rate").asDouble());
            assertClose(
                    "precision",
                    group.precision(),
                    groups.get(i).get("precision").asDouble());
        }
    }

    @Test
    void labelsAndProbabilitiesOfAllClassesReadAlike() {
        JsonNode entry = cases().skip(1).findFirst().orElseThrow();
        Dataset rows = rows(entry.get("data"));
        double[] score = rows.numerical("score").toArray();
        Dataset more = rows.with(
                        "0",
                        NumericalColumn.of(IntStream.range(0, score.length)
                                .mapToDouble(i -> 1 - score[i])
                                .toArray()))
                .with("1", rows.numerical("score"))
                .with(
                        "label",
                        CategoricalColumn.of(IntStream.range(0, score.length)
                                .mapToObj(i -> score[i] >= 0.5 ? "1" : "0")
                                .toArray(String[]::new)));
        FairnessMetric metric = Metrics.fairness("group");
        DataDefinition.Builder definition = DataDefinition.builder().task(DataDefinition.Task.CLASSIFICATION);
        FairnessMetric.Result expected = Report.of(metric).run(rows, BY_SCORE).get(metric);
        for (DataDefinition other : List.of(
                definition.prediction("label").build(),
                definition.probabilities("0", "1").build(),
                definition.prediction("1").build(),
                definition.prediction("0").build())) {
            assertThat(Report.of(metric).run(more, other).get(metric)).isEqualTo(expected);
        }
    }

    @Test
    void aProfileOfBatchesGivesTheSameInAnyOrder() {
        JsonNode entry = cases().skip(4).findFirst().orElseThrow();
        Dataset rows = rows(entry.get("data"));
        FairnessMetric metric = metric(entry);
        Report report = Report.of(metric);
        Profile profile = Profile.builder()
                .needs(report.needs(BY_SCORE.resolve(rows, Optional.empty())))
                .add(rows.slice(300, 500))
                .add(rows.slice(0, 300))
                .build();
        assertThat(report.run(RunData.of(profile).withDefinition(BY_SCORE)).get(metric))
                .isEqualTo(report.run(rows, BY_SCORE).get(metric));
    }

    private static Dataset unfair(int rowsOfMinority) {
        int rows = 200 + rowsOfMinority;
        return Dataset.builder()
                .categorical(
                        "group",
                        IntStream.range(0, rows)
                                .mapToObj(i -> i < 100 ? "a" : i < 200 ? "b" : "c")
                                .toArray(String[]::new))
                .categorical(
                        "target",
                        IntStream.range(0, rows)
                                .mapToObj(i -> i % 2 == 0 ? "yes" : "no")
                                .toArray(String[]::new))
                .categorical(
                        "prediction",
                        IntStream.range(0, rows)
                                .mapToObj(i -> i < 200 && i % 2 == 0 ? "yes" : "no")
                                .toArray(String[]::new))
                .build();
    }

    private static final DataDefinition YES = DataDefinition.builder()
            .task(DataDefinition.Task.CLASSIFICATION)
            .positiveLabel("yes")
            .build();

    @Test
    void smallGroupsAreMarkedAndTakeNoPart() {
        FairnessMetric metric = Metrics.fairness("group");
        FairnessMetric.Result.Side small =
                Report.of(metric).run(unfair(29), YES).get(metric).current();
        assertThat(small.smallGroups()).isEqualTo(1);
        assertThat(small.groups().get(2).small()).isTrue();
        assertThat(small.disparities().demographicParityDifference()).isZero();
        assertThat(small.disparities().equalizedOddsRatio()).isEqualTo(1);
        FairnessMetric.Result.Side large =
                Report.of(metric).run(unfair(30), YES).get(metric).current();
        assertThat(large.smallGroups()).isZero();
        assertThat(large.disparities().equalOpportunityDifference())
                .as("only 15 rows of the third group have the favourable outcome")
                .isZero();
        assertThat(Report.of(metric)
                        .run(unfair(60), YES)
                        .get(metric)
                        .current()
                        .disparities()
                        .equalOpportunityDifference())
                .isEqualTo(1);
        assertThat(large.disparities().demographicParityDifference()).isEqualTo(0.5);
        assertThat(large.disparities().demographicParityRatio()).isZero();
        assertThat(large.disparities().predictiveParityDifference())
                .as("nobody in the third group is predicted the favourable outcome")
                .isZero();
    }

    @Test
    void eachDistanceHasATest() {
        for (FairnessMetric.Measure measure : FairnessMetric.Measure.values()) {
            FairnessTest test = Tests.fairness(measure, Metrics.fairness("group"));
            boolean parity = measure == FairnessMetric.Measure.PREDICTIVE_PARITY_DIFFERENCE;
            assertThat(status(test, 60)).isEqualTo(parity ? TestResult.Status.SUCCESS : TestResult.Status.FAIL);
            assertThat(status(test, 5)).as(measure.field()).isEqualTo(TestResult.Status.SUCCESS);
        }
        assertThat(TestSuite.of(Tests.fairness(
                                        FairnessMetric.Measure.DEMOGRAPHIC_PARITY_RATIO,
                                        Metrics.fairness("group").smallestGroup(1000))
                                .must(Condition.gte(0.5)))
                        .run(unfair(30), YES)
                        .tests()
                        .get(0)
                        .result())
                .extracting(TestResult::status, TestResult::description)
                .containsExactly(
                        TestResult.Status.ERROR,
                        "the Demographic Parity Ratio of groups by [group] needs two groups"
                                + " with at least 1000 rows each that the rate is a share of, but there are fewer");
    }

    private static TestResult.Status status(FairnessTest test, int minority) {
        return TestSuite.of(test).run(unfair(minority), YES).result(test).status();
    }

    @Test
    void withoutATargetOnlyTheSelectionIsCompared() {
        FairnessMetric metric = Metrics.fairness("group");
        FairnessMetric.Result.Side side = Report.of(metric)
                .run(unfair(40).select("group", "prediction"), YES)
                .get(metric)
                .current();
        assertThat(side.disparities().demographicParityDifference()).isEqualTo(0.5);
        assertThat(side.disparities().equalOpportunityDifference()).isNull();
        assertThat(side.groups().get(0).precision()).isNull();
        assertThat(side.groups().get(0).values()).isEqualTo(Map.of("group", "a"));
    }

    @Test
    void theFavourableOutcomeMustOccur() {
        FairnessMetric metric = Metrics.fairness("group").favouring("maybe");
        MetricOutcome<FairnessMetric.Result> outcome =
                Report.of(metric).run(unfair(30), YES).outcome(metric);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome.reason()).isEqualTo("favourableLabel must be one of the classes [no, yes], but was 'maybe'");
    }

    @Test
    void parametersAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FairnessMetric.of("a", "a"))
                .withMessage("protectedColumns must be different columns, at least one, but were [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FairnessMetric.of("a").smallestGroup(0))
                .withMessage("smallestGroup must be at least 1, but was 0");
    }
}
