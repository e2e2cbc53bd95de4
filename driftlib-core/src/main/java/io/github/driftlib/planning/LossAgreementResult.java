package io.github.driftlib.planning;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * Two estimates of what the model loses in current.
 *
 * @param other what the second estimate is made by
 * @param reference the mean loss of the reference
 * @param weighted the loss to expect by weighted rows of the reference
 * @param weightedError its standard error
 * @param estimated the loss to expect by the second estimate
 * @param estimatedError its sampling error
 * @param difference how far the two are apart, at least 0
 * @param error the standard error of that: the root of the sum of both squares
 */
public record LossAgreementResult(
        String other,
        double reference,
        double weighted,
        double weightedError,
        double estimated,
        double estimatedError,
        double difference,
        double error)
        implements MetricResult {

    static LossAgreementResult of(String other, WeightedLossResult weighted, double estimated, double estimatedError) {
        return new LossAgreementResult(
                other,
                weighted.reference(),
                weighted.estimated(),
                weighted.error(),
                estimated,
                estimatedError,
                Math.abs(weighted.estimated() - estimated),
                Math.hypot(weighted.error(), estimatedError));
    }

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of("", "difference_of_estimates", difference));
    }
}
