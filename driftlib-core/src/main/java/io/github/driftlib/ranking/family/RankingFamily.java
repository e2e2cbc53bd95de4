package io.github.driftlib.ranking.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.ranking.DiversityMetric;
import io.github.driftlib.ranking.ItemBiasMetric;
import io.github.driftlib.ranking.NoveltyMetric;
import io.github.driftlib.ranking.PersonalizationMetric;
import io.github.driftlib.ranking.PopularityBias;
import io.github.driftlib.ranking.RankedRowsTest;
import io.github.driftlib.ranking.RankingStatistics;
import io.github.driftlib.ranking.RecCasesTable;
import io.github.driftlib.ranking.ScoreDistribution;
import io.github.driftlib.ranking.SerendipityMetric;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.ranking.UserBiasMetric;
import io.github.driftlib.ranking.UserMeanResult;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** How good recommendations are. */
public final class RankingFamily implements Family {

    /** For what loads services. */
    public RankingFamily() {}

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public InputStream texts() {
        return RankingFamily.class.getResourceAsStream("ranking.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return RankingFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                topK(TopKMetric.Precision.NAME, TopKMetric.Precision.class),
                topK(TopKMetric.Recall.NAME, TopKMetric.Recall.class),
                topK(TopKMetric.FBeta.NAME, TopKMetric.FBeta.class),
                topK(TopKMetric.MAP.NAME, TopKMetric.MAP.class),
                topK(TopKMetric.MAR.NAME, TopKMetric.MAR.class),
                topK(TopKMetric.NDCG.NAME, TopKMetric.NDCG.class),
                topK(TopKMetric.MRR.NAME, TopKMetric.MRR.class),
                topK(TopKMetric.HitRate.NAME, TopKMetric.HitRate.class),
                MetricType.of(DiversityMetric.class, UserMeanResult.class),
                MetricType.of(NoveltyMetric.class, UserMeanResult.class),
                MetricType.of(SerendipityMetric.class, UserMeanResult.class),
                MetricType.of(PersonalizationMetric.class, PersonalizationMetric.Result.class),
                MetricType.of(PopularityBias.class, PopularityBias.Result.class),
                MetricType.of(ItemBiasMetric.class, ItemBiasMetric.Result.class),
                MetricType.of(UserBiasMetric.class, UserBiasMetric.Result.class),
                MetricType.of(ScoreDistribution.class, ScoreDistribution.Result.class),
                MetricType.of(RecCasesTable.class, RecCasesTable.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return Stream.concat(
                        RankingStatistics.topK().entrySet().stream()
                                .map(entry -> topKTest(entry.getValue().test(), entry.getKey())),
                        Stream.of(
                                TestType.of(RankingStatistics.NOVELTY, NoveltyMetric.class),
                                TestType.of(RankingStatistics.DIVERSITY, DiversityMetric.class),
                                TestType.of(RankingStatistics.SERENDIPITY, SerendipityMetric.class),
                                TestType.of(RankingStatistics.PERSONALIZATION, PersonalizationMetric.class),
                                TestType.of(RankingStatistics.SCORE_ENTROPY, ScoreDistribution.class),
                                TestType.of(RankingStatistics.AVERAGE_RECOMMENDATION_POPULARITY, PopularityBias.class),
                                TestType.of(RankingStatistics.GINI_INDEX, PopularityBias.class),
                                TestType.of(RankingStatistics.COVERAGE, PopularityBias.class),
                                TestType.of("TestShareOfRankedRows", RankedRowsTest.class)))
                .toList();
    }

    private static MetricType<?> topK(String name, Class<? extends TopKMetric> metric) {
        return new MetricType<>(name, metric, TopKMetric.Result.class);
    }

    private static TestType topKTest(String name, Class<? extends TopKMetric> metric) {
        return TestType.of(name, metric, RankingStatistics::topK);
    }
}
