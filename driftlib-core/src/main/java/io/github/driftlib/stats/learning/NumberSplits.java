package io.github.driftlib.stats.learning;

import java.util.BitSet;

/** Finds the best bound between numbers. */
final class NumberSplits {

    private NumberSplits() {}

    /** The best split, or null where none lowers the squared error. */
    static Split best(int feature, FeatureHistogram histogram, int smallestLeaf) {
        int missing = histogram.counts.length - 1;
        Split withoutThem = best(feature, histogram, smallestLeaf, false);
        if (histogram.counts[missing] == 0) {
            return withoutThem;
        }
        Split withThem = best(feature, histogram, smallestLeaf, true);
        boolean right = withThem == null || withoutThem != null && withoutThem.gain() >= withThem.gain();
        return right ? withoutThem : withThem;
    }

    private static Split best(int feature, FeatureHistogram histogram, int smallestLeaf, boolean missingLeft) {
        int missing = histogram.counts.length - 1;
        double totalSum = histogram.totalSum();
        int totalCount = histogram.totalCount();
        double total = totalSum * totalSum / totalCount;
        double leftSum = missingLeft ? histogram.sums[missing] : 0;
        int leftCount = missingLeft ? histogram.counts[missing] : 0;
        double bestGain = 0;
        int bestBin = -1;
        int bestCount = 0;
        for (int bin = 0; bin < missing; bin++) {
            leftSum += histogram.sums[bin];
            leftCount += histogram.counts[bin];
            int rightCount = totalCount - leftCount;
            if (histogram.counts[bin] > 0 && leftCount >= smallestLeaf && rightCount >= smallestLeaf) {
                double gain = Split.gain(leftSum, leftCount, totalSum - leftSum, rightCount, total);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestBin = bin;
                    bestCount = leftCount;
                }
            }
        }
        if (bestBin < 0) {
            return null;
        }
        BitSet left = new BitSet();
        left.set(0, bestBin + 1);
        // Where no row misses the number, later ones that do go with the majority.
        left.set(missing, histogram.counts[missing] == 0 ? 2 * bestCount >= totalCount : missingLeft);
        return new Split(feature, bestGain, left, bestBin);
    }
}
