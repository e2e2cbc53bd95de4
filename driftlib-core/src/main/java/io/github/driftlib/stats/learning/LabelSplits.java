package io.github.driftlib.stats.learning;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the best two groups of labels: the labels are ordered by their mean, and the best bound between them is taken.
 */
final class LabelSplits {

    /** By how many rows of mean 0 the mean of a label is drawn towards 0. */
    private static final double SMOOTHING = 10;

    private LabelSplits() {}

    /** The best split, or null where none lowers the squared error. Rows without a label go right. */
    static Split best(int feature, Histogram histogram, int smallestLeaf) {
        int missing = histogram.counts.length - 1;
        int[] labels = IntStream.range(0, missing)
                .filter(label -> histogram.counts[label] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> mean(histogram, label)))
                .mapToInt(Integer::intValue)
                .toArray();
        double totalSum = histogram.totalSum();
        int totalCount = histogram.totalCount();
        double total = totalSum * totalSum / (totalCount + SMOOTHING);
        double leftSum = 0;
        int leftCount = 0;
        double bestGain = 0;
        int bestSize = 0;
        for (int size = 1; size <= labels.length; size++) {
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

    private static double mean(Histogram histogram, int label) {
        return histogram.sums[label] / (histogram.counts[label] + SMOOTHING);
    }
}
