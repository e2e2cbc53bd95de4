package io.github.driftlib.comparison;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Predicted probabilities on resamples.
 *
 * @param areas what the areas are made of: the positive class of two, all classes of more
 * @param logLosses what each row contributes to the log loss
 * @param squares what each row contributes to the Brier score
 * @param calibration what the calibration error is made of
 * @param areProbabilities whether all scores are in [0, 1]; others tell only the areas
 */
record ResampledProbabilities(
        List<ResampledScores> areas,
        double[] logLosses,
        double[] squares,
        ResampledCalibration calibration,
        boolean areProbabilities)
        implements ResampledModel {

    /** Probabilities nearer to 0 or 1 count as this near. */
    private static final double NEAREST = Math.ulp(1.0);

    /** The probability of one of two classes. */
    static ResampledProbabilities ofOne(int[] members, double[] probability) {
        int n = members.length;
        double[] logLosses = new double[n];
        double[] squares = new double[n];
        boolean[] isMember = new boolean[n];
        boolean inRange = true;
        for (int row = 0; row < n; row++) {
            double p = probability[row];
            isMember[row] = members[row] == 1;
            logLosses[row] = logLoss(isMember[row] ? p : 1 - p);
            squares[row] = (p - members[row]) * (p - members[row]);
            inRange &= p >= 0 && p <= 1;
        }
        return new ResampledProbabilities(
                List.of(ResampledScores.of(probability, isMember)),
                logLosses,
                squares,
                ResampledCalibration.of(probability, isMember),
                inRange);
    }

    /**
     * Probabilities of three or more classes.
     *
     * @param actual the column of each row's class, or -1 where it has none: its probability was 0
     * @param predicted the column of the highest probability
     * @param probabilities a row for each column
     */
    static ResampledProbabilities ofSeveral(int[] actual, int[] predicted, double[][] probabilities) {
        int n = actual.length;
        double[] logLosses = new double[n];
        double[] squares = new double[n];
        double[] confidence = new double[n];
        boolean[] right = new boolean[n];
        boolean inRange = true;
        for (int row = 0; row < n; row++) {
            squares[row] = actual[row] < 0 ? 1 : 0;
            for (int column = 0; column < probabilities.length; column++) {
                double p = probabilities[column][row];
                double distance = p - (column == actual[row] ? 1 : 0);
                squares[row] += distance * distance;
                inRange &= p >= 0 && p <= 1;
            }
            logLosses[row] = logLoss(actual[row] < 0 ? 0 : probabilities[actual[row]][row]);
            confidence[row] = probabilities[predicted[row]][row];
            right[row] = actual[row] == predicted[row];
        }
        return new ResampledProbabilities(
                IntStream.range(0, probabilities.length)
                        .mapToObj(column -> ResampledScores.of(probabilities[column], membersOf(column, actual)))
                        .toList(),
                logLosses,
                squares,
                ResampledCalibration.of(confidence, right),
                inRange);
    }

    private static boolean[] membersOf(int column, int[] actual) {
        boolean[] members = new boolean[actual.length];
        for (int row = 0; row < members.length; row++) {
            members[row] = actual[row] == column;
        }
        return members;
    }

    private static double logLoss(double probability) {
        return -Math.log(Math.min(Math.max(probability, NEAREST), 1 - NEAREST));
    }

    @Override
    public void measure(int[] counts, double[] values) {
        double rocAuc = 0;
        double prAuc = 0;
        int told = 0;
        for (ResampledScores scores : areas) {
            ResampledScores.Areas found = scores.areas(counts);
            if (found != null) {
                rocAuc += found.underRoc();
                prAuc += found.averagePrecision();
                told++;
            }
        }
        values[ModelComparisonMetric.Measure.ROC_AUC.ordinal()] = rocAuc / told;
        values[ModelComparisonMetric.Measure.PR_AUC.ordinal()] = prAuc / told;
        if (areProbabilities) {
            values[ModelComparisonMetric.Measure.LOG_LOSS.ordinal()] = mean(logLosses, counts);
            values[ModelComparisonMetric.Measure.BRIER_SCORE.ordinal()] = mean(squares, counts);
            values[ModelComparisonMetric.Measure.CALIBRATION_ERROR.ordinal()] = calibration.error(counts);
        }
    }

    private static double mean(double[] contributions, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] * contributions[row];
            n += counts[row];
        }
        return sum / n;
    }
}
