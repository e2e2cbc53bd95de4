package io.github.driftlib.stats.learning;

import io.github.driftlib.concurrent.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of small regression trees, each fitted to what the ones before it left of the squared error (gradient boosting:
 * Friedman, "Greedy function approximation", Annals of Statistics 29, 2001).
 *
 * <p>Numbers are put in at most 255 bins, so that a tree is grown from histograms. A tree is grown leaf by leaf: the
 * next leaf split is the one that lowers the squared error most. Rows without a value go to the side where they lower
 * it more. Labels are ordered by their mean and split as numbers are (Fisher, "On grouping for maximum homogeneity",
 * 1958), with means drawn towards 0 by ten rows so that rare labels do not stand alone; of more than 512 labels the
 * most frequent ones, and the others go right with the rows that have none. With the defaults of LightGBM: 100 trees,
 * at most 31 leaves of at least 20 rows, learning rate 0.1. Nothing is drawn at random: equal data give equal trees.
 *
 * <p>Immutable and safe for use by many threads. Fitted in O(trees * rows * features * depth), on the calling thread.
 */
public final class BoostedTrees {

    private static final int ROWS_AT_ONCE = 1_024;

    private final double base;
    private final List<Tree> trees;
    private final int features;
    private final double[] gains;

    private BoostedTrees(double base, List<Tree> trees, double[] gains) {
        this.base = base;
        this.trees = List.copyOf(trees);
        this.features = gains.length;
        this.gains = gains;
    }

    /**
     * How trees are grown.
     *
     * @param trees how many
     * @param leaves how many leaves a tree has at most, at least 2
     * @param smallestLeaf how many rows a leaf has at least
     * @param learningRate by which share of its fit each tree is added, in (0, 1]
     */
    public record Settings(int trees, int leaves, int smallestLeaf, double learningRate) {

        /** LightGBM's defaults. */
        public static final Settings DEFAULTS = new Settings(100, 31, 20, 0.1);

        /** Checks the ranges. */
        public Settings {
            check("trees", trees, 1);
            check("leaves", leaves, 2);
            check("smallestLeaf", smallestLeaf, 1);
            if (!(learningRate > 0 && learningRate <= 1)) {
                throw new IllegalArgumentException("learningRate must be in (0, 1], but was " + learningRate);
            }
        }

        private static void check(String name, int value, int least) {
            if (value < least) {
                throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + value);
            }
        }
    }

    /**
     * Fits trees.
     *
     * @param features what is known of each row
     * @param target what to predict, finite; one a row, at least one
     */
    public static BoostedTrees fit(Features features, double[] target, Settings settings) {
        if (target.length == 0 || target.length != features.rows()) {
            throw new IllegalArgumentException(
                    "target must have one number a row, " + features.rows() + ", but has " + target.length);
        }
        double base = 0;
        for (int row = 0; row < target.length; row++) {
            base += (target[row] - base) / (row + 1);
        }
        BinnedFeatures binned = BinnedFeatures.of(features);
        double[] residuals = new double[target.length];
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] = target[row] - base;
        }
        List<Tree> trees = new ArrayList<>();
        double[] gains = new double[features.count()];
        for (int i = 0; i < settings.trees(); i++) {
            Stop.check();
            TreeGrower grower = new TreeGrower(binned, residuals, settings);
            Tree tree = grower.grow();
            if (tree == null) {
                break;
            }
            trees.add(tree);
            for (int feature = 0; feature < gains.length; feature++) {
                gains[feature] += grower.gains()[feature];
            }
        }
        return new BoostedTrees(base, trees, gains);
    }

    private void checkCount(Features rows) {
        if (rows.count() != features) {
            throw new IllegalArgumentException("features must be " + features + ", but were " + rows.count());
        }
    }

    /** The prediction of each row of the same features. */
    public double[] predict(Features rows) {
        return predict(rows, trees.size());
    }

    /** The prediction of the first trees only, of all where there are fewer. */
    double[] predict(Features rows, int size) {
        checkCount(rows);
        List<Tree> first = trees.subList(0, Math.min(size, trees.size()));
        double[][] columns = rows.columns();
        double[] predictions = new double[rows.rows()];
        Arrays.fill(predictions, base);
        // Some rows at a time, so that their values are still at hand for the next tree.
        for (int row = 0; row < predictions.length; row += ROWS_AT_ONCE) {
            Stop.check();
            int end = Math.min(predictions.length, row + ROWS_AT_ONCE);
            for (Tree tree : first) {
                tree.addTo(predictions, columns, row, end);
            }
        }
        return predictions;
    }

    /** The mean prediction of the rows that the trees were fitted to, which {@link #shapley} starts from. */
    public double mean() {
        double mean = base;
        for (Tree tree : trees) {
            mean += TreeShapley.mean(tree.root());
        }
        return mean;
    }

    /**
     * What each feature adds to the prediction of each row, compared with {@link #mean}; the parts of a row and the
     * mean add up to its prediction. Where a feature is not known, a question about it is answered as often with yes as
     * it was by the rows that the tree was grown from (path-dependent: Lundberg and others, "From local explanations to
     * global understanding with explainable AI for trees", Nature Machine Intelligence 2, 2020).
     *
     * @return the parts by row, then by feature
     */
    public double[][] shapley(Features rows) {
        checkCount(rows);
        double[][] columns = rows.columns();
        double[][] parts = new double[rows.rows()][features];
        for (int row = 0; row < parts.length; row++) {
            Stop.check();
            double[] values = new double[features];
            for (int feature = 0; feature < features; feature++) {
                values[feature] = columns[feature][row];
            }
            for (Tree tree : trees) {
                TreeShapley.add(tree, values, parts[row]);
            }
        }
        return parts;
    }

    /** By how much the questions about each feature lowered the squared error, over all trees. */
    public double[] gains() {
        return gains.clone();
    }

    /** The trees. */
    List<Tree> trees() {
        return trees;
    }

    /** The number of trees: fewer than asked for where no split lowers the error any more. */
    public int size() {
        return trees.size();
    }
}
