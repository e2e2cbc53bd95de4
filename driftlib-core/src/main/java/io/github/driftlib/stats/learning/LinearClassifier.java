package io.github.driftlib.stats.learning;

/**
 * A linear classifier of two classes: the decision for a row x is w x + b, and the more positive it is, the more
 * probable is the positive class.
 *
 * @param weights w, one a feature; not to be changed
 * @param intercept b
 * @param loss what it was trained for, which says how probable a decision is
 */
record LinearClassifier(double[] weights, double intercept, Loss loss) {

    /** The probability of the positive class for each row, in [0, 1]. */
    public double[] probabilities(Rows rows) {
        double[] probabilities = new double[rows.size()];
        for (int row = 0; row < probabilities.length; row++) {
            double decision = dot(weights, rows.names(row), rows.values(row)) + intercept;
            probabilities[row] = loss.probability(decision);
        }
        return probabilities;
    }

    static double dot(double[] weights, int[] names, double[] values) {
        double sum = 0;
        for (int i = 0; i < names.length; i++) {
            sum += weights[names[i]] * values[i];
        }
        return sum;
    }
}
