package io.github.driftlib.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Offset<Double> CLOSE = within(1e-15);

    /** Three users with four recommendations each; the third one has no relevant item. */
    private static final Dataset GOLDEN = Dataset.builder()
            .categorical("user_id", "a", "a", "a", "a", "b", "b", "b", "b", "c", "c", "c", "c")
            .categorical("item_id", "w", "x", "y", "z", "w", "x", "y", "z", "w", "x", "y", "z")
            .numerical("target", 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0)
            .numerical("prediction", 4, 3, 2, 1, 4, 3, 2, 1, 4, 3, 2, 1)
            .build();

    private static DataDefinition definition(DataDefinition.PredictionForm recommendations) {
        return DataDefinition.builder()
                .target("target")
                .prediction("prediction")
                .userId("user_id")
                .itemId("item_id")
                .task(DataDefinition.Task.RANKING)
                .recommendations(recommendations)
                .build();
    }

    private static <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric, Dataset rows) {
        return Report.of(metric)
                .run(rows, definition(DataDefinition.PredictionForm.SCORE))
                .outcome(metric);
    }

    private static List<Double> curve(TopKMetric metric) {
        return outcome(metric, GOLDEN).result().orElseThrow().current();
    }

    private static void assertCurve(TopKMetric metric, double... expected) {
        List<Double> actual = curve(metric);
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i)).isCloseTo(expected[i], CLOSE);
        }
    }

    @Test
    void goldenVector() {
        assertCurve(Metrics.precisionTopK(4), 0.5, 0.5, 1.0 / 3, 0.375);
        assertCurve(Metrics.recallTopK(4), 0.25, 0.75, 0.75, 1);
        assertCurve(Metrics.meanAveragePrecision(4), 0.25, 0.5, 0.5, 0.625);
        assertCurve(Metrics.meanAverageRecall(4), 0.125, 0.625, 0.625, 0.875);
        assertCurve(Metrics.fBetaTopK(4), 1.0 / 3, 0.6, 6.0 / 13, 6.0 / 11);
        assertCurve(Metrics.ndcg(4), 0.5, 0.622038473168458, 0.622038473168458, 0.7540725344547534);
        assertCurve(Metrics.meanReciprocalRank(4), 0.5, 0.75, 0.75, 0.75);
        assertCurve(Metrics.hitRate(4), 0.5, 1, 1, 1);
    }

    @Test
    void goldenVectorWithUsersWithoutFeedback() {
        assertCurve(new TopKMetric.Precision(4, null, true), 1.0 / 3, 1.0 / 3, 2.0 / 9, 0.25);
        assertCurve(new TopKMetric.Recall(4, null, true), 0.5 / 3, 0.5, 0.5, 2.0 / 3);
        assertCurve(
                new TopKMetric.NDCG(4, null, true),
                1.0 / 3,
                0.622038473168458 * 2 / 3,
                0.622038473168458 * 2 / 3,
                0.7540725344547534 * 2 / 3);
    }

    @Test
    void theValueIsThatAtK() {
        assertThat(outcome(Metrics.precisionTopK(3), GOLDEN)
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isCloseTo(1.0 / 3, CLOSE);
        assertThat(outcome(Metrics.ndcg(2), GOLDEN).result().orElseThrow().currentValue())
                .isCloseTo(0.622038473168458, CLOSE);
        assertThat(outcome(Metrics.recallTopK(50), GOLDEN)
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isEqualTo(1);
    }

    @Test
    void averagePrecisionDoesNotDependOnTheOrderOfRows() {
        Dataset one = GOLDEN.slice(0, 4);
        assertThat(outcome(Metrics.meanAveragePrecision(4), one)
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isEqualTo(0.75);
        assertThat(outcome(Metrics.meanAveragePrecision(4), one.take(3, 2, 1, 0))
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isEqualTo(0.75);
        assertThat(outcome(Metrics.meanAveragePrecision(4), one.take(2, 0, 3, 1))
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isEqualTo(0.75);
    }

    /** Of two tied items one is relevant: it is first or second with probability 1/2. */
    @Test
    void tiesCountAsTheirAverage() {
        Dataset tied = Dataset.builder()
                .categorical("user_id", "a", "a", "a")
                .categorical("item_id", "x", "y", "z")
                .numerical("target", 0, 1, 0)
                .numerical("prediction", 5, 5, 1)
                .build();
        assertThat(outcome(Metrics.precisionTopK(1), tied)
                        .result()
                        .orElseThrow()
                        .current())
                .containsExactly(0.5, 0.5, 1.0 / 3);
        assertThat(outcome(Metrics.meanReciprocalRank(1), tied)
                        .result()
                        .orElseThrow()
                        .current())
                .containsExactly(0.5, 0.75, 0.75);
        assertThat(outcome(Metrics.meanAveragePrecision(1), tied)
                        .result()
                        .orElseThrow()
                        .current())
                .containsExactly(0.5, 0.75, 0.75);
        assertThat(outcome(Metrics.hitRate(1), tied).result().orElseThrow().current())
                .containsExactly(0.5, 1.0, 1.0);
    }

    @Test
    void ranksCanHaveGaps() {
        Dataset gaps = Dataset.builder()
                .categorical("user_id", "a", "a", "a")
                .categorical("item_id", "x", "y", "z")
                .numerical("target", 1, 1, 0)
                .numerical("prediction", 3, 5, 1)
                .build();
        TopKMetric.MRR metric = Metrics.meanReciprocalRank(5);
        assertThat(Report.of(metric)
                        .run(gaps, definition(DataDefinition.PredictionForm.RANK))
                        .get(metric)
                        .current())
                .containsExactly(0.0, 0.0, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    }

    @Test
    void impossibleRanksAreNotApplicable() {
        TopKMetric.NDCG metric = Metrics.ndcg(5);
        Dataset zeroBased = GOLDEN.withNumerical("prediction", row -> row.number("prediction") - 1);
        MetricOutcome<TopKMetric.Result> outcome = Report.of(metric)
                .run(zeroBased, definition(DataDefinition.PredictionForm.RANK))
                .outcome(metric);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome.reason()).isEqualTo("ranks must be at least 1, but one is 0.0");
    }

    @Test
    void negativeTargetsAreNoGains() {
        Dataset negative = GOLDEN.withNumerical("target", row -> row.number("target") * 2 - 1);
        assertThat(outcome(Metrics.ndcg(2), negative).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome(new TopKMetric.NDCG(2, 0.5, false), negative)
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isCloseTo(0.622038473168458, CLOSE);
        assertThat(outcome(Metrics.precisionTopK(2), negative).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }

    @Test
    void aBoundOfZeroIsABound() {
        assertThat(outcome(new TopKMetric.Precision(2, 0.0, false), GOLDEN)
                        .result()
                        .orElseThrow()
                        .currentValue())
                .isEqualTo(1);
    }

    @Test
    void coverageOfIdenticalDataIsTheSame() {
        PopularityBias metric = Metrics.popularityBias(2);
        PopularityBias.Result result = Report.of(metric)
                .run(RunData.of(GOLDEN)
                        .withReference(GOLDEN)
                        .withDefinition(definition(DataDefinition.PredictionForm.SCORE))
                        .withAdditional("current_train_data", GOLDEN))
                .get(metric);
        assertThat(result.currentCoverage()).isEqualTo(0.5);
        assertThat(result.referenceCoverage()).isEqualTo(0.5);
        assertThat(result.currentGini()).isZero();
        assertThat(result.currentApr()).isEqualTo(3);
    }

    @Test
    void trainDataMustBeGiven() {
        MetricOutcome<UserMeanResult> outcome = outcome(Metrics.novelty(2), GOLDEN);
        assertThat(outcome.status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(outcome.reason())
                .isEqualTo("the run must have the additional data 'current_train_data', but has not");
    }

    @Test
    void examplesAreInTheOrderOfTheList() {
        RecCasesTable metric = new RecCasesTable(List.of("b"), List.of("target"), 1, 2);
        RecCasesTable.Result result = Report.of(metric)
                .run(RunData.of(GOLDEN.take(7, 6, 5, 4, 3))
                        .withDefinition(definition(DataDefinition.PredictionForm.SCORE))
                        .withAdditional("current_train_data", GOLDEN))
                .get(metric);
        assertThat(result.current())
                .isEqualTo(Map.of(
                        "b",
                        List.of(
                                new RecCasesTable.Result.Recommendation("4.0", "w", Map.of("target", "0.0")),
                                new RecCasesTable.Result.Recommendation("3.0", "x", Map.of("target", "1.0")))));
        assertThat(result.currentTrain()).isEqualTo(Map.of("b", List.of("z")));
        assertThat(result.reference()).isEmpty();
    }

    @Test
    void wrongParametersAreRefused() {
        assertThatThrownBy(() -> Metrics.ndcg(0)).hasMessage("k must be at least 1, but was 0");
        assertThatThrownBy(() -> new TopKMetric.NDCG(1, Double.NaN, false))
                .hasMessage("minRelScore must be finite, but was NaN");
        assertThatThrownBy(() -> Metrics.fBetaTopK(1, 0)).hasMessage("beta must be finite and above 0, but was 0.0");
        assertThatThrownBy(() -> Metrics.diversity(1)).hasMessage("itemFeatures must not be empty, but was []");
        assertThatThrownBy(() -> new RecCasesTable(null, null, -1, null))
                .hasMessage("trainItemNum must not be negative, but was -1");
        assertThatThrownBy(() -> new RecCasesTable(null, null, 1, 0))
                .hasMessage("itemNum must be at least 1, but was 0");
    }
}
