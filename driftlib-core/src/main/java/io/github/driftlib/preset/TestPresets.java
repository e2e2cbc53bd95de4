package io.github.driftlib.preset;

/** The presets of tests of the library, with their default parameters or the ones most often changed. */
public final class TestPresets {

    private TestPresets() {}

    // Data

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
