package io.github.driftlib.stats.learning;

import io.github.driftlib.stats.rank.StableSort;
import java.util.BitSet;

/**
 * Finds the best two groups of labels: the labels are ordered by their mean, and the best bound between them is taken.
 * Its arrays serve one leaf after the other.
 */
final class LabelSplits {

    /** By how many rows of mean 0 the mean of a label is drawn towards 0. */
    private static final double SMOOTHING = 10;

    private final int[] labels;
    private final int[] spare;
    private final long[] means;

    /** For features of at most so many labels. */
    LabelSplits(int mostLabels) {
        labels = new int[mostLabels];
        spare = new int[mostLabels];
        means = new long[mostLabels];
    }

    /** The best split, or null where none lowers the squared error. Rows without a label go right. */
    Split best(int feature, FeatureHistogram histogram, int smallestLeaf) {
        int totalCount = histogram.totalCount();
        if (totalCount / 2 < smallestLeaf) {
            return null;
        }
        int occurring = order(histogram);
        double totalSum = histogram.totalSum();
        double total = totalSum * totalSum / (totalCount + SMOOTHING);
        double leftSum = 0;
        int leftCount = 0;
        double bestGain = 0;
        int bestSize = 0;
        for (int size = 1; size <= occurring; size++) {
            leftSum += histogram.sums[labels[size - 1]];
            leftCount += histogram.counts[labels[size - 1]];
            int rightCount = totalCount - leftCount;
            if (leftCount >= smallestLeaf && rightCount >= smallestLeaf) {
                double gain =
                        Split.gain(leftSum, leftCount + SMOOTHING, totalSum - leftSum, rightCount + SMOOTHING, total);
                bestSize = gain > bestGain ? size : bestSize;
                bestGain = Math.max(gain, bestGain);
            }
        }
        if (bestSize == 0) {
            return null;
        }
        BitSet left = new BitSet();
        for (int i = 0; i < bestSize; i++) {
            left.set(labels[i]);
        }
        return new Split(feature, bestGain, left, -1);
    }

    /** Puts the labels that occur in ascending order of their means, equal ones by their code; says how many. */
    private int order(FeatureHistogram histogram) {
        int occurring = 0;
        for (int label = 0; label < histogram.counts.length - 1; label++) {
            if (histogram.counts[label] > 0) {
                means[label] = StableSort.key(histogram.sums[label] / (histogram.counts[label] + SMOOTHING));
                labels[occurring++] = label;
            }
        }
        StableSort.sort(labels, occurring, means, spare);
        return occurring;
    }
}
