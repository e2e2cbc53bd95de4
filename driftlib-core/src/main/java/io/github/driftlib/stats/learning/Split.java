package io.github.driftlib.stats.learning;

import java.util.BitSet;

/**
 * A way to divide rows in two by the bin of a feature.
 *
 * @param feature which feature
 * @param gain by how much it lowers the squared error
 * @param leftBins the bins that go left
 * @param lastLeftBin the last of them where the feature holds numbers, -1 where it holds labels
 */
record Split(int feature, double gain, BitSet leftBins, int lastLeftBin) {

    /** Gains below it are rounding. */
    private static final double SMALLEST_GAIN = 1e-12;

    enum Side {
        LEFT,
        RIGHT
    }

    Side side(int bin) {
        return leftBins.get(bin) ? Side.LEFT : Side.RIGHT;
    }

    /** The question of the split. */
    Tree.Node node(BinnedFeatures features, Tree.Node left, Tree.Node right) {
        int rows = left.rows() + right.rows();
        if (features.categorical()[feature]) {
            BitSet leftCodes = new BitSet();
            leftBins.stream().forEach(bin -> leftCodes.set(features.codes()[feature][bin]));
            return new Tree.LabelSplit(feature, leftCodes, left, right, rows);
        }
        double[] bounds = features.bounds()[feature];
        double bound = lastLeftBin < bounds.length ? bounds[lastLeftBin] : Double.POSITIVE_INFINITY;
        boolean missingLeft = leftBins.get(features.counts()[feature] - 1);
        return new Tree.NumberSplit(feature, bound, missingLeft, left, right, rows);
    }

    /** By how much two sides lower the squared error, or 0 where that is only rounding. */
    static double gain(double leftSum, double leftWeight, double rightSum, double rightWeight, double total) {
        double apart = leftSum * leftSum / leftWeight + rightSum * rightSum / rightWeight;
        double gain = apart - total;
        return gain > SMALLEST_GAIN * apart ? gain : 0;
    }
}
