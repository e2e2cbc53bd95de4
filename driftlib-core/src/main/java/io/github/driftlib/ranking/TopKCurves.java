package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/** What the metrics at k have in common: the curve of both sides, and its value at k. */
final class TopKCurves {

    /** A curve reaches at least this k, as far as the lists do. */
    private static final int SHORTEST = 10;

    private TopKCurves() {}

    static void check(int k, Double minRelScore) {
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

    static MetricOutcome<TopKMetricResult> outcome(
            TopKMetric metric,
            Dataset current,
            Optional<Dataset> reference,
            MetricContext context,
            Function<TopKStatistics, Found<double[]>> curve) {
        return outcome(metric, current, reference, context, curve, (statistics, values) -> at(metric.k(), values));
    }

    /** The same for a measure that goes on to change beyond the longest list. */
    static MetricOutcome<TopKMetricResult> outcome(
            TopKMetric metric,
            Dataset current,
            Optional<Dataset> reference,
            MetricContext context,
            Function<TopKStatistics, Found<double[]>> curve,
            ToDoubleBiFunction<TopKStatistics, double[]> valueAtK) {
        Found<RankingColumns> columns = RankingColumns.of(context.definition());
        Function<Dataset, Found<Side>> side = rows -> columns.then(known -> statistics(metric, known, rows))
                .then(found ->
                        curve.apply(found).map(values -> new Side(values, valueAtK.applyAsDouble(found, values))));
        Optional<Side> before = reference.flatMap(rows -> side.apply(rows).optional());
        return side.apply(current)
                .outcome(now -> new TopKMetricResult(
                        metric.k(),
                        list(now.curve),
                        now.value,
                        before.map(found -> list(found.curve)).orElse(null),
                        before.map(found -> found.value).orElse(null)));
    }

    /** A curve as far as the lists reach, and its value at k. */
    private record Side(double[] curve, double value) {}

    /** What a metric is made of. */
    static Found<TopKStatistics> statistics(TopKMetric metric, RankingColumns columns, Dataset rows) {
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
