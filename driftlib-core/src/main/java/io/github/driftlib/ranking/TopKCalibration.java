package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.stats.StandardErrors;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Calibration;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Tolerance;
import java.util.Optional;

/**
 * What is asked of a measure of the k best recommendations: at least that of the reference less a tenth, or what chance
 * explains of two means over users.
 *
 * @param metric the metric
 */
record TopKCalibration(TopKMetric metric) implements Calibration<TopKMetric.Result> {

    @Override
    public Expectation expectation(TopKMetric.Result result, MetricContext context, Conditions conditions) {
        Optional<TopKStatistics> now = statistics(context, Optional.of(context.current()));
        Optional<TopKStatistics> before = statistics(context, context.reference());
        if (result.referenceValue() == null || now.isEmpty() || before.isEmpty()) {
            return Expectation.of(Condition.gt(0));
        }
        double reference = result.referenceValue();
        Tolerance tolerance = conditions.tolerance(
                Tolerance.Worth.tenth(reference),
                standardError(now.get(), before.get()),
                now.get().users(metric.noFeedbackUsers()),
                before.get().users(metric.noFeedbackUsers()));
        Expectation asked = Expectation.atLeast(reference, tolerance);
        return reference - tolerance.width() <= 0
                ? asked.doubtful("not enough users to tell: no value could be so bad as to fail")
                : asked;
    }

    private Optional<TopKStatistics> statistics(MetricContext context, Optional<DataSummary> side) {
        return side.flatMap(DataSummary::rows)
                .flatMap(rows -> RankingColumns.of(context.definition())
                        .then(columns -> TopKCurves.statistics(metric, columns, rows))
                        .value());
    }

    private double standardError(TopKStatistics now, TopKStatistics before) {
        return TopKErrors.of(
                metric, measure -> mean(measure, now, before), measure -> standardError(measure, now, before));
    }

    private double standardError(TopKMeasure measure, TopKStatistics now, TopKStatistics before) {
        boolean all = metric.noFeedbackUsers();
        return now.users(all) + before.users(all) < 3
                ? 0
                : StandardErrors.ofMeans(
                        now.deviation(measure, metric.k(), all),
                        now.users(all),
                        before.deviation(measure, metric.k(), all),
                        before.users(all));
    }

    private double mean(TopKMeasure measure, TopKStatistics now, TopKStatistics before) {
        boolean all = metric.noFeedbackUsers();
        double n = now.users(all);
        double m = before.users(all);
        return (n * now.mean(measure, metric.k(), all) + m * before.mean(measure, metric.k(), all)) / (n + m);
    }
}
