package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** What the metrics at k have in common: the curve of both sides, and its value at k. */
final class TopKCurves {

    /** A curve reaches at least this k, as far as the lists do. */
    private static final int SHORTEST = 10;

    private TopKCurves() {}

    static void check(int k, @Nullable Double minRelScore) {
        checkK(k);
        if (minRelScore != null && !Double.isFinite(minRelScore)) {
            throw new IllegalArgumentException("minRelScore must be finite, but was " + minRelScore);
        }
    }

    static void checkK(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but was " + k);
        }
    }

    /** The mean of a measure over users, which stays as it is beyond the longest list. */
    static MetricOutcome<TopKMetric.Result> outcome(
            TopKMetric metric, Sides<Dataset> sides, MetricContext context, TopKMeasure measure) {
        return outcome(
                metric,
                sides,
                context,
                statistics -> statistics.curve(measure, metric.noFeedbackUsers()),
                (statistics, values) -> at(metric.k(), values));
    }

    /** The same for a measure that goes on to change beyond the longest list. */
    static MetricOutcome<TopKMetric.Result> outcome(
            TopKMetric metric,
            Sides<Dataset> sides,
            MetricContext context,
            Function<TopKStatistics, Attempt<double[]>> curve,
            ToDoubleBiFunction<TopKStatistics, double[]> valueAtK) {
        Attempt<RankingColumns> columns = RankingColumns.of(context.definition());
        Function<Dataset, Attempt<Side>> side = rows -> columns.then(known -> statistics(metric, known, rows))
                .then(found -> curve.apply(found)
                        .map(values -> new Side(
                                values,
                                valueAtK.applyAsDouble(found, values),
                                TopKErrors.of(metric, found),
                                found.users(metric.noFeedbackUsers()))));
        return sides.attempt(side)
                .outcome(found -> new TopKMetric.Result(
                        metric.k(),
                        list(found.current().curve),
                        found.current().value,
                        found.current().error,
                        found.current().users,
                        found.reference().map(before -> list(before.curve)).orElse(null),
                        found.reference().map(before -> before.value).orElse(null),
                        found.reference().map(before -> before.error).orElse(null),
                        found.reference().map(before -> before.users).orElse(null)));
    }

    /** A curve as far as the lists reach, its value at k and the standard error of that, and how many users count. */
    private record Side(double[] curve, double value, double error, int users) {}

    /** What a metric is made of. */
    static Attempt<TopKStatistics> statistics(TopKMetric metric, RankingColumns columns, Dataset rows) {
        int depth = Math.max(metric.k(), SHORTEST);
        return columns.targets(rows)
                .then(targets -> columns.lists(rows))
                .map(lists -> rows.derive(new TopKStatistics.Of(columns, metric.minRelScore(), depth)));
    }

    private static double at(int k, double[] curve) {
        return curve[Math.min(k, curve.length) - 1];
    }

    private static List<Double> list(double[] curve) {
        return Arrays.stream(curve).boxed().toList();
    }
}
