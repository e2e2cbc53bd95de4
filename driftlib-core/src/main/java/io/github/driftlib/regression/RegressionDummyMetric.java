package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model beside the best constant predictions: what one number, predicted for every row of current, would score. The
 * number is chosen once with the targets of current, which no constant can beat, and once with those of the reference,
 * as one would have in practice.
 */
public record RegressionDummyMetric() implements Metric<RegressionDummyMetric.Result> {

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(RegressionDummyMetric::compare);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    private static Result compare(Sides<ErrorSummary> sides) {
        ErrorSummary current = sides.current();
        EmpiricalDistribution targets = current.targets();
        ConstantPrediction own = ConstantPrediction.of(targets);
        Optional<ConstantPrediction> known = sides.reference().map(side -> ConstantPrediction.of(side.targets()));
        return new Result(
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

    /**
     * The scores of the model and of constant predictions on the same rows. Fields that end in {@code Default} are of
     * the constants chosen with current's targets, those in {@code ByRef} of the constants chosen with the reference's;
     * the others are the model's. A number is null where it is not defined (no reference, only targets of 0 for a
     * percentage) or too large.
     *
     * @param rmseDefault root mean squared error of the mean target
     * @param meanAbsErrorDefault mean absolute error of the median target
     * @param meanAbsPercErrorDefault mean absolute percentage error of the best constant for it
     * @param absErrorMaxDefault largest absolute error of the median target
     * @param meanAbsErrorByRef mean absolute error of the reference's median
     * @param meanAbsError mean absolute error of the model
     * @param meanAbsPercErrorByRef mean absolute percentage error of the reference's best constant
     * @param meanAbsPercError mean absolute percentage error of the model
     * @param rmseByRef root mean squared error of the reference's mean
     * @param rmse root mean squared error of the model
     * @param absErrorMaxByRef largest absolute error of the reference's median
     * @param absErrorMax largest absolute error of the model
     */
    public record Result(
            @Nullable Double rmseDefault,
            @Nullable Double meanAbsErrorDefault,
            @Nullable Double meanAbsPercErrorDefault,
            @Nullable Double absErrorMaxDefault,
            @Nullable Double meanAbsErrorByRef,
            @Nullable Double meanAbsError,
            @Nullable Double meanAbsPercErrorByRef,
            @Nullable Double meanAbsPercError,
            @Nullable Double rmseByRef,
            @Nullable Double rmse,
            @Nullable Double absErrorMaxByRef,
            @Nullable Double absErrorMax)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return KnownValues.of()
                    .add("rmse_default", rmseDefault)
                    .add("mean_abs_error_default", meanAbsErrorDefault)
                    .add("mean_abs_perc_error_default", meanAbsPercErrorDefault)
                    .add("abs_error_max_default", absErrorMaxDefault)
                    .add("mean_abs_error_by_ref", meanAbsErrorByRef)
                    .add("mean_abs_perc_error_by_ref", meanAbsPercErrorByRef)
                    .add("rmse_by_ref", rmseByRef)
                    .add("abs_error_max_by_ref", absErrorMaxByRef)
                    .list();
        }
    }
}
