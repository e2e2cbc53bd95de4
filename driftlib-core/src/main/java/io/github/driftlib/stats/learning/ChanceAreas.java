package io.github.driftlib.stats.learning;

import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.stats.rank.SampleQuantile;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The areas under the ROC curve that classifiers reach by chance: their scores are drawn uniformly. */
final class ChanceAreas {

    /**
     * Beyond this many observations the areas are not drawn: their distribution is normal, and drawing would blur it.
     */
    static final int MOST_DRAWN = 5_000;

    private ChanceAreas() {}

    /**
     * A quantile of the areas, one for each seed; on more than {@value #MOST_DRAWN} observations that of the normal
     * distribution with the mean 0.5 and the variance (n + m + 1) / (12 n m) for n positives and m negatives.
     */
    static double quantile(boolean[] positive, int[] seeds, double probability) {
        if (positive.length > MOST_DRAWN) {
            return normalQuantile(positive, probability);
        }
        double[] areas = new double[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            areas[i] = area(positive, RandomState.of(seeds[i]).uniform(positive.length));
        }
        return SampleQuantile.of(areas, probability);
    }

    static double normalQuantile(boolean[] positive, double probability) {
        double n = positives(positive);
        double m = positive.length - n;
        double deviation = Math.sqrt((n + m + 1) / (12 * n * m));
        double quantile = new NormalDistribution(null, 0.5, deviation).inverseCumulativeProbability(probability);
        return Math.max(0, Math.min(1, quantile));
    }

    private static int positives(boolean[] positive) {
        int positives = 0;
        for (boolean label : positive) {
            positives += label ? 1 : 0;
        }
        return positives;
    }

    /** The area of given scores. */
    static double area(boolean[] positive, double[] scores) {
        double[] ofPositives = new double[positives(positive)];
        double[] ofNegatives = new double[positive.length - ofPositives.length];
        int filled = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i]) {
                ofPositives[filled++] = scores[i];
            } else {
                ofNegatives[i - filled] = scores[i];
            }
        }
        return RankedScores.of(ofPositives, ofNegatives).areaUnderRoc();
    }
}
