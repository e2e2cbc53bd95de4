package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;

/**
 * How well one class is predicted. A share of nothing is 0.
 *
 * @param precision of the rows predicted as this class, the share that belongs to it
 * @param recall of its members, the share predicted as it
 * @param f1 the harmonic mean of both
 * @param support how many members it has
 */
public record ClassQuality(double precision, double recall, double f1, double support) {

    static ClassQuality of(ConfusionMatrix matrix, int i) {
        double correct = matrix.correct(i);
        double support = matrix.support(i);
        double predicted = matrix.predicted(i);
        return new ClassQuality(
                LabelQuality.share(correct, predicted),
                LabelQuality.share(correct, support),
                LabelQuality.share(2 * correct, support + predicted),
                support);
    }
}
