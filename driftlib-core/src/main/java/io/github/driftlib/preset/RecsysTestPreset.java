package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.ranking.RankedRowsTest;
import io.github.driftlib.ranking.RankingStatistics;
import io.github.driftlib.ranking.TopKMetric;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.StatisticTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether recommendations are as good as they were: precision, recall, mean average precision, normalised discounted
 * cumulative gain and hit rate of the k best, each by its default condition.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 */
public record RecsysTestPreset(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TestPreset {

    /** Checks the number of recommendations. */
    public RecsysTestPreset {
        new TopKMetric.Precision(k, minRelScore, noFeedbackUsers);
    }

    /** The defaults for the k best recommendations. */
    public static RecsysTestPreset of(int k) {
        return new RecsysTestPreset(k, null, false);
    }

    /** The tests; under calibrated conditions also that of the share of rows with a prediction. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        List<MetricTest> tests = new ArrayList<>(tests(definition));
        if (conditions.areCalibrated()) {
            tests.add(new RankedRowsTest());
        }
        return tests;
    }

    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return Stream.<TopKMetric>of(
                        new TopKMetric.Precision(k, minRelScore, noFeedbackUsers),
                        new TopKMetric.Recall(k, minRelScore, noFeedbackUsers),
                        new TopKMetric.MAP(k, minRelScore, noFeedbackUsers),
                        new TopKMetric.NDCG(k, minRelScore, noFeedbackUsers),
                        new TopKMetric.HitRate(k, minRelScore, noFeedbackUsers))
                .map(metric -> new StatisticTest<>(RankingStatistics.topK(metric), metric))
                .toList();
    }
}
