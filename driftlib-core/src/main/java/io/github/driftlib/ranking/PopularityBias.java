package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Optional;

/**
 * Popularity bias: whether the k best recommendations go to what is popular anyway.
 *
 * <ul>
 *   <li>Average recommendation popularity: for each user the mean popularity of the recommended items, that is the
 *       number of users of the item in the train data; the mean over users. Items that the train data do not have are
 *       left out.
 *   <li>Coverage: the share of the items of the train data that are recommended to somebody, in [0, 1].
 *   <li>Gini index of how often each recommended item is recommended: sum of (2 i - n - 1) c_i / ((n - 1) sum of c_i)
 *       for counts c_1 &lt;= ... &lt;= c_n; 0 where all are recommended equally often, 1 where one has everything.
 *       Needs two items.
 * </ul>
 *
 * <p>Needs the additional data {@code current_train_data}; the reference has {@code reference_train_data} or, where
 * they are not given, the same. Of equal predictions, the items are taken in their own order.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param normalizeArp whether popularity is divided by that of the most popular item
 */
public record PopularityBias(int k, boolean normalizeArp) implements RowMetric<PopularityBiasResult> {

    /** Checks the parameters. */
    public PopularityBias {
        TopKCurves.checkK(k);
    }

    @Override
    public MetricOutcome<PopularityBiasResult> compute(Sides<Dataset> sides, MetricContext context) {
        return RankingSide.outcome(sides, context, this::recommended, items -> result(items, context.plots()));
    }

    private Attempt<RecommendedItems> recommended(RankingSide side) {
        return side.interactions().map(train -> RecommendedItems.of(side.lists(), train, k, normalizeArp));
    }

    private PopularityBiasResult result(Sides<RecommendedItems> items, boolean plots) {
        RecommendedItems now = items.current();
        Optional<RecommendedItems> before = items.reference();
        Histograms<Histogram.Numbers> histograms = plots
                ? Histograms.ofNumbers(
                        EmpiricalDistribution.of(now.popularities()),
                        before.map(side -> EmpiricalDistribution.of(side.popularities())))
                : new Histograms<>(null, null);
        return new PopularityBiasResult(
                k,
                normalizeArp,
                now.averagePopularity(),
                now.coverage(),
                now.gini(),
                before.map(RecommendedItems::averagePopularity).orElse(null),
                before.map(RecommendedItems::coverage).orElse(null),
                before.map(RecommendedItems::gini).orElse(null),
                PopularityBiasResult.Chance.of(now),
                before.map(PopularityBiasResult.Chance::of).orElse(null),
                histograms.current(),
                histograms.reference());
    }
}
