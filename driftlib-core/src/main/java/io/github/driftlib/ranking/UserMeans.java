package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the metrics have in common that give each user a value and report the mean. */
final class UserMeans {

    private UserMeans() {}

    static List<String> checkFeatures(List<String> itemFeatures) {
        if (itemFeatures == null || itemFeatures.isEmpty()) {
            throw new IllegalArgumentException("itemFeatures must not be empty, but was " + itemFeatures);
        }
        return List.copyOf(itemFeatures);
    }

    /** The values without those of users that have none. */
    static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static MetricOutcome<UserMeanResult> outcome(
            int k,
            Sides<Dataset> sides,
            MetricContext context,
            Function<RankingSide, Attempt<double[]>> valuesOfUsers) {
        return RankingSide.outcome(
                sides,
                context,
                side -> valuesOfUsers.apply(side).then(UserMeans::notEmpty),
                means -> result(k, means, context.plots()));
    }

    private static Attempt<double[]> notEmpty(double[] values) {
        return values.length == 0
                ? Attempt.notEnoughData("no user has a recommendation that can be judged")
                : Attempt.of(values);
    }

    private static UserMeanResult result(int k, Sides<double[]> sides, boolean plots) {
        double[] now = sides.current();
        Optional<double[]> before = sides.reference();
        Histograms<Histogram.Numbers> histograms = plots
                ? Histograms.ofNumbers(EmpiricalDistribution.of(now), before.map(EmpiricalDistribution::of))
                : new Histograms<>(null, null);
        return new UserMeanResult(
                k,
                mean(now),
                now.length,
                deviation(now),
                before.map(UserMeans::mean).orElse(null),
                before.map(values -> values.length).orElse(null),
                before.map(UserMeans::deviation).orElse(null),
                histograms.current(),
                histograms.reference());
    }

    private static double mean(double[] values) {
        return EmpiricalDistribution.of(values).mean();
    }

    private static double deviation(double[] values) {
        return values.length < 2 ? 0 : EmpiricalDistribution.of(values).sampleStandardDeviation();
    }
}
