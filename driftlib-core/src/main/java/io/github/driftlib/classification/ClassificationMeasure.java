package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** One value of {@link ClassificationQuality}, where each is explained. */
public enum ClassificationMeasure {
    /** The share of rows whose class is predicted. */
    ACCURACY("Accuracy Score", "TestAccuracyScore", Better.HIGHER, ClassificationQuality::accuracy),
    /** The share of rows predicted as a class that belongs to it. */
    PRECISION("Precision Score", "TestPrecisionScore", Better.HIGHER, ClassificationQuality::precision),
    /** The share of the members of a class predicted as it. */
    RECALL("Recall Score", "TestRecallScore", Better.HIGHER, ClassificationQuality::recall),
    /** The harmonic mean of precision and recall. */
    F1("F1 Score", "TestF1Score", Better.HIGHER, ClassificationQuality::f1),
    /** The area under the ROC curve. */
    ROC_AUC("ROC AUC Score", "TestRocAuc", Better.HIGHER, ClassificationQuality::rocAuc),
    /** The mean of the negative logarithm of the probability of the true class. */
    LOG_LOSS("Logarithmic Loss", "TestLogLoss", Better.LOWER, ClassificationQuality::logLoss),
    /** The true positive rate. */
    TPR("True Positive Rate", "TestTPR", Better.HIGHER, ClassificationQuality::tpr),
    /** The true negative rate. */
    TNR("True Negative Rate", "TestTNR", Better.HIGHER, ClassificationQuality::tnr),
    /** The false positive rate. */
    FPR("False Positive Rate", "TestFPR", Better.LOWER, ClassificationQuality::fpr),
    /** The false negative rate. */
    FNR("False Negative Rate", "TestFNR", Better.LOWER, ClassificationQuality::fnr),
    /** The area under the precision-recall curve. */
    PR_AUC("PR AUC Score", "TestPrAuc", Better.HIGHER, ClassificationQuality::prAuc),
    /** The mean squared difference of probability and truth. */
    BRIER_SCORE("Brier Score", "TestBrierScore", Better.LOWER, ClassificationQuality::brierScore),
    /** The expected calibration error. */
    CALIBRATION_ERROR(
            "Calibration Error", "TestCalibrationError", Better.LOWER, ClassificationQuality::calibrationError);

    /** Which values are good ones. */
    enum Better {
        HIGHER,
        LOWER
    }

    private final String title;
    private final String testName;
    private final Better better;
    private final Function<ClassificationQuality, Double> value;

    ClassificationMeasure(String title, String testName, Better better, Function<ClassificationQuality, Double> value) {
        this.title = title;
        this.testName = testName;
        this.better = better;
        this.value = value;
    }

    /** The value, if it is told. */
    public Optional<Double> of(ClassificationQuality quality) {
        return Optional.ofNullable(value.apply(quality));
    }

    /** Whether a model is better where the value is higher. */
    public boolean higherIsBetter() {
        return better == Better.HIGHER;
    }

    /** The name of the value in JSON. */
    @JsonValue
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it depends on how labels are made of probabilities. */
    boolean ofLabels() {
        return switch (this) {
            case ACCURACY, PRECISION, RECALL, F1, TPR, TNR, FPR, FNR -> true;
            case ROC_AUC, LOG_LOSS, PR_AUC, BRIER_SCORE, CALIBRATION_ERROR -> false;
        };
    }

    /** Why there can be no value although there are rows. */
    String whyNotTold() {
        return title
                + switch (this) {
                    case ACCURACY ->
                        " needs labels, and these are made of probabilities in [0, 1], not of other scores";
                    case PRECISION, RECALL, F1 ->
                        " of two classes is about the positive one, so one of them must be the positive label of the"
                                + " definition; and labels are made of probabilities in [0, 1], not of other scores";
                    case TPR, TNR, FPR, FNR ->
                        " needs two classes, one of them the positive label of the definition, and rows of the one that"
                                + " it is a share of";
                    case LOG_LOSS, BRIER_SCORE, CALIBRATION_ERROR -> " needs probabilities, which are in [0, 1]";
                    case ROC_AUC, PR_AUC -> " needs probabilities, and both members and others of a class";
                };
    }

    String title() {
        return title;
    }

    public String testName() {
        return testName;
    }
}
