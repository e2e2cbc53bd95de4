package io.github.driftlib.stats.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSplitsTest {

    private static final double SMOOTHING = 10;
    private static final int LEAVES = 400;

    /** One finder for all leaves, as a tree has it: what a leaf leaves behind must not reach the next one. */
    @Test
    void splitsAreThoseOfLabelsSortedOneByOne() {
        LabelSplits splits = new LabelSplits(701);
        int found = 0;
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            Random random = new Random(leaf);
            int smallestLeaf = 1 + random.nextInt(30);
            FeatureHistogram histogram = histogram(random, 1 + random.nextInt(700), leaf % 2 == 0);
            Split split = splits.best(3, histogram, smallestLeaf);
            assertThat(split).as("leaf %s", leaf).isEqualTo(naive(3, histogram, smallestLeaf));
            found += split == null ? 0 : 1;
        }
        assertThat(found).isBetween(LEAVES / 4, LEAVES - 10);
    }

    /** Many labels of the same mean where residuals are whole, among them zeros of both signs. */
    private static FeatureHistogram histogram(Random random, int labels, boolean whole) {
        FeatureHistogram histogram = new FeatureHistogram(labels + 1);
        int rows = random.nextInt(1_500);
        for (int row = 0; row < rows; row++) {
            double residual = whole ? random.nextInt(3) - 1 : random.nextGaussian();
            histogram.add(random.nextInt(labels + 1), residual == 0 && random.nextBoolean() ? -0.0 : residual);
        }
        for (int label = 0; label < labels; label++) {
            if (histogram.sums[label] == 0 && random.nextBoolean()) {
                histogram.sums[label] = -0.0;
            }
        }
        return histogram;
    }

    private static Split naive(int feature, FeatureHistogram histogram, int smallestLeaf) {
        List<Integer> labels = IntStream.range(0, histogram.counts.length - 1)
                .filter(label -> histogram.counts[label] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        label -> histogram.sums[label] / (histogram.counts[label] + SMOOTHING)))
                .toList();
        double sum = histogram.totalSum();
        int count = histogram.totalCount();
        double leftSum = 0;
        int leftCount = 0;
        Split best = null;
        BitSet left = new BitSet();
        for (int label : labels) {
            left.set(label);
            leftSum += histogram.sums[label];
            leftCount += histogram.counts[label];
            if (leftCount < smallestLeaf || count - leftCount < smallestLeaf) {
                continue;
            }
            double gain = Split.gain(
                    leftSum,
                    leftCount + SMOOTHING,
                    sum - leftSum,
                    count - leftCount + SMOOTHING,
                    sum * sum / (count + SMOOTHING));
            if (gain > (best == null ? 0 : best.gain())) {
                best = new Split(feature, gain, (BitSet) left.clone(), -1);
            }
        }
        return best;
    }
}
