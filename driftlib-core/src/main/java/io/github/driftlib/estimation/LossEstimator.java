package io.github.driftlib.estimation;

import java.util.Arrays;
import java.util.List;

/**
 * Estimates one score of a model that predicts numbers from the losses that a model of the error expects.
 *
 * @param loss the score
 * @param deviation the standard deviation of the reference's losses (as a population)
 * @param mean their mean
 * @param thresholds between what bounds the score is as usual
 */
record LossEstimator(DirectLossEstimation.Loss loss, double deviation, double mean, EstimateThresholds thresholds) {

    /**
     * The estimator that the reference makes.
     *
     * @param losses the loss of each of its rows, NaN where there is none
     */
    static LossEstimator of(DirectLossEstimation.Loss loss, double[] losses, List<Chunk> chunks) {
        double[] known =
                Arrays.stream(losses).filter(value -> !Double.isNaN(value)).toArray();
        double mean = mean(known);
        double deviation = Math.sqrt(mean(Arrays.stream(known)
                .map(value -> (value - mean) * (value - mean))
                .toArray()));
        double[] scores = chunks.stream()
                .mapToDouble(chunk -> realized(loss, chunk, losses))
                .toArray();
        double[] sizes = chunks.stream()
                .mapToDouble(chunk -> known(chunk, losses).length)
                .toArray();
        double unitError = mean == 0 ? 0 : loss.samplingError(deviation, mean, 1);
        return new LossEstimator(
                loss, deviation, mean, EstimateThresholds.of(scores, sizes, unitError, 0, Double.POSITIVE_INFINITY));
    }

    /**
     * The estimate for one chunk.
     *
     * @param expected the loss expected of each row of the data set
     * @param losses its true loss, NaN where it is not known
     * @param predicted whether each row has a prediction
     */
    EstimationResult.Estimate estimate(Chunk chunk, double[] expected, double[] losses, boolean[] predicted) {
        long rows = Arrays.stream(chunk.rows()).filter(row -> predicted[row]).count();
        double value = loss.ofMean(mean(chunk.of(expected)));
        double samplingError = rows == 0 ? Double.NaN : mean == 0 ? 0 : loss.samplingError(deviation, mean, rows);
        return EstimationResult.Estimate.of(value, samplingError, realized(loss, chunk, losses), thresholds.of(rows));
    }

    private static double realized(DirectLossEstimation.Loss loss, Chunk chunk, double[] losses) {
        return loss.ofMean(mean(known(chunk, losses)));
    }

    private static double[] known(Chunk chunk, double[] losses) {
        return Arrays.stream(chunk.of(losses))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** NaN of nothing. */
    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
