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

    // Ranking

    /** Whether the k best recommendations are as good as they were. */
    public static RecsysTestPreset recsys(int k) {
        return RecsysTestPreset.of(k);
    }
}
