package io.github.driftlib.estimation;

import java.util.Locale;

/**
 * A score of a model that predicts classes. With two classes it is about the positive one; with more it is the mean
 * over the classes, each against the rest, except for the accuracy and the confusion matrix. Higher is better.
 */
public enum EstimatedScore {
    /** The area under the ROC curve. */
    ROC_AUC,
    /** The harmonic mean of precision and recall. */
    F1,
    /** The share of true positives among the rows predicted to be positive. */
    PRECISION,
    /** The share of true positives among the positive rows. */
    RECALL,
    /** The share of true negatives among the negative rows. */
    SPECIFICITY,
    /** The share of rows predicted right. */
    ACCURACY,
    /** The area under the precision-recall curve as average precision. */
    AVERAGE_PRECISION,
    /**
     * The number of rows of each true and predicted class: {@code true_positive}, {@code true_negative},
     * {@code false_positive} and {@code false_negative}, or {@code true_a_pred_b} for each pair of more than two
     * classes.
     */
    CONFUSION_MATRIX;

    /** The name in results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
