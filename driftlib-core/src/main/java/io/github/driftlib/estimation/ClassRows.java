package io.github.driftlib.estimation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows with the model's scores for each class. With two classes only the positive one is held, as class 0, and the
 * other is class 1.
 *
 * @param scores the model's score of each row, by held class
 * @param probabilities the calibrated probability of each row, by held class
 * @param predicted the predicted class of each row
 * @param actual the true class of each row, or -1 where it is not known
 */
record ClassRows(double[][] scores, double[][] probabilities, int[] predicted, int[] actual) {

    int size() {
        return predicted.length;
    }

    /** How many classes are held. */
    int held() {
        return scores.length;
    }

    boolean isBinary() {
        return scores.length == 1;
    }

    /** The rows of the given numbers. */
    ClassRows of(int[] rows) {
        return new ClassRows(
                pick(scores, rows),
                pick(probabilities, rows),
                IntStream.of(rows).map(row -> predicted[row]).toArray(),
                IntStream.of(rows).map(row -> actual[row]).toArray());
    }

    private static double[][] pick(double[][] byClass, int[] rows) {
        return Arrays.stream(byClass)
                .map(values ->
                        IntStream.of(rows).mapToDouble(row -> values[row]).toArray())
                .toArray(double[][]::new);
    }

    /** The rows whose true class is known. */
    ClassRows known() {
        return of(IntStream.range(0, size()).filter(row -> actual[row] >= 0).toArray());
    }

    /** The same rows, with the true class for certain in place of its probability. */
    ClassRows asTruth() {
        double[][] truths = new double[held()][size()];
        for (int which = 0; which < held(); which++) {
            for (int row = 0; row < size(); row++) {
                truths[which][row] = actual[row] == which ? 1 : 0;
            }
        }
        return new ClassRows(scores, truths, predicted, actual);
    }

    /** One class against the rest. */
    OneVersusRest against(int which) {
        boolean[] ofClass = new boolean[size()];
        for (int row = 0; row < ofClass.length; row++) {
            ofClass[row] = predicted[row] == which;
        }
        return new OneVersusRest(probabilities[which], scores[which], ofClass);
    }

    /** The probability of a row to be of a class, held or not. */
    double probability(int which, int row) {
        return which < held() ? probabilities[which][row] : 1 - probabilities[0][row];
    }

    boolean hasOneActualClass() {
        return IntStream.of(actual).distinct().count() <= 1;
    }

    boolean hasOnePredictedClass() {
        return IntStream.of(predicted).distinct().count() <= 1;
    }
}
