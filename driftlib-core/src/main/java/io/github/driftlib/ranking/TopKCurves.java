package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        Found<RankingColumns> columns = RankingColumns.of(context.definition());
        Optional<double[]> before = reference.flatMap(rows -> columns.then(known -> statistics(metric, known, rows))
                .then(curve)
                .optional());
        return columns.then(known -> statistics(metric, known, current))
                .then(curve)
                .outcome(now -> new TopKMetricResult(
                        metric.k(),
                        list(now),
                        at(metric.k(), now),
                        before.map(TopKCurves::list).orElse(null),
                        before.map(values -> at(metric.k(), values)).orElse(null)));
    }

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
