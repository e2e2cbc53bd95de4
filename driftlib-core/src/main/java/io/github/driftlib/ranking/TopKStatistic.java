package io.github.driftlib.ranking;

import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestGroup;
import io.github.driftlib.test.TestedStatistic;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What is tested of the k best recommendations: the measure at k, by default within a tenth of the reference's, or
 * above 0.
 */
public enum TopKStatistic implements TestedStatistic<TopKMetricResult> {
    /** {@link PrecisionTopKMetric}. */
    PRECISION(PrecisionTopKMetric.class, "TestPrecisionTopK", "Precision (top-k)", "the precision"),
    /** {@link RecallTopKMetric}. */
    RECALL(RecallTopKMetric.class, "TestRecallTopK", "Recall (top-k)", "the recall"),
    /** {@link FBetaTopKMetric}. */
    F_BETA(FBetaTopKMetric.class, "TestFBetaTopK", "F_beta (top-k)", "F-beta"),
    /** {@link MAPKMetric}. */
    MAP(MAPKMetric.class, "TestMAPK", "MAP (top-k)", "the mean average precision"),
    /** {@link MARKMetric}. */
    MAR(MARKMetric.class, "TestMARK", "MAR (top-k)", "the mean average recall"),
    /** {@link NDCGKMetric}. */
    NDCG(NDCGKMetric.class, "TestNDCGK", "NDCG (top-k)", "the normalised discounted cumulative gain"),
    /** {@link HitRateKMetric}. */
    HIT_RATE(HitRateKMetric.class, "TestHitRateK", "Hit Rate (top-k)", "the hit rate"),
    /** {@link MRRKMetric}. */
    MRR(MRRKMetric.class, "TestMRRK", "MRR (top-k)", "the mean reciprocal rank");

    private final Class<? extends TopKMetric> metric;
    private final String test;
    private final String title;
    private final String subject;

    TopKStatistic(Class<? extends TopKMetric> metric, String test, String title, String subject) {
        this.metric = metric;
        this.test = test;
        this.title = title;
        this.subject = subject;
    }

    /** The statistic of a metric. */
    public static TopKStatistic of(TopKMetric metric) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.metric.isInstance(metric))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String test() {
        return test;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public TestGroup group() {
        return TestGroup.RECSYS;
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public OptionalDouble value(TopKMetricResult result) {
        return OptionalDouble.of(result.currentValue());
    }

    @Override
    public Condition condition(TopKMetricResult result) {
        return NearReference.or(Condition.gt(0), result.referenceValue());
    }
}
