package io.github.driftlib.report;

import io.github.driftlib.classification.ClassMeasure;
import io.github.driftlib.classification.ClassificationByClassTest;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.segment.SegmentedTest;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.MetricTest;

/** The tests of the library, with their default conditions or with one of the user's. */
public final class Tests {

    private Tests() {}

    // Integrity

    // Quality

    // Drift

    // Regression

    // Classification

    /** The share of rows whose class is predicted. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest accuracyScore() {
        return ClassificationTest.of(ClassificationMeasure.ACCURACY);
    }

    /** The precision. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest precisionScore() {
        return ClassificationTest.of(ClassificationMeasure.PRECISION);
    }

    /** The recall. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest recallScore() {
        return ClassificationTest.of(ClassificationMeasure.RECALL);
    }

    /** The harmonic mean of precision and recall. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest f1Score() {
        return ClassificationTest.of(ClassificationMeasure.F1);
    }

    /** The area under the ROC curve. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest rocAuc() {
        return ClassificationTest.of(ClassificationMeasure.ROC_AUC);
    }

    /** The logarithmic loss. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest logLoss() {
        return ClassificationTest.of(ClassificationMeasure.LOG_LOSS);
    }

    /** The true positive rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest truePositiveRate() {
        return ClassificationTest.of(ClassificationMeasure.TPR);
    }

    /** The true negative rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest trueNegativeRate() {
        return ClassificationTest.of(ClassificationMeasure.TNR);
    }

    /** The false positive rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest falsePositiveRate() {
        return ClassificationTest.of(ClassificationMeasure.FPR);
    }

    /** The false negative rate. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationTest falseNegativeRate() {
        return ClassificationTest.of(ClassificationMeasure.FNR);
    }

    /**
     * Any value of the quality of a classification. By default within 20 % of the reference, or better than a guess.
     */
    public static ClassificationTest classification(ClassificationMeasure measure) {
        return ClassificationTest.of(measure);
    }

    /** The precision of a class. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationByClassTest precisionByClass(String label) {
        return ClassificationByClassTest.of(ClassMeasure.PRECISION, label);
    }

    /** The recall of a class. By default within 20 % of the reference, or better than a guess. */
    public static ClassificationByClassTest recallByClass(String label) {
        return ClassificationByClassTest.of(ClassMeasure.RECALL, label);
    }

    /**
     * The harmonic mean of precision and recall of a class. By default within 20 % of the reference, or better than a
     * guess.
     */
    public static ClassificationByClassTest f1ByClass(String label) {
        return ClassificationByClassTest.of(ClassMeasure.F1, label);
    }

    // Fairness

    // Ranking

    // Segments

    /** Another test in each segment of the rows, ending like the worst of them. */
    public static SegmentedTest bySegment(MetricTest test, Segments segments) {
        return new SegmentedTest(test, segments);
    }

    // Comparison of models

    // Several at once

    // A user's own
}
