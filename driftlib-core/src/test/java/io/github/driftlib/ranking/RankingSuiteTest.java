package io.github.driftlib.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.JsonDifferences;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of rankings against Evidently's: value, condition and status. */
class RankingSuiteTest {

    private static final String[] FEATURES = {"price", "length", "age"};

    private static RankingCase data(String name) {
        return RankingCase.all()
                .filter(entry -> entry.data().get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ValueTest<?> test(String name, int k) {
        return switch (name) {
            case "TestPrecisionTopK" -> Tests.precisionTopK(k);
            case "TestRecallTopK" -> Tests.recallTopK(k);
            case "TestFBetaTopK" -> Tests.fBetaTopK(k);
            case "TestMAPK" -> Tests.meanAveragePrecision(k);
            case "TestMARK" -> Tests.meanAverageRecall(k);
            case "TestNDCGK" -> Tests.ndcg(k);
            case "TestMRRK" -> Tests.meanReciprocalRank(k);
            case "TestHitRateK" -> Tests.hitRate(k);
            case "TestNovelty" -> Tests.novelty(k);
            case "TestDiversity" -> Tests.diversity(k, FEATURES);
            case "TestSerendipity" -> Tests.serendipity(k, FEATURES);
            case "TestPersonalization" -> Tests.personalization(k);
            case "TestARP" -> Tests.averageRecommendationPopularity(k);
            case "TestGiniIndex" -> Tests.giniIndex(k);
            case "TestScoreEntropy" -> Tests.scoreEntropy(k);
            default -> throw new IllegalStateException(name);
        };
    }

    private static ValueTest<?> with(ValueTest<?> test, JsonNode condition) {
        return condition.isEmpty()
                ? test
                : test.must(
                        condition.has("gte")
                                ? Condition.gte(condition.get("gte").asDouble())
                                : Condition.lt(condition.get("lt").asDouble()));
    }

    static Stream<JsonNode> evidentlys() {
        return Fixtures.list("ranking.json", "tests").stream();
    }

    /** Where Evidently's test at k is about k + 1, ours is asked about k + 1. */
    @ParameterizedTest
    @MethodSource("evidentlys")
    void aTestIsEvidentlys(JsonNode entry) {
        RankingCase data = data(entry.get("dataset").asText());
        ValueTest<?> test =
                with(test(entry.get("test").asText(), entry.get("at").asInt()), entry.get("condition"));
        RunData run = RunData.of(data.side("current"))
                .withDefinition(data.definition())
                .withAdditional("current_train_data", data.side("current_train"));
        TestResult result = TestSuite.builder()
                .tests(test)
                .conditions(Conditions.evidently())
                .build()
                .run(
                        entry.get("with_reference").asBoolean()
                                ? run.withReference(data.side("reference"))
                                        .withAdditional("reference_train_data", data.side("reference_train"))
                                : run)
                .result(test);
        assertThat(JsonDifferences.between(entry.get("result"), Json.tree(result)))
                .isEmpty();
    }

    @Test
    void coverageOfIdenticalDataPasses() {
        RankingCase data = data("golden");
        RunData same = RunData.of(data.side("current"))
                .withReference(data.side("current"))
                .withDefinition(data.definition())
                .withAdditional("current_train_data", data.side("current_train"));
        assertThat(TestSuite.of(Tests.coverage(2))
                        .run(same)
                        .result(Tests.coverage(2))
                        .status()
                        .passed())
                .isTrue();
    }

    @Test
    void theValueTestedIsThatAtK() {
        RankingCase data = data("golden");
        ValueTest<?> test = Tests.precisionTopK(3).must(Condition.lt(0.35));
        assertThat(TestSuite.of(test)
                        .run(data.side("current"), data.definition())
                        .result(test)
                        .parameters())
                .containsEntry("value", 1.0 / 3);
    }

    @Test
    void aPopularityWithoutAValueIsAnErrorWithItsReason() {
        RankingCase data = data("golden");
        RunData run = RunData.of(data.side("current"))
                .withDefinition(data.definition())
                .withAdditional("current_train_data", data.side("current_train"));
        TestResult result = TestSuite.of(Tests.giniIndex(1)).run(run).result(Tests.giniIndex(1));
        assertThat(result.status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(result.description()).isEqualTo("the Gini index has no value: fewer than two items are recommended");
    }

    @Test
    void thePresetHasScoresOnlyWhereThereAreScores() {
        List<String> ofScores = names("equal_lists");
        List<String> ofRanks = names("ranks");
        assertThat(ofScores)
                .containsExactly(
                        "PrecisionTopKMetric",
                        "RecallTopKMetric",
                        "FBetaTopKMetric",
                        "MAPKMetric",
                        "NDCGKMetric",
                        "MRRKMetric",
                        "HitRateKMetric",
                        "PopularityBias",
                        "RecCasesTable",
                        "ScoreDistribution",
                        "PersonalizationMetric",
                        "DiversityMetric",
                        "SerendipityMetric",
                        "NoveltyMetric");
        assertThat(ofRanks).doesNotContain("ScoreDistribution").hasSize(ofScores.size() - 1);
    }

    private static List<String> names(String dataset) {
        RankingCase data = data(dataset);
        Snapshot snapshot = Report.of(Presets.recsys(3).itemFeatures(FEATURES)).run(data.run());
        assertThat(snapshot.metrics())
                .allSatisfy(metric ->
                        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.COMPUTED));
        assertThat(data.definition().recommendations().orElseThrow())
                .isEqualTo(
                        dataset.equals("ranks")
                                ? DataDefinition.PredictionForm.RANK
                                : DataDefinition.PredictionForm.SCORE);
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
        return snapshot.metrics().stream().map(Metric::name).toList();
    }

    @Test
    void theTestPresetIsEvidentlys() {
        Snapshot snapshot = TestSuite.builder()
                .tests(TestPresets.recsys(3))
                .conditions(Conditions.evidently())
                .build()
                .run(data("equal_lists").run());
        assertThat(snapshot.tests().stream().map(Snapshot.TestEntry::result).map(TestResult::name))
                .containsExactly(
                        "Precision (top-k)", "Recall (top-k)", "MAP (top-k)", "NDCG (top-k)", "Hit Rate (top-k)");
        assertThat(snapshot.summary().totalTests()).isEqualTo(5);
    }
}
