package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.pair.LabelOrder;
import io.github.driftlib.stats.DifferenceError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The standard errors of differences of means over classes, where both sides come from one source. Time O(K^2) for K
 * classes.
 *
 * @param current the counts of current, a row for each true class
 * @param reference the counts of the reference, of the same classes
 */
record ClassMeans(double[][] current, double[][] reference) {

    /** The matrices of both sides with room for all classes of either. */
    static ClassMeans of(ConfusionMatrix current, ConfusionMatrix reference) {
        List<String> all = new ArrayList<>(current.labels());
        all.addAll(reference.labels());
        Map<String, Integer> places = new HashMap<>();
        for (String label : LabelOrder.sorted(all)) {
            places.put(label, places.size());
        }
        return new ClassMeans(counts(current, places), counts(reference, places));
    }

    private static double[][] counts(ConfusionMatrix matrix, Map<String, Integer> places) {
        int[] at = matrix.labels().stream().mapToInt(places::get).toArray();
        double[][] counts = new double[places.size()][places.size()];
        for (int i = 0; i < at.length; i++) {
            List<Double> row = matrix.values().get(i);
            for (int j = 0; j < at.length; j++) {
                counts[at[i]][at[j]] = row.get(j);
            }
        }
        return counts;
    }

    /**
     * That of the mean precision, recall or F1. The recalls of classes are independent of each other, given how often
     * each occurs, and so are the precisions, given how often each is predicted; F1 goes by {@link #ofF1}.
     */
    double standardError(ClassificationMeasure measure) {
        return switch (measure) {
            case PRECISION -> ofShares(predicted(current), predicted(reference));
            case RECALL -> ofShares(members(current), members(reference));
            case F1 -> ofF1();
            default -> throw new IllegalArgumentException(measure + " is no mean over classes");
        };
    }

    private double ofShares(double[] now, double[] before) {
        double squares = 0;
        for (int i = 0; i < now.length; i++) {
            double error = DifferenceError.ofShares(
                    current[i][i], Math.max(1, now[i]), reference[i][i], Math.max(1, before[i]));
            squares += error * error;
        }
        return Math.sqrt(squares) / now.length;
    }

    private static double[] members(double[][] counts) {
        double[] members = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (double count : counts[i]) {
                members[i] += count;
            }
        }
        return members;
    }

    private static double[] predicted(double[][] counts) {
        double[] predicted = new double[counts.length];
        for (double[] row : counts) {
            for (int j = 0; j < row.length; j++) {
                predicted[j] += row[j];
            }
        }
        return predicted;
    }

    private static double total(double[][] counts) {
        double total = 0;
        for (double members : members(counts)) {
            total += members;
        }
        return total;
    }

    /**
     * By the delta rule over the cells of the matrix of both sides together: of n rows, a cell with the share p and the
     * derivative g adds p g^2 / n to the variance. The F1 of a class is 2 c / s, with c of the rows right and s members
     * and predicted rows; the derivative is 2 (1 - F) / s for its right rows, and -F / s for its wrong ones, which are
     * wrong ones of another class too.
     */
    private double ofF1() {
        int classes = current.length;
        double[][] pooled = new double[classes][classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                pooled[i][j] = current[i][j] + reference[i][j];
            }
        }
        double[] size = members(pooled);
        double[] predicted = predicted(pooled);
        double[] f1 = new double[classes];
        for (int i = 0; i < classes; i++) {
            size[i] = Math.max(1, size[i] + predicted[i]);
            f1[i] = 2 * pooled[i][i] / size[i];
        }
        double squares = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                double derivative = i == j ? 2 * (1 - f1[i]) / size[i] : -f1[i] / size[i] - f1[j] / size[j];
                squares += pooled[i][j] * derivative * derivative;
            }
        }
        return Math.sqrt(squares * total(pooled) * (1 / total(current) + 1 / total(reference))) / classes;
    }
}
