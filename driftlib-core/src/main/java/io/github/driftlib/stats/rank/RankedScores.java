package io.github.driftlib.stats.rank;

import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;

/**
 * Scores that should tell positives from negatives, ranked: the distinct scores in descending order, and how many
 * positives and how many negatives have each.
 *
 * <p>Whatever can be asked of a score by its rank alone is asked here: the areas under the ROC curve and the
 * precision-recall curve, and how many of either class are among the best-scored. Rows of equal score are never told
 * apart, so nothing depends on the order of the rows.
 *
 * <p>Immutable and safe for use by many threads. Made in O(n log n) of rows, or in O(n) of sorted values; each question
 * takes O(n) at most. Holds 24 bytes a distinct score.
 */
public final class RankedScores {

    private final double[] scores;
    /** How many positives have one of the first i scores. */
    private final long[] positivesBefore;

    private final long[] negativesBefore;

    private RankedScores(double[] scores, long[] positivesBefore, long[] negativesBefore) {
        this.scores = scores;
        this.positivesBefore = positivesBefore;
        this.negativesBefore = negativesBefore;
    }

    /**
     * The scores of single observations, in any order; the arrays are left alone.
     *
     * @param positives the scores of the positives, finite
     * @param negatives the scores of the negatives, finite
     */
    public static RankedScores of(double[] positives, double[] negatives) {
        double[] sortedPositives = positives.clone();
        double[] sortedNegatives = negatives.clone();
        Arrays.sort(sortedPositives);
        Arrays.sort(sortedNegatives);
        return ofSorted(sortedPositives, ones(positives.length), sortedNegatives, ones(negatives.length));
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * The scores of weighted observations, as two distributions give them.
     *
     * @param positives the scores of the positives, finite and ascending
     * @param positiveWeights how many positives each stands for
     * @param negatives the scores of the negatives, finite and ascending
     * @param negativeWeights how many negatives each stands for
     */
    public static RankedScores ofSorted(
            double[] positives, long[] positiveWeights, double[] negatives, long[] negativeWeights) {
        checkAscending("positives", positives, positiveWeights);
        checkAscending("negatives", negatives, negativeWeights);
        double[] scores = new double[positives.length + negatives.length];
        long[] positivesBefore = new long[scores.length + 1];
        long[] negativesBefore = new long[scores.length + 1];
        int size = 0;
        int i = positives.length - 1;
        int j = negatives.length - 1;
        while (i >= 0 || j >= 0) {
            Stop.check(size);
            double score = j < 0 || i >= 0 && positives[i] >= negatives[j] ? positives[i] : negatives[j];
            positivesBefore[size + 1] = positivesBefore[size];
            negativesBefore[size + 1] = negativesBefore[size];
            for (; i >= 0 && positives[i] == score; i--) {
                positivesBefore[size + 1] += positiveWeights[i];
            }
            for (; j >= 0 && negatives[j] == score; j--) {
                negativesBefore[size + 1] += negativeWeights[j];
            }
            scores[size++] = score + 0.0;
        }
        return new RankedScores(
                Arrays.copyOf(scores, size),
                Arrays.copyOf(positivesBefore, size + 1),
                Arrays.copyOf(negativesBefore, size + 1));
    }

    private static void checkAscending(String name, double[] scores, long[] weights) {
        if (scores.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights of " + name + " must be " + scores.length + ", one a score, but were " + weights.length);
        }
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i]) || i > 0 && scores[i] < scores[i - 1]) {
                throw new IllegalArgumentException(
                        name + " must be finite and ascending, but score " + i + " was " + scores[i]);
            }
        }
    }

    /** How many distinct scores there are. */
    public int size() {
        return scores.length;
    }

    /** The i-th score in descending order. */
    public double score(int i) {
        return scores[i];
    }

    /** How many positives there are. */
    public long positives() {
        return positivesBefore[scores.length];
    }

    /** How many negatives there are. */
    public long negatives() {
        return negativesBefore[scores.length];
    }

    /** How many positives have one of the {@code i} highest scores. */
    public long positivesAmong(int i) {
        return positivesBefore[i];
    }

    /** How many negatives have one of the {@code i} highest scores. */
    public long negativesAmong(int i) {
        return negativesBefore[i];
    }

    /** How many of the distinct scores are at least the given one: the scores that a threshold labels as positive. */
    public int sizeAtLeast(double threshold) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] >= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How many of the distinct scores it takes to have the {@code count} best-scored observations among them; all of
     * them where there are fewer observations.
     */
    public int sizeOfTop(long count) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positivesBefore[middle] + negativesBefore[middle] >= count) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * How many positives to expect among exactly the {@code count} best-scored observations. Where the last places fall
     * to observations of equal score, each of them is as likely to get one, so this can be a fraction.
     *
     * @param count how many observations, from 0 to all of them
     */
    public double positivesInTop(long count) {
        int last = sizeOfTop(count) - 1;
        if (last < 0) {
            return 0;
        }
        long places = count - positivesBefore[last] - negativesBefore[last];
        long equal =
                positivesBefore[last + 1] - positivesBefore[last] + negativesBefore[last + 1] - negativesBefore[last];
        double share = (double) Math.min(places, equal) / equal;
        return positivesBefore[last] + (positivesBefore[last + 1] - positivesBefore[last]) * share;
    }

    /**
     * How many observations have the score at which the {@code count} best-scored end, where not all of them are among
     * these; 0 where no equal scores are divided.
     */
    public long tiedAtTop(long count) {
        int last = sizeOfTop(count) - 1;
        long reached = positivesBefore[last + 1] + negativesBefore[last + 1];
        return reached <= count ? 0 : reached - positivesBefore[Math.max(0, last)] - negativesBefore[Math.max(0, last)];
    }

    /** Whether there is a positive and a negative, without which there are no curves. */
    public boolean hasBothClasses() {
        return positives() > 0 && negatives() > 0;
    }

    /**
     * The area under the ROC curve: the probability that a positive drawn at random has a higher score than a negative
     * drawn at random, equal scores counted half (Mann-Whitney's U over the number of pairs). In [0, 1], 0.5 for scores
     * that tell nothing.
     *
     * @throws IllegalStateException if there is no positive or no negative
     */
    public double areaUnderRoc() {
        checkBothClasses();
        double twiceU = 0;
        for (int i = 0; i < scores.length; i++) {
            long negatives = negativesBefore[i + 1] - negativesBefore[i];
            twiceU += (double) negatives * (positivesBefore[i] + positivesBefore[i + 1]);
        }
        return twiceU / 2 / positives() / negatives();
    }

    /**
     * The variance that the area under the ROC curve has by chance, by DeLong: the variance over the positives of the
     * share of the negatives below each, over the number of positives, and the same the other way round. Equal scores
     * count half; variances are those of samples (n - 1).
     *
     * <p>Source: E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the areas under two or more correlated
     * receiver operating characteristic curves, Biometrics 44, 1988.
     *
     * @throws IllegalStateException if there are fewer than two positives or negatives
     */
    public double varianceOfRoc() {
        checkTwoOfEach();
        double area = areaUnderRoc();
        double ofPositives = 0;
        double ofNegatives = 0;
        for (int i = 0; i < scores.length; i++) {
            long positives = positivesBefore[i + 1] - positivesBefore[i];
            long negatives = negativesBefore[i + 1] - negativesBefore[i];
            double below = negatives() - (negativesBefore[i] + negativesBefore[i + 1]) / 2.0;
            double above = (positivesBefore[i] + positivesBefore[i + 1]) / 2.0;
            ofPositives += positives * square(below / negatives() - area);
            ofNegatives += negatives * square(above / positives() - area);
        }
        return ofPositives / (positives() - 1.0) / positives() + ofNegatives / (negatives() - 1.0) / negatives();
    }

    /**
     * The variance that the average precision has by chance: the sum of the squares of what each observation adds to it
     * (the infinitesimal jackknife). Of n positives with average precision A, where a positives and b negatives have at
     * least a score, and the sums are over the positives of at most the score of the observation: a positive adds ((a /
     * (a + b) - A) + sum of b / (a + b)^2) / n, a negative -(sum of a / (a + b)^2) / n.
     *
     * @throws IllegalStateException if there are fewer than two positives or negatives
     */
    public double varianceOfAveragePrecision() {
        checkTwoOfEach();
        double average = averagePrecision();
        double gain = 0;
        double loss = 0;
        double squares = 0;
        for (int i = scores.length - 1; i >= 0; i--) {
            long positives = positivesBefore[i + 1] - positivesBefore[i];
            long negatives = negativesBefore[i + 1] - negativesBefore[i];
            double selected = (double) positivesBefore[i + 1] + negativesBefore[i + 1];
            double precision = positivesBefore[i + 1] / selected;
            gain += positives * (1 - precision) / selected;
            loss += positives * precision / selected;
            squares += positives * square(precision - average + gain) + negatives * square(loss);
        }
        return squares / positives() / positives();
    }

    private static double square(double number) {
        return number * number;
    }

    private void checkTwoOfEach() {
        if (positives() < 2 || negatives() < 2) {
            throw new IllegalStateException("ranked scores must have two positives and two negatives, but have "
                    + positives() + " and " + negatives());
        }
    }

    /**
     * The area under the precision-recall curve as average precision: the sum over the distinct scores, from the
     * highest down, of the gain in recall times the precision reached (not interpolated, as scikit-learn's
     * {@code average_precision_score}). In (0, 1]; the share of positives for scores that tell nothing, so 1 where
     * there is no negative.
     *
     * @throws IllegalStateException if there is no positive
     */
    public double averagePrecision() {
        if (positives() == 0) {
            throw new IllegalStateException("ranked scores must have a positive, but have none");
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            long gained = positivesBefore[i + 1] - positivesBefore[i];
            double selected = (double) positivesBefore[i + 1] + negativesBefore[i + 1];
            sum += gained * (positivesBefore[i + 1] / selected);
        }
        return sum / positives();
    }

    private void checkBothClasses() {
        if (!hasBothClasses()) {
            throw new IllegalStateException("ranked scores must have a positive and a negative, but have " + positives()
                    + " and " + negatives());
        }
    }

    /** Whether both hold the same scores with the same counts. */
    @Override
    public boolean equals(Object object) {
        return object instanceof RankedScores other
                && Arrays.equals(scores, other.scores)
                && Arrays.equals(positivesBefore, other.positivesBefore)
                && Arrays.equals(negativesBefore, other.negativesBefore);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scores) * 31 + Arrays.hashCode(positivesBefore);
    }

    @Override
    public String toString() {
        return "RankedScores of " + positives() + " positives and " + negatives() + " negatives";
    }
}
