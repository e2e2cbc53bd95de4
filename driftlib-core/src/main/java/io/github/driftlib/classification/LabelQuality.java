package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a confusion matrix tells; the values are explained with {@link ClassificationQuality}. */
record LabelQuality(
        @Nullable Double accuracy,
        @Nullable Double precision,
        @Nullable Double recall,
        @Nullable Double f1,
        @Nullable Double tpr,
        @Nullable Double tnr,
        @Nullable Double fpr,
        @Nullable Double fnr) {

    /** That of scores of which no labels can be made. */
    static final LabelQuality NONE = new LabelQuality(null, null, null, null, null, null, null, null);

    /** Of two classes neither of which is the positive one, only the accuracy is told. */
    static LabelQuality of(ConfusionMatrix matrix, Optional<String> positive) {
        double accuracy = share(matrix.correct(), matrix.total());
        if (positive.isPresent()) {
            return ofTwo(matrix, accuracy, matrix.labels().indexOf(positive.get()));
        }
        return matrix.labels().size() == 2
                ? new LabelQuality(accuracy, null, null, null, null, null, null, null)
                : ofMany(matrix, accuracy);
    }

    private static LabelQuality ofMany(ConfusionMatrix matrix, double accuracy) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        int classes = 0;
        for (int i = 0; i < matrix.labels().size(); i++) {
            if (matrix.support(i) + matrix.predicted(i) > 0) {
                ClassificationQualityByClass.ClassQuality quality =
                        ClassificationQualityByClass.ClassQuality.of(matrix, i);
                precision += quality.precision();
                recall += quality.recall();
                f1 += quality.f1();
                classes++;
            }
        }
        return new LabelQuality(
                accuracy,
                share(precision, classes),
                share(recall, classes),
                share(f1, classes),
                null,
                null,
                null,
                null);
    }

    private static LabelQuality ofTwo(ConfusionMatrix matrix, double accuracy, int positive) {
        ClassificationQualityByClass.ClassQuality quality =
                ClassificationQualityByClass.ClassQuality.of(matrix, positive);
        double positives = matrix.support(positive);
        double negatives = matrix.total() - positives;
        double truePositives = matrix.correct(positive);
        double falsePositives = matrix.predicted(positive) - truePositives;
        return new LabelQuality(
                accuracy,
                quality.precision(),
                quality.recall(),
                quality.f1(),
                rate(truePositives, positives),
                rate(negatives - falsePositives, negatives),
                rate(falsePositives, negatives),
                rate(positives - truePositives, positives));
    }

    private static @Nullable Double rate(double part, double whole) {
        return whole > 0 ? (Double) (part / whole) : null;
    }

    /** A share of nothing is 0. */
    static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
