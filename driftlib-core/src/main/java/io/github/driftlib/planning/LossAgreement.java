package io.github.driftlib.planning;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.ConfidenceBasedEstimation;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two estimates of what the model loses in current, made without its outcomes, agree: weighted rows of the
 * reference ({@link WeightedLoss}), and direct loss estimation of a model that predicts numbers
 * ({@link DirectLossEstimation}, the mean absolute error), or confidence-based estimation of one that predicts
 * probabilities of classes ({@link ConfidenceBasedEstimation}, the share of wrong classes). Both are right where only
 * the mix of the inputs changed, and the model's probabilities stayed as right as they were; so where they disagree,
 * something else changed, or a side has too few rows, and none is to be trusted. That they agree proves nothing.
 *
 * @param columns the inputs by which rows are weighted; null for the features that hold numbers or labels
 */
@SuppressWarnings("exports") // Of an annotation, which nobody needs at run time.
public record LossAgreement(@Nullable List<String> columns) implements RowMetric<LossAgreement.Result> {

    /** Copies the names. */
    public LossAgreement {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** By all features, or by the given columns. */
    public static LossAgreement of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new LossAgreement(columns.length == 0 ? null : List.of(columns));
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        MetricOutcome<WeightedLoss.Result> weighted = new WeightedLoss(null, columns).compute(sides, context);
        if (!(weighted instanceof MetricOutcome.Computed<WeightedLoss.Result> found)) {
            return missing("weighted rows", weighted);
        }
        boolean numbers = predictsNumbers(context.definition());
        MetricOutcome<EstimationResult> estimated = numbers
                ? new DirectLossEstimation(List.of(DirectLossEstimation.Loss.MAE), Chunking.DEFAULT, columns)
                        .compute(sides, context)
                : new ConfidenceBasedEstimation(
                                List.of(ConfidenceBasedEstimation.Score.ACCURACY), Chunking.DEFAULT, null)
                        .compute(sides, context);
        String name = numbers ? "direct loss estimation" : "confidence-based estimation";
        if (!(estimated instanceof MetricOutcome.Computed<EstimationResult> other)) {
            return missing(name, estimated);
        }
        EstimationResult.Estimate estimate = other.value()
                .current()
                .estimates()
                .get(
                        numbers
                                ? DirectLossEstimation.Loss.MAE.label()
                                : ConfidenceBasedEstimation.Score.ACCURACY.label());
        if (estimate == null || estimate.value() == null || estimate.samplingError() == null) {
            return MetricOutcome.notEnoughData(name + " must have an estimate with its error, but has none");
        }
        double loss = numbers ? estimate.value() : 1 - estimate.value();
        return MetricOutcome.of(Result.of(name, found.value(), loss, estimate.samplingError()));
    }

    private static boolean predictsNumbers(ResolvedDefinition definition) {
        return definition.task().equals(Optional.of(DataDefinition.Task.REGRESSION))
                || definition.task().isEmpty()
                        && definition.prediction().map(definition::kind).equals(Optional.of(ColumnKind.NUMERICAL));
    }

    private static MetricOutcome<Result> missing(String name, MetricOutcome<?> outcome) {
        MetricOutcome.NotComputed<?> not = (MetricOutcome.NotComputed<?>) outcome;
        return new MetricOutcome.NotComputed<>(not.status(), name + ": " + not.reason());
    }

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
    public record Result(
            String other,
            double reference,
            double weighted,
            double weightedError,
            double estimated,
            double estimatedError,
            double difference,
            double error)
            implements MetricResult {

        static Result of(String other, WeightedLoss.Result weighted, double estimated, double estimatedError) {
            return new Result(
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
}
