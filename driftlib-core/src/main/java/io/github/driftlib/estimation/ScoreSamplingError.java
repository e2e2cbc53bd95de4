package io.github.driftlib.estimation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.estimation.OneVersusRest.Counts;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A score of rows, and the sampling error that it has on fewer rows, learnt of the rows of the reference.
 *
 * <p>The sampling error of a class is the deviation of what a row adds to its score, over the root of the number of
 * rows that count; over several classes the variances are added and the root divided by their number. These are
 * NannyML's definitions, with what is inconsistent in them: the F1 score of two classes is scaled to its denominator
 * and that of more is not, and the area under the curve of more than two classes is widened by a fifth.
 */
final class ScoreSamplingError {

    private static final int RESAMPLES = 50;
    private static final int LARGEST_RESAMPLE = 50_000;

    private ScoreSamplingError() {}

    /** The score of rows with a probability for each true class; NaN where it is not defined. */
    static double score(ConfidenceBasedEstimation.Score score, ClassRows rows) {
        if (rows.size() == 0) {
            return Double.NaN;
        }
        return switch (score) {
            case ROC_AUC -> mean(rows, OneVersusRest::areaUnderRoc);
            case AVERAGE_PRECISION -> mean(rows, OneVersusRest::averagePrecision);
            case F1 -> mean(rows, each -> each.counts().f1());
            case PRECISION -> mean(rows, each -> each.counts().precision());
            case RECALL -> mean(rows, each -> each.counts().recall());
            case SPECIFICITY -> mean(rows, each -> each.counts().specificity());
            case ACCURACY -> accuracy(rows);
            case CONFUSION_MATRIX -> throw new IllegalArgumentException("score must be a single number");
        };
    }

    private static double mean(ClassRows rows, ToDoubleFunction<OneVersusRest> ofClass) {
        double sum = 0;
        for (int which = 0; which < rows.held(); which++) {
            sum += ofClass.applyAsDouble(rows.against(which));
        }
        return sum / rows.held();
    }

    private static double accuracy(ClassRows rows) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += rows.probability(rows.predicted()[row], row);
        }
        return sum / rows.size();
    }

    /** The score of rows whose true class is known, NaN where a single class says nothing about it. */
    static double realized(ConfidenceBasedEstimation.Score score, ClassRows known) {
        if (known.size() == 0) {
            return Double.NaN;
        }
        boolean oneClass = known.hasOneActualClass() || known.hasOnePredictedClass();
        boolean silent = switch (score) {
            case ROC_AUC, AVERAGE_PRECISION -> false;
            case ACCURACY -> oneClass && !known.isBinary();
            case SPECIFICITY -> oneClass && !known.isBinary() || noNegatives(known);
            default -> oneClass;
        };
        return silent ? Double.NaN : score(score, known.asTruth());
    }

    private static boolean noNegatives(ClassRows known) {
        for (int which = 0; which < known.held(); which++) {
            int positive = which;
            if (Arrays.stream(known.actual()).allMatch(actual -> actual == positive)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The sampling error of the score of a single row: divided by the root of the number of rows, it is that of the
     * rows.
     *
     * @param known the rows of the reference whose true class is known
     */
    static double unitError(ConfidenceBasedEstimation.Score score, ClassRows known) {
        ClassRows truth = known.asTruth();
        if (score == ConfidenceBasedEstimation.Score.ACCURACY) {
            double right = accuracy(truth);
            return Math.sqrt(right * (1 - right));
        }
        if (score == ConfidenceBasedEstimation.Score.ROC_AUC) {
            return Math.sqrt(varianceOfArea(truth));
        }
        double variances = 0;
        for (int which = 0; which < truth.held(); which++) {
            variances += variance(score, truth.against(which), known.isBinary());
        }
        boolean isMean = score == ConfidenceBasedEstimation.Score.AVERAGE_PRECISION;
        return Math.sqrt(isMean ? variances / truth.held() : variances) / (isMean ? 1 : truth.held());
    }

    /** The variance of what a row that counts adds, over the share of the rows that count. */
    private static double variance(ConfidenceBasedEstimation.Score score, OneVersusRest truth, boolean binary) {
        Counts counts = truth.counts();
        double rows = truth.truths().length;
        return switch (score) {
            case AVERAGE_PRECISION -> resampledVariance(truth);
            case F1 -> {
                double relevant = counts.truePositives() + counts.falsePositives() + counts.falseNegatives();
                double scale = binary
                        ? relevant
                                / (counts.truePositives() + 0.5 * (counts.falsePositives() + counts.falseNegatives()))
                        : 1;
                yield scale * scale * ofShare(counts.truePositives(), relevant, rows);
            }
            case PRECISION -> ofShare(counts.truePositives(), counts.truePositives() + counts.falsePositives(), rows);
            case RECALL -> ofShare(counts.truePositives(), counts.truePositives() + counts.falseNegatives(), rows);
            default -> ofShare(counts.trueNegatives(), counts.trueNegatives() + counts.falsePositives(), rows);
        };
    }

    private static double ofShare(double part, double whole, double rows) {
        double share = part / whole;
        return share * (1 - share) / (whole / rows);
    }

    /** The variance of what a row adds to the mean area of all classes. */
    private static double varianceOfArea(ClassRows truth) {
        double[] influences = new double[truth.size()];
        for (int which = 0; which < truth.held(); which++) {
            double[] ofClass = truth.against(which).influencesOnArea();
            for (int row = 0; row < influences.length; row++) {
                influences[row] += ofClass[row] / truth.held();
            }
        }
        double squares = 0;
        for (double influence : influences) {
            squares += influence * influence;
        }
        return squares / influences.length;
    }

    /** The variance of the average precision of 50 samples drawn of the rows, half as large, times their size. */
    static double resampledVariance(OneVersusRest truth) {
        int rows = truth.truths().length;
        int size = Math.min(rows / 2, LARGEST_RESAMPLE);
        SplittableRandom random = new SplittableRandom(rows);
        double[] found = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            Stop.check();
            double[] truths = new double[size];
            double[] scores = new double[size];
            for (int j = 0; j < size; j++) {
                int row = random.nextInt(rows);
                truths[j] = truth.truths()[row];
                scores[j] = truth.scores()[row];
            }
            double precision = new OneVersusRest(truths, scores, new boolean[size]).averagePrecision();
            // A sample without a positive has a precision of 0, as in scikit-learn.
            found[i] = Double.isNaN(precision) ? 0 : precision;
        }
        double mean = Arrays.stream(found).average().orElse(Double.NaN);
        return size
                * Arrays.stream(found)
                        .map(each -> (each - mean) * (each - mean))
                        .average()
                        .orElse(Double.NaN);
    }
}
