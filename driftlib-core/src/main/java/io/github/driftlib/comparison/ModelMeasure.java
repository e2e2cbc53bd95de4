package io.github.driftlib.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.comparison.ModelComparisonMetric.Better;
import io.github.driftlib.test.TestGroup;
import java.util.Locale;

/** What models are compared by. Each is defined with the quality of a regression or a classification. */
public enum ModelMeasure {
    /** The mean error; the better model is the one whose mean error is nearer to 0. */
    MEAN_ERROR(TestGroup.REGRESSION, Preference.NEAR_ZERO),
    /** The mean absolute error. */
    MEAN_ABS_ERROR(TestGroup.REGRESSION, Preference.LOW),
    /** The root of the mean squared error. */
    RMSE(TestGroup.REGRESSION, Preference.LOW),
    /** The mean absolute percentage error. */
    MEAN_ABS_PERC_ERROR(TestGroup.REGRESSION, Preference.LOW),
    /** The coefficient of determination. */
    R2_SCORE(TestGroup.REGRESSION, Preference.HIGH),
    /** The largest absolute error; resampling cannot tell how far it is to be trusted, so it has no interval. */
    ABS_ERROR_MAX(TestGroup.REGRESSION, Preference.LOW),
    /** The share of rows whose class is predicted. */
    ACCURACY(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The share of rows predicted as a class that belongs to it. */
    PRECISION(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The share of the members of a class predicted as it. */
    RECALL(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The harmonic mean of precision and recall. */
    F1(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The area under the ROC curve. */
    ROC_AUC(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The mean of the negative logarithm of the probability of the true class. */
    LOG_LOSS(TestGroup.CLASSIFICATION, Preference.LOW),
    /** The true positive rate. */
    TPR(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The true negative rate. */
    TNR(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The false positive rate. */
    FPR(TestGroup.CLASSIFICATION, Preference.LOW),
    /** The false negative rate. */
    FNR(TestGroup.CLASSIFICATION, Preference.LOW),
    /** The area under the precision-recall curve. */
    PR_AUC(TestGroup.CLASSIFICATION, Preference.HIGH),
    /** The mean squared difference of probability and truth. */
    BRIER_SCORE(TestGroup.CLASSIFICATION, Preference.LOW),
    /** The expected calibration error. */
    CALIBRATION_ERROR(TestGroup.CLASSIFICATION, Preference.LOW);

    /** Which values are good ones. */
    enum Preference {
        HIGH,
        LOW,
        NEAR_ZERO
    }

    private final TestGroup group;
    private final Preference preference;

    ModelMeasure(TestGroup group, Preference preference) {
        this.group = group;
        this.preference = preference;
    }

    /** The name in JSON. */
    @JsonValue
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of its tests. */
    public TestGroup group() {
        return group;
    }

    boolean canBeResampled() {
        return this != ABS_ERROR_MAX;
    }

    /** Candidate less production; of a measure that is best near 0, of its magnitudes. */
    double difference(double production, double candidate) {
        return preference == Preference.NEAR_ZERO ? Math.abs(candidate) - Math.abs(production) : candidate - production;
    }

    /** The better model by an interval that holds the difference. */
    Better better(double lower, double upper) {
        if (lower <= 0 && upper >= 0) {
            return Better.UNDECIDED;
        }
        return upper < 0 == (preference == Preference.HIGH) ? Better.PRODUCTION : Better.CANDIDATE;
    }
}
