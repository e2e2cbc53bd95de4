package io.github.driftlib.stats.learning;

import java.util.Arrays;
import java.util.List;

/**
 * How probable it is, by its inputs, that a row is one of current: what weights of rows are made of. Boosted trees that
 * were not fitted to a row judge it (5 folds, as {@link TreeDomain}), and a logistic regression makes probabilities of
 * what they say (Platt, Probabilistic outputs for support vector machines, 1999): trees of few rows are too sure of
 * themselves. Small trees and large ones, few and many, are tried, and the ones that are right most often by the
 * logarithm of the probability are taken.
 *
 * @param shares the share of current at each row, those of the reference first, in [0.01, 0.99]: the probability that a
 *     row is one of current if both sides were equally large
 * @param area the area under the ROC curve of what the trees say
 */
public record DomainShares(double[] shares, double area) {

    private static final double SMALLEST = 0.01;
    private static final int[] SIZES = {5, 10, 20, 40, 70, 100};
    private static final List<BoostedTrees.Settings> TRIED =
            List.of(new BoostedTrees.Settings(70, 4, 20, 0.1), BoostedTrees.Settings.DEFAULTS);

    /**
     * Learns and judges.
     *
     * @param features the rows of the reference, then those of current
     * @param referenceRows how many are of the reference; of both sides there must be ten at least
     */
    public static DomainShares of(Features features, int referenceRows) {
        double[] best = {};
        LogisticLine line = new LogisticLine(0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (BoostedTrees.Settings settings : TRIED) {
            int[] sizes = Arrays.stream(SIZES)
                    .filter(size -> size <= settings.trees())
                    .toArray();
            for (double[] scores : scores(features, referenceRows, settings, sizes)) {
                double[] logits = logits(scores);
                LogisticLine of = LogisticLine.of(logits, row -> row >= referenceRows);
                double surprise = of.surprise(logits, row -> row >= referenceRows);
                if (surprise < least) {
                    least = surprise;
                    best = logits;
                    line = of;
                }
            }
        }
        return new DomainShares(balanced(best, line, referenceRows), TreeDomain.area(best, referenceRows));
    }

    /** What so many trees say of each row that they were not fitted to. */
    private static double[][] scores(
            Features features, int referenceRows, BoostedTrees.Settings settings, int[] sizes) {
        int rows = features.rows();
        double[][] scores = new double[sizes.length][rows];
        for (int fold = 0; fold < TreeDomain.FOLDS; fold++) {
            int left = fold;
            int[] judged =
                    TreeDomain.rows(rows, row -> TreeDomain.place(row, referenceRows) % TreeDomain.FOLDS == left);
            int[] learned =
                    TreeDomain.rows(rows, row -> TreeDomain.place(row, referenceRows) % TreeDomain.FOLDS != left);
            BoostedTrees trees = TreeDomain.fit(features, learned, referenceRows, settings);
            Features asked = features.take(judged);
            for (int size = 0; size < sizes.length; size++) {
                double[] predicted = trees.predict(asked, sizes[size]);
                for (int i = 0; i < judged.length; i++) {
                    scores[size][judged[i]] = predicted[i];
                }
            }
        }
        return scores;
    }

    private static double[] logits(double[] scores) {
        return Arrays.stream(scores)
                .map(DomainShares::inside)
                .map(share -> Math.log(share / (1 - share)))
                .toArray();
    }

    private static double inside(double share) {
        return Math.min(1 - SMALLEST, Math.max(SMALLEST, share));
    }

    /** The shares as they would be of equally large sides. */
    private static double[] balanced(double[] logits, LogisticLine line, int referenceRows) {
        double odds = Math.log((double) referenceRows / (logits.length - referenceRows));
        return Arrays.stream(logits)
                .map(logit -> inside(1 / (1 + Math.exp(-(line.at(logit) + odds)))))
                .toArray();
    }
}
