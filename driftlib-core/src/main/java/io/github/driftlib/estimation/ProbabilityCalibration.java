package io.github.driftlib.estimation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.IsotonicRegression;
import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.stats.rank.StableSort;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes probabilities of scores by isotonic regression on the reference, where that makes them better.
 *
 * <p>Whether it does is found out by ten random splits, each keeping a tenth of either class apart: the scores kept
 * apart are calibrated with the others, all of them are put into ten bins, and the expected calibration error (the mean
 * distance between the mean score and the share of positives of a bin) must become smaller. Scores that tell the
 * classes apart (an area under the ROC curve above 0.999), and those of a single class, are left alone. The splits are
 * those of scikit-learn's {@code StratifiedShuffleSplit(10, test_size=0.1, random_state=42)}, as NannyML has it.
 */
final class ProbabilityCalibration {

    private static final int SEED = 42;
    private static final int SPLITS = 10;
    private static final double KEPT_APART = 0.1;
    private static final int BINS = 10;
    private static final double PERFECT = 0.999;

    /** Null where the scores are left alone. */
    private final @Nullable IsotonicRegression function;

    private ProbabilityCalibration(@Nullable IsotonicRegression function) {
        this.function = function;
    }

    /**
     * The calibration that the reference asks for.
     *
     * @param scores the model's score of each row, finite
     * @param positive whether each row is positive
     */
    static ProbabilityCalibration of(double[] scores, boolean[] positive) {
        return new ProbabilityCalibration(isNeeded(scores, positive) ? fit(scores, positive) : null);
    }

    private static IsotonicRegression fit(double[] scores, boolean[] positive) {
        return IsotonicRegression.of(scores, numbers(positive));
    }

    private static double[] numbers(boolean[] positive) {
        double[] numbers = new double[positive.length];
        Arrays.setAll(numbers, row -> positive[row] ? 1 : 0);
        return numbers;
    }

    /** The probability of a score. */
    double of(double score) {
        return function == null ? score : function.at(score);
    }

    /** Whether the probabilities become better by it. False too where there are too few rows to tell. */
    static boolean isNeeded(double[] scores, boolean[] positive) {
        int positives = (int)
                IntStream.range(0, positive.length).filter(row -> positive[row]).count();
        int kept = (int) Math.ceil(KEPT_APART * positive.length);
        if (Math.min(positives, positive.length - positives) < 2 || kept < 2) {
            return false;
        }
        if (new OneVersusRest(numbers(positive), scores, positive).areaUnderRoc() > PERFECT) {
            return false;
        }
        double[] before = new double[SPLITS * kept];
        double[] after = new double[SPLITS * kept];
        boolean[] truths = new boolean[SPLITS * kept];
        StratifiedSplits splits = new StratifiedSplits(positive, kept, RandomState.of(SEED));
        for (int split = 0; split < SPLITS; split++) {
            Stop.check();
            splits.next();
            int[] train = splits.train();
            int[] test = splits.test();
            IsotonicRegression fitted = fit(pick(scores, train), pick(positive, train));
            for (int i = 0; i < kept; i++) {
                before[split * kept + i] = scores[test[i]];
                after[split * kept + i] = fitted.at(scores[test[i]]);
                truths[split * kept + i] = positive[test[i]];
            }
        }
        return calibrationError(before, truths) > calibrationError(after, truths);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static boolean[] pick(boolean[] values, int[] rows) {
        boolean[] picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    /** The expected calibration error over ten bins of equally many rows; the last bin holds the rest. */
    private static double calibrationError(double[] probabilities, boolean[] truths) {
        int bins = probabilities.length <= 2 * BINS ? Math.max(1, probabilities.length / 2) : BINS;
        int width = probabilities.length / bins;
        int edges = probabilities.length / width;
        int[] order = StableSort.ascending(probabilities);
        double[] shares = shares(probabilities, truths, order);
        double error = 0;
        for (int bin = 0; bin < edges; bin++) {
            int to = bin == edges - 1 ? order.length : (bin + 1) * width;
            double difference = 0;
            for (int i = bin * width; i < to; i++) {
                difference += probabilities[order[i]] - shares[i];
            }
            error += Math.abs(difference);
        }
        return error / probabilities.length;
    }

    /** The share of positives among the rows of equal probability, so that no bin depends on the order of the rows. */
    private static double[] shares(double[] probabilities, boolean[] truths, int[] order) {
        double[] shares = new double[order.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            int positives = 0;
            while (to < order.length && probabilities[order[to]] == probabilities[order[from]]) {
                positives += truths[order[to++]] ? 1 : 0;
            }
            Arrays.fill(shares, from, to, (double) positives / (to - from));
            from = to;
        }
        return shares;
    }
}
