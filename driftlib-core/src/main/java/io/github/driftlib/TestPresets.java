package io.github.driftlib;

import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.preset.BinaryClassificationTestPreset;
import io.github.driftlib.preset.BinaryClassificationTopKTestPreset;
import io.github.driftlib.preset.DataDriftTestPreset;
import io.github.driftlib.preset.DataQualityTestPreset;
import io.github.driftlib.preset.DataStabilityTestPreset;
import io.github.driftlib.preset.MulticlassClassificationTestPreset;
import io.github.driftlib.preset.NoTargetPerformanceTestPreset;
import io.github.driftlib.preset.RecsysTestPreset;
import io.github.driftlib.preset.RegressionTestPreset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The presets of tests of the library, with their default parameters or the ones most often changed. */
public final class TestPresets {

    private TestPresets() {}

    // Data

    /** Whether the data are as they were: rows, columns, types, missing values, ranges, categories and means. */
    public static DataStabilityTestPreset dataStability() {
        return new DataStabilityTestPreset(null);
    }

    /** Whether the data are complete and varied: missing values, constants and what is there twice. */
    public static DataQualityTestPreset dataQuality() {
        return new DataQualityTestPreset(null);
    }

    /**
     * Whether the data are distributed as they were: less than 0.3 of the columns drifted, and none of them. Where
     * nothing changed, it fails in about 5 % of the cases under calibrated conditions, the default of a suite.
     */
    public static DataDriftTestPreset dataDrift() {
        return dataDrift(null);
    }

    /** The same, the columns judged by the given options; null for those that fit the conditions of the suite. */
    public static DataDriftTestPreset dataDrift(@Nullable DriftOptions options) {
        return new DataDriftTestPreset(null, null, options, Map.of());
    }

    /**
     * What can be said of a model whose target is not known yet: drift of the prediction, stability of the data. Where
     * nothing changed, it fails in about 5 % of the cases under calibrated conditions, the default of a suite.
     */
    public static NoTargetPerformanceTestPreset noTargetPerformance() {
        return new NoTargetPerformanceTestPreset(null, null, null, Map.of());
    }

    // Regression

    /** Whether a model that predicts numbers is as good as on the reference. */
    public static RegressionTestPreset regression() {
        return new RegressionTestPreset();
    }

    // Classification

    /** Whether a model of two classes is as good as on the reference. */
    public static BinaryClassificationTestPreset binaryClassification() {
        return new BinaryClassificationTestPreset(null, null, null);
    }

    /** Whether a model of two classes picks the right k rows. */
    public static BinaryClassificationTopKTestPreset binaryClassificationTopK(int k) {
        return new BinaryClassificationTopKTestPreset(k, null, null);
    }

    /** Whether a model of several classes is as good as on the reference. */
    public static MulticlassClassificationTestPreset multiclassClassification() {
        return new MulticlassClassificationTestPreset(null, null, null);
    }

    // Ranking

    /** Whether the k best recommendations are as good as they were. */
    public static RecsysTestPreset recsys(int k) {
        return RecsysTestPreset.of(k);
    }
}
