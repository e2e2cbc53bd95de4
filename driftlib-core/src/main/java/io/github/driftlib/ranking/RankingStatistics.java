package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is tested of rankings. By default the measures of the k best recommendations may not be below the reference's by
 * more than a tenth and than chance explains, and what lists are like may not differ from the reference by more than
 * that; what holds without a reference is said of each.
 */
public final class RankingStatistics {

    private static final double A_TENTH = 0.1;
    private static final Condition ANY = Condition.gt(0);

    private static final Map<Class<? extends TopKMetric>, TestedStatistic<TopKMetric.Result>> TOP_K = byMetric();

    /** {@link NoveltyMetric}; without a reference above 0. */
    public static final TestedStatistic<UserMeanResult> NOVELTY = ofUsers("TestNovelty", "Novelty", "the novelty");

    /** {@link DiversityMetric}; without a reference above 0. */
    public static final TestedStatistic<UserMeanResult> DIVERSITY =
            ofUsers("TestDiversity", "Diversity", "the diversity");

    /** {@link SerendipityMetric}; without a reference above 0. */
    public static final TestedStatistic<UserMeanResult> SERENDIPITY =
            ofUsers("TestSerendipity", "Serendipity", "the serendipity");

    /** {@link PersonalizationMetric}; without a reference above 0. */
    public static final TestedStatistic<PersonalizationMetric.Result> PERSONALIZATION = of(
                    "TestPersonalization",
                    "Personalization",
                    "the personalization",
                    PersonalizationMetric.Result::currentValue,
                    PersonalizationMetric.Result::referenceValue,
                    ANY)
            .calibrated(RankingCalibrations::personalization);

    /** The entropy of a {@link ScoreDistribution}; without a reference above 0. */
    public static final TestedStatistic<ScoreDistribution.Result> SCORE_ENTROPY = of(
                    "TestScoreEntropy",
                    "Score Entropy",
                    "the entropy of the scores",
                    ScoreDistribution.Result::currentEntropy,
                    ScoreDistribution.Result::referenceEntropy,
                    ANY)
            .calibrated(RankingCalibrations::scoreEntropy);

    /** The average recommendation popularity of a {@link PopularityBias}; without a reference above 0. */
    public static final TestedStatistic<PopularityBias.Result> AVERAGE_RECOMMENDATION_POPULARITY = of(
                    "TestARP",
                    "ARP",
                    "the average recommendation popularity",
                    result -> known(
                            result.currentApr(),
                            "the average recommendation popularity has no value: no recommended item is in the train data"),
                    PopularityBias.Result::referenceApr,
                    ANY)
            .calibrated(RankingCalibrations::popularity);

    /** The Gini index of a {@link PopularityBias}; without a reference below 1. */
    public static final TestedStatistic<PopularityBias.Result> GINI_INDEX = of(
                    "TestGiniIndex",
                    "Gini Index",
                    "the Gini index",
                    result -> known(
                            result.currentGini(), "the Gini index has no value: fewer than two items are recommended"),
                    PopularityBias.Result::referenceGini,
                    Condition.lt(1))
            .calibrated(RankingCalibrations::gini);

    /** The coverage of a {@link PopularityBias}; without a reference above 0. */
    public static final TestedStatistic<PopularityBias.Result> COVERAGE = of(
                    "TestCoverage",
                    "Coverage",
                    "the coverage",
                    result -> known(result.currentCoverage(), "the coverage has no value: there are no train data"),
                    PopularityBias.Result::referenceCoverage,
                    ANY)
            .calibrated(RankingCalibrations::coverage);

    private RankingStatistics() {}

    /** The measure of the k best recommendations; without a reference above 0. */
    public static TestedStatistic<TopKMetric.Result> topK(TopKMetric metric) {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return Objects.requireNonNull(TOP_K.get(metric.getClass())).calibrated(new TopKCalibration(metric));
    }

    /** The statistics of the measures of the k best recommendations, before they know of their metric. */
    public static Map<Class<? extends TopKMetric>, TestedStatistic<TopKMetric.Result>> topK() {
        return Collections.unmodifiableMap(TOP_K);
    }

    private static Map<Class<? extends TopKMetric>, TestedStatistic<TopKMetric.Result>> byMetric() {
        Map<Class<? extends TopKMetric>, TestedStatistic<TopKMetric.Result>> byMetric = new LinkedHashMap<>();
        byMetric.put(TopKMetric.Precision.class, ofTopK("TestPrecisionTopK", "Precision", "the precision"));
        byMetric.put(TopKMetric.Recall.class, ofTopK("TestRecallTopK", "Recall", "the recall"));
        byMetric.put(TopKMetric.FBeta.class, ofTopK("TestFBetaTopK", "F_beta", "F-beta"));
        byMetric.put(TopKMetric.MAP.class, ofTopK("TestMAPK", "MAP", "the mean average precision"));
        byMetric.put(TopKMetric.MAR.class, ofTopK("TestMARK", "MAR", "the mean average recall"));
        byMetric.put(TopKMetric.NDCG.class, ofTopK("TestNDCGK", "NDCG", "the normalised discounted cumulative gain"));
        byMetric.put(TopKMetric.HitRate.class, ofTopK("TestHitRateK", "Hit Rate", "the hit rate"));
        byMetric.put(TopKMetric.MRR.class, ofTopK("TestMRRK", "MRR", "the mean reciprocal rank"));
        return byMetric;
    }

    private static TestedStatistic<TopKMetric.Result> ofTopK(String test, String title, String subject) {
        return of(test, title, subject, TopKMetric.Result::currentValue, TopKMetric.Result::referenceValue, ANY);
    }

    private static TestedStatistic<UserMeanResult> ofUsers(String test, String title, String subject) {
        return of(test, title, subject, UserMeanResult::currentValue, UserMeanResult::referenceValue, ANY)
                .calibrated(RankingCalibrations::userMean);
    }

    private static double known(@Nullable Double value, String whyNone) {
        if (value == null) {
            throw new IllegalArgumentException(whyNone);
        }
        return value;
    }

    private static <R extends MetricResult> TestedStatistic<R> of(
            String test,
            String title,
            String subject,
            Function<R, Double> current,
            Function<R, Double> reference,
            Condition withoutReference) {
        return TestedStatistic.of(
                test,
                title + " (top-k)",
                MetricTest.Group.RECSYS,
                subject,
                result -> OptionalDouble.of(current.apply(result)),
                result -> nearReference(reference.apply(result), withoutReference));
    }

    private static Condition nearReference(Double reference, Condition otherwise) {
        return reference == null
                ? otherwise
                : Condition.eq(Condition.Approx.of(reference).relative(A_TENTH));
    }
}
