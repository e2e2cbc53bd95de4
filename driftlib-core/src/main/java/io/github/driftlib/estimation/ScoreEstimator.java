package io.github.driftlib.estimation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Estimates one number of a model that predicts classes.
 *
 * @param name its name in results
 * @param estimated the number of rows with a probability for each true class
 * @param realized the number of rows whose true class is known
 * @param unitError its sampling error on one row, from the reference
 * @param isCount whether it counts rows, so that its sampling error grows with their root, or is a share of them
 * @param thresholds between what bounds it is as usual, or its share of the rows if it is a count
 */
record ScoreEstimator(
        String name,
        ToDoubleFunction<ClassRows> estimated,
        ToDoubleFunction<ClassRows> realized,
        double unitError,
        boolean isCount,
        EstimateThresholds thresholds) {

    /** The estimators that the reference makes for a score. */
    static List<ScoreEstimator> of(
            ConfidenceBasedEstimation.Score score, ClassRows reference, List<ClassRows> chunks, List<String> labels) {
        if (score == ConfidenceBasedEstimation.Score.CONFUSION_MATRIX) {
            return ofMatrix(reference, chunks, labels);
        }
        ToDoubleFunction<ClassRows> realized = known -> ScoreSamplingError.realized(score, known);
        double unitError = ScoreSamplingError.unitError(score, reference);
        return List.of(new ScoreEstimator(
                score.label(),
                rows -> ScoreSamplingError.score(score, rows),
                realized,
                unitError,
                false,
                thresholds(chunks, realized, unitError, 1)));
    }

    private static EstimateThresholds thresholds(
            List<ClassRows> chunks, ToDoubleFunction<ClassRows> realized, double unitError, double largest) {
        List<ClassRows> known = chunks.stream().map(ClassRows::known).toList();
        return EstimateThresholds.of(
                known.stream().mapToDouble(realized).toArray(),
                known.stream().mapToDouble(ClassRows::size).toArray(),
                unitError,
                0,
                largest);
    }

    private static List<ScoreEstimator> ofMatrix(ClassRows reference, List<ClassRows> chunks, List<String> labels) {
        List<ScoreEstimator> cells = new ArrayList<>();
        int classes = reference.isBinary() ? 2 : reference.held();
        for (int actual = 0; actual < classes; actual++) {
            for (int predicted = 0; predicted < classes; predicted++) {
                int trueClass = actual;
                int predictedClass = predicted;
                ToDoubleFunction<ClassRows> count = rows -> count(rows, trueClass, predictedClass);
                ToDoubleFunction<ClassRows> realized =
                        known -> isSilent(known) ? Double.NaN : count.applyAsDouble(known.asTruth());
                double share = count.applyAsDouble(reference.asTruth()) / reference.size();
                double unitError = Math.sqrt(share * (1 - share));
                cells.add(new ScoreEstimator(
                        cellName(reference.isBinary(), trueClass, predictedClass, labels),
                        count,
                        realized,
                        unitError,
                        true,
                        thresholds(chunks, known -> realized.applyAsDouble(known) / known.size(), unitError, 1)));
            }
        }
        return cells;
    }

    private static boolean isSilent(ClassRows known) {
        return known.size() == 0 || !known.isBinary() && (known.hasOneActualClass() || known.hasOnePredictedClass());
    }

    private static double count(ClassRows rows, int actual, int predicted) {
        double count = 0;
        for (int row = 0; row < rows.size(); row++) {
            count += rows.predicted()[row] == predicted ? rows.probability(actual, row) : 0;
        }
        return rows.size() == 0 ? Double.NaN : count;
    }

    private static String cellName(boolean binary, int actual, int predicted, List<String> labels) {
        if (!binary) {
            return "true_" + labels.get(actual) + "_pred_" + labels.get(predicted);
        }
        return (actual == predicted ? "true_" : "false_") + (predicted == 0 ? "positive" : "negative");
    }

    /** The estimates of all numbers for some rows. */
    static Map<String, EstimationResult.Estimate> estimate(List<ScoreEstimator> estimators, ClassRows rows) {
        ClassRows known = rows.known();
        Map<String, EstimationResult.Estimate> estimates = new LinkedHashMap<>();
        for (ScoreEstimator estimator : estimators) {
            estimates.put(estimator.name, estimator.estimate(rows, known));
        }
        return estimates;
    }

    private EstimationResult.Estimate estimate(ClassRows rows, ClassRows known) {
        double root = Math.sqrt(rows.size());
        double samplingError = isCount ? unitError * root : unitError / root;
        EstimateThresholds.Bounds bounds = thresholds.of(rows.size());
        return EstimationResult.Estimate.of(
                estimated.applyAsDouble(rows),
                rows.size() == 0 ? Double.NaN : samplingError,
                realized.applyAsDouble(known),
                isCount ? bounds.ofCount(rows.size()) : bounds);
    }
}
