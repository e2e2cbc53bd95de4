package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
public record PopularityBias(int k, boolean normalizeArp) implements RowMetric<PopularityBias.Result> {

    /** Checks the parameters. */
    public PopularityBias {
        TopKCurves.checkK(k);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return RankingSide.outcome(sides, context, this::recommended, items -> result(items, context.plots()));
    }

    private Attempt<RecommendedItems> recommended(RankingSide side) {
        return side.interactions().map(train -> RecommendedItems.of(side.lists(), train, k, normalizeArp));
    }

    private Result result(Sides<RecommendedItems> items, boolean plots) {
        RecommendedItems now = items.current();
        Optional<RecommendedItems> before = items.reference();
        Histograms<Histogram.Numbers> histograms = plots
                ? Histograms.ofNumbers(
                        EmpiricalDistribution.of(now.popularities()),
                        before.map(side -> EmpiricalDistribution.of(side.popularities())))
                : new Histograms<>(null, null);
        return new Result(
                k,
                normalizeArp,
                now.averagePopularity(),
                now.coverage(),
                now.gini(),
                before.map(RecommendedItems::averagePopularity).orElse(null),
                before.map(RecommendedItems::coverage).orElse(null),
                before.map(RecommendedItems::gini).orElse(null),
                Result.Chance.of(now),
                before.map(Result.Chance::of).orElse(null),
                histograms.current(),
                histograms.reference());
    }

    /**
     * Whether recommendations go to what is popular anyway.
     *
     * @param k how many of the best recommendations count
     * @param normalizeArp whether popularity is divided by that of the most popular item
     * @param currentApr the average recommendation popularity in current, under the name that Evidently gives it; null
     *     where no recommended item is in the train data
     * @param currentCoverage the share of the items of the train data that are recommended in current
     * @param currentGini the Gini index of how often each item is recommended in current; null where fewer than two are
     * @param referenceApr as {@code currentApr} for the reference, or null where there is none
     * @param referenceCoverage as {@code currentCoverage} for the reference, or null where there is none
     * @param referenceGini as {@code currentGini} for the reference, or null where there is none
     * @param current how far the numbers of current vary by chance
     * @param reference the same of the reference, or null where there is none
     * @param currentDistr how popular the recommendations of current are
     * @param referenceDistr how popular those of the reference are, or null where there is none
     */
    public record Result(
            int k,
            boolean normalizeArp,
            @Nullable Double currentApr,
            double currentCoverage,
            @Nullable Double currentGini,
            @Nullable Double referenceApr,
            @Nullable Double referenceCoverage,
            @Nullable Double referenceGini,
            Chance current,
            @Nullable Chance reference,
            @PlotData Histogram.@Nullable Numbers currentDistr,
            @PlotData Histogram.@Nullable Numbers referenceDistr)
            implements MetricResult {

        /**
         * How far the numbers of one side vary by chance.
         *
         * @param users how many users have a recommended item of the train data
         * @param aprDeviation the standard deviation of the mean popularity among users (n - 1)
         * @param coverageError the standard error of the coverage
         * @param giniError the standard error of the Gini index
         */
        public record Chance(int users, double aprDeviation, double coverageError, double giniError) {

            static Chance of(RecommendedItems items) {
                return new Chance(
                        items.users(), items.averagePopularityDeviation(), items.coverageError(), items.giniError());
            }
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            add(values, "current_apr", currentApr);
            add(values, "current_coverage", currentCoverage);
            add(values, "current_gini", currentGini);
            add(values, "reference_apr", referenceApr);
            add(values, "reference_coverage", referenceCoverage);
            add(values, "reference_gini", referenceGini);
            return values;
        }

        private static void add(List<MetricValue> values, String field, @Nullable Double number) {
            if (number != null) {
                values.add(MetricValue.of("", field, number));
            }
        }
    }
}
