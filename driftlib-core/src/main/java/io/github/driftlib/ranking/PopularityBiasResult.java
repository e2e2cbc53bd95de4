package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
public record PopularityBiasResult(
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
