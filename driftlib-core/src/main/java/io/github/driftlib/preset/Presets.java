package io.github.driftlib.preset;

import java.util.List;

/** The presets of metrics of the library, with their default parameters or the ones most often changed. */
public final class Presets {

    private Presets() {}

    // Data

    // Regression

    /** How good a model that predicts numbers is: all regression metrics. */
    public static RegressionPreset regression() {
        return new RegressionPreset(null);
    }

    /** The same, with the given features in the table of the error bias. */
    public static RegressionPreset regression(List<String> columns) {
        return new RegressionPreset(columns);
    }

    // Classification

    /** How good a model that predicts classes is: all classification metrics that the predictions allow. */
    public static ClassificationPreset classification() {
        return new ClassificationPreset(null, null, null);
    }

    // Ranking

    /** How good the k best recommendations are. */
    public static RecsysPreset recsys(int k) {
        return RecsysPreset.of(k);
    }
}
