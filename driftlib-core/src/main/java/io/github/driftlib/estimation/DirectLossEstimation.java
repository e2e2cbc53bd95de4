package io.github.driftlib.estimation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts numbers probably is while the true values are not known: direct loss estimation (DLE),
 * as NannyML defines it.
 *
 * <p>On the reference, where the true values are known, a second model learns what loss to expect of a row, from its
 * features and the prediction (gradient boosted trees, {@link io.github.driftlib.stats.learning.BoostedTrees}). The
 * score of a chunk of current is estimated by the mean of the losses expected of its rows, those below 0 taken as 0.
 * The estimate follows a change of the features; it cannot see that the target itself now follows the features in
 * another way.
 *
 * <p>Beside the estimate stand the sampling error that the size of the chunk brings with it, a band of three of them to
 * either side, and thresholds made of the reference's chunks for a chunk of its size. Deterministic; the model is
 * fitted once for each reference.
 *
 * @param losses the scores to estimate, without repetition
 * @param chunking how rows are cut into chunks
 * @param features the features that the error model sees, or null for all numerical and categorical ones
 */
public record DirectLossEstimation(
        List<DirectLossEstimation.Loss> losses,
        Chunking chunking,
        @Nullable List<String> features) implements RowMetric<EstimationResult> {

    /** Copies the lists and checks that there is a loss and a chunking. */
    public DirectLossEstimation {
        losses = losses.stream().distinct().toList();
        if (losses.isEmpty()) {
            throw new IllegalArgumentException("losses must not be empty");
        }
        Objects.requireNonNull(chunking, "chunking must be given, but was null");
        features = features == null ? null : List.copyOf(features);
    }

    @Override
    public MetricOutcome<EstimationResult> compute(Sides<Dataset> sides, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        Dataset current = sides.current();
        return sides.needReference("a reference must be given, whose true values are known, but is not")
                .then(reference -> numbers(current, reference, definition))
                .thenOutcome(reference -> Chunks.of(chunking, reference, current, definition)
                        .thenOutcome(chunks -> estimate(current, reference, definition, chunks)));
    }

    private MetricOutcome<EstimationResult> estimate(
            Dataset current, Dataset reference, ResolvedDefinition definition, Chunks chunks) {
        Run run = new Run(this, reference, current, definition, chunks.reference());
        losses.forEach(run::prepare);
        if (run.estimators.isEmpty()) {
            return MetricOutcome.notEnoughData("no score can be estimated: " + run.notEstimated);
        }
        return MetricOutcome.of(new EstimationResult(
                run.chunk(Chunk.all(current), 0, EstimationResult.Chunk.ANALYSIS),
                chunks.estimated(run::chunk),
                run.notEstimated));
    }

    /** The reference, if both sides hold what a model of the loss needs. */
    private Attempt<Dataset> numbers(Dataset current, Dataset reference, ResolvedDefinition definition) {
        if (definition.target().isEmpty() || definition.prediction().isEmpty()) {
            return Attempt.notApplicable("a target and one column of predictions must be defined, but are "
                    + definition.target().orElse("none") + " and " + definition.predictions());
        }
        String prediction = definition.prediction().get();
        if (!isNumerical(reference, definition.target().get()) || !isNumerical(reference, prediction)) {
            return Attempt.notApplicable("target and prediction must be columns of numbers of the reference");
        }
        if (!isNumerical(current, prediction)) {
            return Attempt.notApplicable("the prediction must be a column of numbers of current");
        }
        for (String input : inputs(definition)) {
            boolean numbers = definition.kind(input) == ColumnKind.NUMERICAL;
            for (Dataset side : List.of(reference, current)) {
                if (!side.contains(input)
                        || numbers && !isNumerical(side, input)
                        || !numbers && definition.kind(input) != ColumnKind.CATEGORICAL) {
                    return Attempt.notApplicable("feature '" + input + "' must hold numbers or labels on both sides");
                }
            }
        }
        return Attempt.of(reference);
    }

    private static boolean isNumerical(Dataset rows, String column) {
        return rows.contains(column) && rows.column(column) instanceof NumericalColumn;
    }

    private List<String> inputs(ResolvedDefinition definition) {
        Stream<String> asked = features == null
                ? Stream.concat(definition.numerical().stream(), definition.categorical().stream())
                : features.stream();
        return Stream.concat(asked, definition.prediction().stream()).distinct().toList();
    }

    /** What one run has learnt of the reference. */
    private static final class Run {
        private final DirectLossEstimation metric;
        private final Dataset reference;
        private final Dataset current;
        private final ResolvedDefinition definition;
        private final List<Chunk> referenceChunks;
        private final Map<Loss, LossEstimator> estimators = new LinkedHashMap<>();
        private final Map<String, String> notEstimated = new LinkedHashMap<>();
        private final Map<Loss.Form, double[]> expectedOfReference = new LinkedHashMap<>();
        private final Map<Loss.Form, double[]> expectedOfCurrent = new LinkedHashMap<>();

        Run(
                DirectLossEstimation metric,
                Dataset reference,
                Dataset current,
                ResolvedDefinition definition,
                List<Chunk> referenceChunks) {
            this.metric = metric;
            this.reference = reference;
            this.current = current;
            this.definition = definition;
            this.referenceChunks = referenceChunks;
        }

        private LossOfRows losses(Loss.Form form) {
            return new LossOfRows(
                    form,
                    definition.target().orElseThrow(),
                    definition.prediction().orElseThrow());
        }

        void prepare(Loss loss) {
            double[] known = reference.derive(losses(loss.form()));
            if (Arrays.stream(known).allMatch(Double::isNaN)) {
                notEstimated.put(loss.label(), "no row of the reference has this loss");
            } else if (Arrays.stream(known).anyMatch(Double::isInfinite)) {
                notEstimated.put(loss.label(), "a row of the reference has an infinite loss, or a negative value");
            } else {
                estimators.put(loss, LossEstimator.of(loss, known, referenceChunks));
                if (!expectedOfReference.containsKey(loss.form())) {
                    List<String> inputs = metric.inputs(definition);
                    ErrorModel model = reference.derive(new ErrorModel.Fit(
                            losses(loss.form()),
                            inputs,
                            inputs.stream().map(definition::kind).toList()));
                    expectedOfReference.put(loss.form(), model.expectedOfReference());
                    expectedOfCurrent.put(loss.form(), model.expect(current));
                }
            }
        }

        EstimationResult.Chunk chunk(Chunk chunk, int index, String period) {
            boolean ofReference = period.equals(EstimationResult.Chunk.REFERENCE);
            Dataset rows = ofReference ? reference : current;
            NumericalColumn prediction = rows.numerical(definition.prediction().orElseThrow());
            boolean[] predicted = new boolean[rows.rowCount()];
            for (int row = 0; row < predicted.length; row++) {
                predicted[row] = Double.isFinite(prediction.get(row));
            }
            Map<String, EstimationResult.Estimate> estimates = new LinkedHashMap<>();
            estimators.forEach((loss, estimator) -> estimates.put(
                    loss.label(),
                    estimator.estimate(
                            chunk,
                            Objects.requireNonNull(
                                    (ofReference ? expectedOfReference : expectedOfCurrent).get(loss.form())),
                            realized(rows, loss),
                            predicted)));
            return new EstimationResult.Chunk(chunk.key(), index, chunk.from(), chunk.to(), period, estimates);
        }

        private double[] realized(Dataset rows, Loss loss) {
            if (isNumerical(rows, definition.target().orElseThrow())) {
                return rows.derive(losses(loss.form()));
            }
            double[] unknown = new double[rows.rowCount()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
    }

    /**
     * A score of a model that predicts numbers: the mean of a loss over the rows, or the root of that mean. Lower is
     * better.
     */
    public enum Loss {
        /** Mean absolute error: the mean of |p - t|. */
        MAE(Form.ABSOLUTE, false),
        /**
         * Mean absolute percentage error as a share: the mean of |p - t| / |t|; rows whose target is 0 are left out.
         */
        MAPE(Form.ABSOLUTE_SHARE, false),
        /** Mean squared error: the mean of (p - t)<sup>2</sup>. */
        MSE(Form.SQUARED, false),
        /** Root mean squared error. */
        RMSE(Form.SQUARED, true),
        /** Mean squared logarithmic error: the mean of (ln(1 + p) - ln(1 + t))<sup>2</sup>; of targets from 0 on. */
        MSLE(Form.SQUARED_LOGARITHMIC, false),
        /** Root mean squared logarithmic error. */
        RMSLE(Form.SQUARED_LOGARITHMIC, true);

        /** The loss of one row, of a target t and a prediction p. */
        enum Form {
            ABSOLUTE,
            ABSOLUTE_SHARE,
            SQUARED,
            SQUARED_LOGARITHMIC;

            /** NaN where the row has none and is left out; infinite where no score can be made with it. */
            double of(double target, double prediction) {
                double error = prediction - target;
                return switch (this) {
                    case ABSOLUTE -> Math.abs(error);
                    case ABSOLUTE_SHARE -> target == 0 ? Double.NaN : Math.abs(error / target);
                    case SQUARED -> error * error;
                    case SQUARED_LOGARITHMIC -> squaredLogarithmic(target, prediction);
                };
            }

            private static double squaredLogarithmic(double target, double prediction) {
                double error = Math.log1p(prediction) - Math.log1p(target);
                return target < 0 || prediction < 0 ? Double.POSITIVE_INFINITY : error * error;
            }
        }

        private final Form form;
        private final boolean root;

        Loss(Form form, boolean root) {
            this.form = form;
            this.root = root;
        }

        Form form() {
            return form;
        }

        /** The score of a mean loss. */
        double ofMean(double mean) {
            return root ? Math.sqrt(mean) : mean;
        }

        /**
         * The standard error of the score of so many rows, from the losses of the reference: their deviation over the
         * root of the number, and for a root the same by the delta method.
         */
        double samplingError(double deviation, double mean, long rows) {
            return root ? Math.sqrt(deviation * deviation / (4.0 * rows * mean)) : deviation / Math.sqrt(rows);
        }

        /** The name in results. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
