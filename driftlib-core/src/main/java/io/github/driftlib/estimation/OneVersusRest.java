package io.github.driftlib.estimation;

import java.util.Arrays;

/**
 * The scores of one class against the rest, of rows whose true class is known with a probability only. Where the
 * probabilities are 0 and 1, these are the true scores.
 *
 * @param truths the probability of each row to be of the class
 * @param scores the model's score of each row for the class
 * @param predicted whether each row is predicted to be of the class
 */
record OneVersusRest(double[] truths, double[] scores, boolean[] predicted) {

    /** The expected numbers of rows. */
    record Counts(double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

        /** 0 where there is no positive at all, as in scikit-learn. */
        double f1() {
            double all = truePositives + 0.5 * (falsePositives + falseNegatives);
            return all == 0 ? 0 : truePositives / all;
        }

        double precision() {
            return share(truePositives, falsePositives);
        }

        double recall() {
            return share(truePositives, falseNegatives);
        }

        double specificity() {
            return share(trueNegatives, falsePositives);
        }

        private static double share(double part, double rest) {
            return part + rest == 0 ? 0 : part / (part + rest);
        }
    }

    Counts counts() {
        double truePositives = 0;
        double falsePositives = 0;
        double falseNegatives = 0;
        double trueNegatives = 0;
        for (int row = 0; row < truths.length; row++) {
            if (predicted[row]) {
                truePositives += truths[row];
                falsePositives += 1 - truths[row];
            } else {
                falseNegatives += truths[row];
                trueNegatives += 1 - truths[row];
            }
        }
        return new Counts(truePositives, falsePositives, falseNegatives, trueNegatives);
    }

    /**
     * The area under the expected ROC curve, equal scores counted half; NaN where no row can be positive, or negative.
     */
    double areaUnderRoc() {
        Ranked ranked = ranked();
        double area = 0;
        double above = 0;
        double negatives = 0;
        for (int i = ranked.positives.length - 1; i >= 0; i--) {
            area += ranked.negatives(i) * (above + ranked.positives[i] / 2);
            above += ranked.positives[i];
            negatives += ranked.negatives(i);
        }
        return above > 0 && negatives > 0 ? area / above / negatives : Double.NaN;
    }

    /** What each row adds to the area, of rows whose truth is 0 or 1; NaN where all are of one class. */
    double[] influencesOnArea() {
        Ranked ranked = ranked();
        double positives = Arrays.stream(ranked.positives).sum();
        double negatives = truths.length - positives;
        double area = areaUnderRoc();
        double[] ofPositive = new double[ranked.positives.length];
        double[] ofNegative = new double[ranked.positives.length];
        double positivesBelow = 0;
        double negativesBelow = 0;
        for (int i = 0; i < ofPositive.length; i++) {
            double above = positives - positivesBelow - ranked.positives[i] / 2;
            double below = negativesBelow + ranked.negatives(i) / 2;
            ofPositive[i] = (below / negatives - area) * truths.length / positives;
            ofNegative[i] = (above / positives - area) * truths.length / negatives;
            positivesBelow += ranked.positives[i];
            negativesBelow += ranked.negatives(i);
        }
        double[] influences = new double[truths.length];
        for (int row = 0; row < influences.length; row++) {
            int at = Arrays.binarySearch(ranked.scores, scores[row] + 0.0);
            influences[row] = truths[row] == 1 ? ofPositive[at] : ofNegative[at];
        }
        return influences;
    }

    /** The expected average precision; NaN where no row can be positive. */
    double averagePrecision() {
        Ranked ranked = ranked();
        double sum = 0;
        double positives = 0;
        double rows = 0;
        for (int i = ranked.positives.length - 1; i >= 0; i--) {
            positives += ranked.positives[i];
            rows += ranked.counts[i];
            sum += rows == 0 ? 0 : ranked.positives[i] * (positives / rows);
        }
        return positives > 0 ? sum / positives : Double.NaN;
    }

    /**
     * The distinct scores in ascending order.
     *
     * @param scores the scores
     * @param positives the expected number of positives of each
     * @param counts the number of rows of each
     */
    private record Ranked(double[] scores, double[] positives, double[] counts) {
        double negatives(int i) {
            return counts[i] - positives[i];
        }
    }

    private Ranked ranked() {
        double[] distinct = Arrays.stream(scores)
                .map(score -> score + 0.0)
                .sorted()
                .distinct()
                .toArray();
        Ranked ranked = new Ranked(distinct, new double[distinct.length], new double[distinct.length]);
        for (int row = 0; row < scores.length; row++) {
            int at = Arrays.binarySearch(distinct, scores[row] + 0.0);
            ranked.positives[at] += truths[row];
            ranked.counts[at]++;
        }
        return ranked;
    }
}
