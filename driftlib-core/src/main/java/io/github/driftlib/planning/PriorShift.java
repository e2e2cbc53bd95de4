package io.github.driftlib.planning;

import java.util.Arrays;
import java.util.Objects;

/**
 * The shares of classes in data without outcomes, from the probabilities of a model, by expectation-maximisation
 * (Saerens, Latinne and Decaestecker, Adjusting the outputs of a classifier to new a priori probabilities, Neural
 * Computation 2002). Right only where the probabilities are calibrated on the reference: where they are not, the answer
 * can be absurd, and {@link LabelShift} is to be asked.
 */
public final class PriorShift {

    private static final double CLOSE = 1e-10;
    private static final int MOST_STEPS = 10_000;

    private PriorShift() {}

    /**
     * The shares.
     *
     * @param probabilities the probability of each class, a row each; rows add up to 1
     * @param shares the share of each class in the reference, above 0
     */
    public static double[] shares(double[][] probabilities, double[] shares) {
        Objects.requireNonNull(probabilities, "probabilities must be given, but was null");
        Objects.requireNonNull(shares, "shares must be given, but was null");
        if (probabilities.length == 0) {
            throw new IllegalArgumentException("probabilities must have a row, but have none");
        }
        for (double share : shares) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("shares must be in (0, 1], but were " + Arrays.toString(shares));
            }
        }
        double[] now = shares.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = new double[now.length];
            for (double[] row : probabilities) {
                double total = 0;
                for (int k = 0; k < now.length; k++) {
                    total += row[k] * now[k] / shares[k];
                }
                for (int k = 0; k < now.length && total > 0; k++) {
                    next[k] += row[k] * now[k] / shares[k] / total / probabilities.length;
                }
            }
            double largest = 0;
            for (int k = 0; k < now.length; k++) {
                largest = Math.max(largest, Math.abs(next[k] - now[k]));
            }
            now = next;
            if (largest < CLOSE) {
                break;
            }
        }
        return now;
    }
}
