package io.github.driftlib;

import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.preset.ClassificationPreset;
import io.github.driftlib.preset.DataDriftPreset;
import io.github.driftlib.preset.DataQualityPreset;
import io.github.driftlib.preset.RecsysPreset;
import io.github.driftlib.preset.RegressionPreset;
import io.github.driftlib.preset.TargetDriftPreset;
import io.github.driftlib.preset.TextEvals;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The presets of metrics of the library, with their default parameters or the ones most often changed. */
public final class Presets {

    private Presets() {}

    // Data

    /** The drift of the data set and of each of its columns. */
    public static DataDriftPreset dataDrift() {
        return dataDrift(DriftOptions.defaults());
    }

    /** The same, the columns judged by the given options. */
    public static DataDriftPreset dataDrift(DriftOptions options) {
        Objects.requireNonNull(options, "options must be given, but was null");
        return new DataDriftPreset(null, DatasetDriftMetric.DEFAULT_DRIFT_SHARE, options, Map.of());
    }

    /** The data set, each of its columns and its missing values in numbers. */
    public static DataQualityPreset dataQuality() {
        return new DataQualityPreset(null);
    }

    /** The drift of target and prediction, and how they go together with the features. */
    public static TargetDriftPreset targetDrift() {
        return new TargetDriftPreset(null, DriftOptions.defaults());
    }

    /** The texts of a column in numbers: length, sentences, characters that are no letters. */
    public static TextEvals textEvals(String column) {
        return TextEvals.of(column);
    }

    // Regression

    /** How good a model that predicts numbers is: all regression metrics. */
    public static RegressionPreset regression() {
        return new RegressionPreset(null);
    }

    /** The same, with the given features in the table of the error bias. */
    public static RegressionPreset regression(List<String> columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
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
