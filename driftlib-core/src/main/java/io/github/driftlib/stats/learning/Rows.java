package io.github.driftlib.stats.learning;

/**
 * Observations as a learner sees them: rows of features, of which a row may name only those that are not zero.
 *
 * <p>Immutable by agreement: the arrays are handed over and not to be changed.
 */
sealed interface Rows {

    /** The number of rows. */
    int size();

    /** The number of features. */
    int features();

    /** The features that a row names, each once. */
    int[] names(int row);

    /** The values of the features that a row names. */
    double[] values(int row);

    /** How fast the intercept is learned, relative to the weights: slower where most features are zero. */
    double interceptRate();

    /** Rows that name every feature. */
    static Rows dense(double[][] values) {
        int features = values.length == 0 ? 0 : values[0].length;
        int[] all = new int[features];
        for (int feature = 0; feature < features; feature++) {
            all[feature] = feature;
        }
        return new Dense(values, all);
    }

    /** Rows that name the features that are not zero. */
    static Rows sparse(int features, int[][] names, double[][] values) {
        return new Sparse(features, names, values);
    }

    /** Rows that name every feature. */
    record Dense(double[][] values, int[] all) implements Rows {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public int features() {
            return all.length;
        }

        @Override
        public int[] names(int row) {
            return all;
        }

        @Override
        public double[] values(int row) {
            return values[row];
        }

        @Override
        public double interceptRate() {
            return 1;
        }
    }

    /** Rows that name the features that are not zero. */
    record Sparse(int features, int[][] names, double[][] values) implements Rows {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public int[] names(int row) {
            return names[row];
        }

        @Override
        public double[] values(int row) {
            return values[row];
        }

        @Override
        public double interceptRate() {
            return 0.01;
        }
    }
}
