package io.github.driftlib.estimation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts classes probably is while the true classes are not known: confidence-based performance
 * estimation (CBPE), as NannyML defines it.
 *
 * <p>A model that says 0.8 is right in eight cases of ten, if its probabilities are right. So they are calibrated on
 * the reference, where the true classes are known ({@link ProbabilityCalibration}: isotonic regression, class by
 * class), and the expected score of a chunk of current is that of rows that belong to each class with their calibrated
 * probability. The estimate follows a change of the features; it cannot see that the classes now follow the features in
 * another way.
 *
 * <p>Beside the estimate stand the sampling error that the size of the chunk brings with it, a band of three of them to
 * either side, and thresholds made of the reference's chunks for a chunk of its size. Deterministic.
 *
 * @param scores the scores to estimate, without repetition
 * @param chunking how rows are cut into chunks
 * @param probasThreshold with two classes, from which probability on a row is predicted to be positive, in [0, 1]; 0.5
 *     where it is null. Of more than two, the class with the highest probability is predicted
 */
public record ConfidenceBasedEstimation(
        List<ConfidenceBasedEstimation.Score> scores,
        Chunking chunking,
        @Nullable Double probasThreshold) implements RowMetric<EstimationResult> {

    private static final int FEWEST_ROWS = 10;

    /** Copies the list and checks the parameters. */
    public ConfidenceBasedEstimation {
        scores = scores.stream().distinct().toList();
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("scores must not be empty");
        }
        Objects.requireNonNull(chunking, "chunking must be given, but was null");
        PositiveAtThreshold.checked(probasThreshold);
    }

    @Override
    public MetricOutcome<EstimationResult> compute(Sides<Dataset> sides, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        double threshold = PositiveAtThreshold.checked(probasThreshold);
        Dataset current = sides.current();
        return sides.needReference("a reference must be given, whose true classes are known, but is not")
                .thenOutcome(reference -> ClassReader.of(definition, threshold)
                        .then(reader -> reader.ifReads(reference, current))
                        .thenOutcome(reader -> Chunks.of(chunking, reference, current, definition)
                                .thenOutcome(chunks -> estimate(reader, current, reference, chunks))));
    }

    private MetricOutcome<EstimationResult> estimate(
            ClassReader reader, Dataset current, Dataset reference, Chunks chunks) {
        ClassRows referenceRows = reader.read(reference);
        ClassRows known = referenceRows.of(reader.complete(reference)).known();
        if (known.size() < FEWEST_ROWS || known.hasOneActualClass()) {
            return MetricOutcome.notEnoughData("the reference must have at least " + FEWEST_ROWS
                    + " rows with probabilities and a true class, of at least two classes");
        }
        List<ProbabilityCalibration> calibrations = calibrations(known);
        Side ofReference = Side.of(referenceRows, reader.complete(reference), calibrations);
        Side ofCurrent = Side.of(reader.read(current), reader.complete(current), calibrations);
        List<ClassRows> referenceParts =
                chunks.reference().stream().map(ofReference::of).toList();
        List<ScoreEstimator> estimators = new ArrayList<>();
        for (Score score : scores) {
            Stop.check();
            estimators.addAll(ScoreEstimator.of(score, known, referenceParts, reader.labels()));
        }
        Chunks.Estimator estimator = (chunk, index, period) -> {
            Side side = period.equals(EstimationResult.Chunk.REFERENCE) ? ofReference : ofCurrent;
            Map<String, EstimationResult.Estimate> estimates = ScoreEstimator.estimate(estimators, side.of(chunk));
            return new EstimationResult.Chunk(chunk.key(), index, chunk.from(), chunk.to(), period, estimates);
        };
        return MetricOutcome.of(new EstimationResult(
                estimator.estimate(Chunk.all(current), 0, EstimationResult.Chunk.ANALYSIS),
                chunks.estimated(estimator),
                Map.of()));
    }

    private static List<ProbabilityCalibration> calibrations(ClassRows known) {
        List<ProbabilityCalibration> calibrations = new ArrayList<>();
        for (int which = 0; which < known.held(); which++) {
            boolean[] positive = new boolean[known.size()];
            for (int row = 0; row < positive.length; row++) {
                positive[row] = known.actual()[row] == which;
            }
            calibrations.add(ProbabilityCalibration.of(known.scores()[which], positive));
        }
        return calibrations;
    }

    /**
     * The rows of a data set with calibrated probabilities.
     *
     * @param rows all rows
     * @param complete whether each has all probabilities
     */
    private record Side(ClassRows rows, boolean[] complete) {

        static Side of(ClassRows rows, int[] completeRows, List<ProbabilityCalibration> calibrations) {
            boolean[] complete = new boolean[rows.size()];
            double[][] calibrated = new double[rows.held()][rows.size()];
            for (int row : completeRows) {
                complete[row] = true;
                double sum = 0;
                for (int which = 0; which < calibrated.length; which++) {
                    calibrated[which][row] = calibrations.get(which).of(rows.scores()[which][row]);
                    sum += calibrated[which][row];
                }
                for (int which = 0; calibrated.length > 1 && which < calibrated.length; which++) {
                    calibrated[which][row] = sum == 0 ? 1.0 / calibrated.length : calibrated[which][row] / sum;
                }
            }
            return new Side(new ClassRows(rows.scores(), calibrated, rows.predicted(), rows.actual()), complete);
        }

        /** The rows of a chunk that have all probabilities. */
        ClassRows of(Chunk chunk) {
            return rows.of(
                    IntStream.of(chunk.rows()).filter(row -> complete[row]).toArray());
        }
    }

    /**
     * A score of a model that predicts classes. With two classes it is about the positive one; with more it is the mean
     * over the classes, each against the rest, except for the accuracy and the confusion matrix. Higher is better.
     */
    public enum Score {
        /** The area under the ROC curve. */
        ROC_AUC,
        /** The harmonic mean of precision and recall. */
        F1,
        /** The share of true positives among the rows predicted to be positive. */
        PRECISION,
        /** The share of true positives among the positive rows. */
        RECALL,
        /** The share of true negatives among the negative rows. */
        SPECIFICITY,
        /** The share of rows predicted right. */
        ACCURACY,
        /** The area under the precision-recall curve as average precision. */
        AVERAGE_PRECISION,
        /**
         * The number of rows of each true and predicted class: {@code true_positive}, {@code true_negative},
         * {@code false_positive} and {@code false_negative}, or {@code true_a_pred_b} for each pair of more than two
         * classes.
         */
        CONFUSION_MATRIX;

        /** The name in results. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
