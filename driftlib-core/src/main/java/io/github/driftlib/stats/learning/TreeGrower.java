package io.github.driftlib.stats.learning;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.learning.BoostedTrees.Settings;
import io.github.driftlib.stats.learning.Split.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows one tree on residuals, leaf by leaf, and takes its fit off the residuals. */
final class TreeGrower {

    private final BinnedFeatures features;
    private final double[] residuals;
    private final Settings settings;
    private final int[] order;
    private final int[] spare;
    private final double[] gains;
    private final LabelSplits labelSplits;

    TreeGrower(BinnedFeatures features, double[] residuals, Settings settings) {
        this.features = features;
        this.residuals = residuals;
        this.settings = settings;
        order = new int[residuals.length];
        Arrays.setAll(order, i -> i);
        spare = new int[residuals.length];
        gains = new double[features.counts().length];
        labelSplits = new LabelSplits(Arrays.stream(features.counts()).max().orElse(0));
    }

    /** By how much the splits of each feature lowered the squared error. */
    double[] gains() {
        return gains;
    }

    /** A leaf that may be split: the rows {@code order[from]} to {@code order[to - 1]}. */
    private static final class Part {
        final int from;
        final int to;
        final FeatureHistogram[] histograms;
        final Split best;
        Part left;
        Part right;

        Part(int from, int to, FeatureHistogram[] histograms, Split best) {
            this.from = from;
            this.to = to;
            this.histograms = histograms;
            this.best = best;
        }
    }

    /** The tree, or null where no split lowers the squared error. */
    Tree grow() {
        Part root = part(0, order.length, histograms(0, order.length));
        if (root.best == null) {
            return null;
        }
        List<Part> open = new ArrayList<>(List.of(root));
        for (int leaves = 1; leaves < settings.leaves(); leaves++) {
            Stop.check();
            Part next = mostGainful(open);
            if (next == null) {
                break;
            }
            divide(next);
            gains[next.best.feature()] += next.best.gain();
            open.remove(next);
            open.add(next.left);
            open.add(next.right);
        }
        return new Tree(node(root));
    }

    private static Part mostGainful(List<Part> open) {
        Part best = null;
        for (Part part : open) {
            boolean better = part.best != null && (best == null || part.best.gain() > best.best.gain());
            best = better ? part : best;
        }
        return best;
    }

    private Part part(int from, int to, FeatureHistogram[] histograms) {
        Split best = null;
        for (int feature = 0; feature < histograms.length; feature++) {
            Split split = features.categorical()[feature]
                    ? labelSplits.best(feature, histograms[feature], settings.smallestLeaf())
                    : NumberSplits.best(feature, histograms[feature], settings.smallestLeaf());
            best = split != null && (best == null || split.gain() > best.gain()) ? split : best;
        }
        return new Part(from, to, histograms, best);
    }

    private FeatureHistogram[] histograms(int from, int to) {
        FeatureHistogram[] histograms = new FeatureHistogram[features.counts().length];
        for (int feature = 0; feature < histograms.length; feature++) {
            Stop.check();
            FeatureHistogram histogram = new FeatureHistogram(features.counts()[feature]);
            short[] bins = features.bins()[feature];
            for (int i = from; i < to; i++) {
                histogram.add(bins[order[i]], residuals[order[i]]);
            }
            histograms[feature] = histogram;
        }
        return histograms;
    }

    /** Puts the rows of the left side first, keeping their order, and sums up the smaller side only. */
    private void divide(Part part) {
        short[] bins = features.bins()[part.best.feature()];
        int left = part.from;
        int right = 0;
        for (int i = part.from; i < part.to; i++) {
            if (part.best.side(bins[order[i]]) == Side.LEFT) {
                order[left++] = order[i];
            } else {
                spare[right++] = order[i];
            }
        }
        System.arraycopy(spare, 0, order, left, right);
        boolean leftIsSmaller = left - part.from <= part.to - left;
        FeatureHistogram[] smaller = leftIsSmaller ? histograms(part.from, left) : histograms(left, part.to);
        FeatureHistogram[] larger = new FeatureHistogram[smaller.length];
        Arrays.setAll(larger, feature -> part.histograms[feature].minus(smaller[feature]));
        part.left = part(part.from, left, leftIsSmaller ? smaller : larger);
        part.right = part(left, part.to, leftIsSmaller ? larger : smaller);
    }

    private Tree.Node node(Part part) {
        if (part.left != null) {
            return part.best.node(features, node(part.left), node(part.right));
        }
        double mean = 0;
        for (int i = part.from; i < part.to; i++) {
            mean += (residuals[order[i]] - mean) / (i - part.from + 1);
        }
        double value = settings.learningRate() * mean;
        for (int i = part.from; i < part.to; i++) {
            residuals[order[i]] -= value;
        }
        return new Tree.Leaf(value, part.to - part.from);
    }
}
