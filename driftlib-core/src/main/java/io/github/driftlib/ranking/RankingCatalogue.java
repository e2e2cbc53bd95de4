package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class RankingCatalogue {

    private RankingCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(
                MetricType.of(PrecisionTopKMetric.class, TopKMetricResult.class),
                MetricType.of(RecallTopKMetric.class, TopKMetricResult.class),
                MetricType.of(FBetaTopKMetric.class, TopKMetricResult.class),
                MetricType.of(MAPKMetric.class, TopKMetricResult.class),
                MetricType.of(MARKMetric.class, TopKMetricResult.class),
                MetricType.of(NDCGKMetric.class, TopKMetricResult.class),
                MetricType.of(MRRKMetric.class, TopKMetricResult.class),
                MetricType.of(HitRateKMetric.class, TopKMetricResult.class),
                MetricType.of(DiversityMetric.class, UserMeanResult.class),
                MetricType.of(NoveltyMetric.class, UserMeanResult.class),
                MetricType.of(SerendipityMetric.class, UserMeanResult.class),
                MetricType.of(PersonalizationMetric.class, PersonalizationResult.class),
                MetricType.of(PopularityBias.class, PopularityBiasResult.class),
                MetricType.of(ItemBiasMetric.class, ItemBiasResult.class),
                MetricType.of(UserBiasMetric.class, UserBiasResult.class),
                MetricType.of(ScoreDistribution.class, ScoreDistributionResult.class),
                MetricType.of(RecCasesTable.class, RecCasesResult.class));
    }
}
