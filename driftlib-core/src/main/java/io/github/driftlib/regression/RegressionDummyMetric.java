package io.github.driftlib.regression;

import static io.github.driftlib.regression.ErrorStatistics.finite;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Optional;

/**
 * The model beside the best constant predictions: what one number, predicted for every row of current, would score. The
 * number is chosen once with the targets of current, which no constant can beat, and once with those of the reference,
 * as one would have in practice.
 */
public record RegressionDummyMetric() implements Metric<RegressionDummyResult> {

    @Override
    public MetricOutcome<RegressionDummyResult> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(RegressionDummyMetric::compare);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    private static RegressionDummyResult compare(Sides<ErrorSummary> sides) {
        ErrorSummary current = sides.current();
        EmpiricalDistribution targets = current.targets();
        ConstantPrediction own = ConstantPrediction.of(targets);
        Optional<ConstantPrediction> known = sides.reference().map(side -> ConstantPrediction.of(side.targets()));
        return new RegressionDummyResult(
                finite(own.rootMeanSquaredError(targets)),
                finite(own.meanAbsoluteError(targets)),
                finite(own.meanAbsolutePercentageError(targets)),
                finite(own.largestError(targets)),
                known.map(constant -> finite(constant.meanAbsoluteError(targets)))
                        .orElse(null),
                finite(ErrorStatistics.meanAbsoluteError(current.errors())),
                known.map(constant -> finite(constant.meanAbsolutePercentageError(targets)))
                        .orElse(null),
                finite(ErrorStatistics.meanAbsolutePercentageError(current)),
                known.map(constant -> finite(constant.rootMeanSquaredError(targets)))
                        .orElse(null),
                finite(ErrorStatistics.rootMeanSquare(current.errors(), 0)),
                known.map(constant -> finite(constant.largestError(targets))).orElse(null),
                finite(ErrorStatistics.largest(current.errors())));
    }
}
