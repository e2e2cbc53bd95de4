package io.github.driftlib.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How far measures of the k best recommendations vary, as the users are drawn by chance. */
final class TopKErrors {

    private static final Map<Class<? extends TopKMetric>, TopKMeasure> MEASURES = measures();

    private TopKErrors() {}

    private static Map<Class<? extends TopKMetric>, TopKMeasure> measures() {
        Map<Class<? extends TopKMetric>, TopKMeasure> measures = new HashMap<>();
        measures.put(TopKMetric.Precision.class, TopKMeasure.PRECISION);
        measures.put(TopKMetric.Recall.class, TopKMeasure.RECALL);
        measures.put(TopKMetric.MAP.class, TopKMeasure.AVERAGE_PRECISION);
        measures.put(TopKMetric.MAR.class, TopKMeasure.AVERAGE_RECALL);
        measures.put(TopKMetric.NDCG.class, TopKMeasure.DISCOUNTED_GAIN);
        measures.put(TopKMetric.MRR.class, TopKMeasure.RECIPROCAL_RANK);
        measures.put(TopKMetric.HitRate.class, TopKMeasure.HIT);
        return measures;
    }

    /** The standard error of the value at k of one side: the deviation among its users by the root of their number. */
    static double of(TopKMetric metric, TopKStatistics side) {
        boolean all = metric.noFeedbackUsers();
        return of(
                metric,
                measure -> side.mean(measure, metric.k(), all),
                measure -> side.deviation(measure, metric.k(), all) / Math.sqrt(side.users(all)));
    }

    /** The standard error of a metric, by the means and the standard errors of the measures that it is made of. */
    static double of(TopKMetric metric, ToDoubleFunction<TopKMeasure> mean, ToDoubleFunction<TopKMeasure> error) {
        return metric instanceof TopKMetric.FBeta fBeta
                ? ofFBeta(
                        fBeta.beta() * fBeta.beta(),
                        mean.applyAsDouble(TopKMeasure.PRECISION),
                        mean.applyAsDouble(TopKMeasure.RECALL),
                        error.applyAsDouble(TopKMeasure.PRECISION),
                        error.applyAsDouble(TopKMeasure.RECALL))
                : error.applyAsDouble(MEASURES.get(metric.getClass()));
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
}
