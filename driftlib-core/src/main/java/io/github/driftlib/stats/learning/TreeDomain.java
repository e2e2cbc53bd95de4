package io.github.driftlib.stats.learning;

import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.stats.rank.RankedScores;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How well boosted trees tell current rows from those of the reference, whatever kind of change it is: a shift, a
 * spread, or columns that no longer go together. Each row is judged by trees that were not fitted to it (5 folds; row i
 * of a side is in fold i mod 5, so that nothing is drawn at random).
 *
 * <p>The p-value is that of one more split, of which the judged half was not learned from: even rows learn, odd ones
 * are judged, and the area under the ROC curve is normal with mean 1/2 where nothing changed. Out-of-fold scores of
 * five folds depend on each other and have no such law.
 *
 * @param area the area under the ROC curve of the five folds
 * @param splitArea the area of the judged half of the split
 * @param pValue the probability of so large an area of the split where nothing changed
 * @param gains the share of each feature in what the trees gained, adding up to 1, or all 0
 */
public record TreeDomain(double area, double splitArea, double pValue, double[] gains) {

    static final int FOLDS = 5;

    /**
     * Learns and judges.
     *
     * @param features the rows of the reference, then those of current
     * @param referenceRows how many are of the reference; of both sides there must be ten at least
     */
    public static TreeDomain of(Features features, int referenceRows) {
        int rows = features.rows();
        double[] scores = new double[rows];
        double[] gains = new double[features.count()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] judged = rows(rows, row -> place(row, referenceRows) % FOLDS == left);
            int[] learned = rows(rows, row -> place(row, referenceRows) % FOLDS != left);
            BoostedTrees trees = fit(features, learned, referenceRows, BoostedTrees.Settings.DEFAULTS);
            double[] predicted = trees.predict(features.take(judged));
            double[] gained = trees.gains();
            Arrays.setAll(gains, i -> gains[i] + gained[i]);
            for (int i = 0; i < judged.length; i++) {
                scores[judged[i]] = predicted[i];
            }
        }
        int[] learned = rows(rows, row -> place(row, referenceRows) % 2 == 0);
        int[] judged = rows(rows, row -> place(row, referenceRows) % 2 != 0);
        double[] split = fit(features, learned, referenceRows, BoostedTrees.Settings.DEFAULTS)
                .predict(features.take(judged));
        int first =
                (int) Arrays.stream(judged).filter(row -> row < referenceRows).count();
        double splitArea = area(split, first);
        double total = Arrays.stream(gains).sum();
        Arrays.setAll(gains, i -> total > 0 ? gains[i] / total : 0);
        return new TreeDomain(
                area(scores, referenceRows), splitArea, pValue(splitArea, first, judged.length - first), gains);
    }

    /**
     * The probability of so large an area under the ROC curve, or a larger one, of scores that know nothing: that of
     * the normal distribution with mean 1/2 and variance (n + m + 1) / 12nm, for one side of n and one of m.
     */
    public static double pValue(double area, double n, double m) {
        return StandardNormal.survival((area - 0.5) / Math.sqrt((n + m + 1) / (12 * n * m)));
    }

    static int place(int row, int referenceRows) {
        return row < referenceRows ? row : row - referenceRows;
    }

    static int[] rows(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).toArray();
    }

    static BoostedTrees fit(Features features, int[] learned, int referenceRows, BoostedTrees.Settings settings) {
        double[] target = Arrays.stream(learned)
                .mapToDouble(row -> row < referenceRows ? 0 : 1)
                .toArray();
        return BoostedTrees.fit(features.take(learned), target, settings);
    }

    static double area(double[] scores, int referenceRows) {
        return RankedScores.of(
                        Arrays.copyOfRange(scores, referenceRows, scores.length), Arrays.copyOf(scores, referenceRows))
                .areaUnderRoc();
    }
}
