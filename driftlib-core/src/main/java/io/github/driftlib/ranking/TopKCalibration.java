package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.test.Calibration;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.StandardErrors;
import io.github.driftlib.test.Tolerance;
import io.github.driftlib.test.Worth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a measure of the k best recommendations: at least that of the reference less a tenth, or what chance
 * explains of two means over users.
 *
 * @param metric the metric
 */
record TopKCalibration(TopKMetric metric) implements Calibration<TopKMetricResult> {

    private static final Map<Class<? extends TopKMetric>, TopKMeasure> MEASURES = measures();

    private static Map<Class<? extends TopKMetric>, TopKMeasure> measures() {
        Map<Class<? extends TopKMetric>, TopKMeasure> measures = new HashMap<>();
        measures.put(PrecisionTopKMetric.class, TopKMeasure.PRECISION);
        measures.put(RecallTopKMetric.class, TopKMeasure.RECALL);
        measures.put(MAPKMetric.class, TopKMeasure.AVERAGE_PRECISION);
        measures.put(MARKMetric.class, TopKMeasure.AVERAGE_RECALL);
        measures.put(NDCGKMetric.class, TopKMeasure.DISCOUNTED_GAIN);
        measures.put(MRRKMetric.class, TopKMeasure.RECIPROCAL_RANK);
        measures.put(HitRateKMetric.class, TopKMeasure.HIT);
        return measures;
    }

    @Override
    public Expectation expectation(TopKMetricResult result, MetricContext context, Conditions conditions) {
        Optional<TopKStatistics> now = statistics(context, Optional.of(context.current()));
        Optional<TopKStatistics> before = statistics(context, context.reference());
        if (result.referenceValue() == null || now.isEmpty() || before.isEmpty()) {
            return Expectation.of(Condition.gt(0));
        }
        double reference = result.referenceValue();
        Tolerance tolerance = conditions.tolerance(
                Worth.tenth(reference),
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
        if (!(metric instanceof FBetaTopKMetric fBeta)) {
            return standardError(MEASURES.get(metric.getClass()), now, before);
        }
        return ofFBeta(
                fBeta.beta() * fBeta.beta(),
                mean(TopKMeasure.PRECISION, now, before),
                mean(TopKMeasure.RECALL, now, before),
                standardError(TopKMeasure.PRECISION, now, before),
                standardError(TopKMeasure.RECALL, now, before));
    }

    /**
     * By the delta rule, at most: with F = (1 + w) P R / (w P + R), dF/dP = (1 + w) R^2 / (w P + R)^2 and dF/dR = (1 +
     * w) w P^2 / (w P + R)^2 times the errors of P and R, added as if both moved together.
     */
    private static double ofFBeta(double weight, double precision, double recall, double ofPrecision, double ofRecall) {
        double sum = weight * precision + recall;
        return sum == 0
                ? 0
                : (1 + weight)
                        * (recall * recall * ofPrecision + weight * precision * precision * ofRecall)
                        / (sum * sum);
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
