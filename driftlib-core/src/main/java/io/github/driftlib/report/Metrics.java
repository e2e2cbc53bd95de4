package io.github.driftlib.report;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.EmbeddingsDriftMetric;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.ColumnQuantileMetric;
import io.github.driftlib.quality.ColumnSummaryMetric;
import io.github.driftlib.quality.DatasetMissingValuesMetric;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.Segments;

/** The metrics of the library, with their default parameters or the ones most often changed. */
public final class Metrics {

    private Metrics() {}

    // Drift

    /** The drift of a column, by the default stat test at its own threshold. */
    public static ColumnDriftMetric columnDrift(String column) {
        return new ColumnDriftMetric(column, null, null);
    }

    /** The drift of a column, by the given stat test at its own threshold. */
    public static ColumnDriftMetric columnDrift(String column, StatTest test) {
        return new ColumnDriftMetric(column, test, null);
    }

    /** The drift of a column, by the given stat test and threshold. */
    public static ColumnDriftMetric columnDrift(String column, StatTest test, double threshold) {
        return new ColumnDriftMetric(column, test, threshold);
    }

    /** The drift of the data set: target, prediction and features, drifted when half of them are. */
    public static DatasetDriftMetric datasetDrift() {
        return datasetDrift(DriftOptions.defaults());
    }

    /** The drift of the data set, its columns judged by the given options. */
    public static DatasetDriftMetric datasetDrift(DriftOptions options) {
        return new DatasetDriftMetric(null, DatasetDriftMetric.DEFAULT_DRIFT_SHARE, options);
    }

    // Text and embeddings

    /** The drift of the vectors of the given name in the data definition, by the default method. */
    public static EmbeddingsDriftMetric embeddingsDrift(String embeddings) {
        return new EmbeddingsDriftMetric(embeddings, null);
    }

    /** The drift of the vectors of the given name in the data definition, by the given method. */
    public static EmbeddingsDriftMetric embeddingsDrift(String embeddings, EmbeddingDriftMethod method) {
        return new EmbeddingsDriftMetric(embeddings, method);
    }

    // Quality

    /** The missing values of the data set: missing, empty strings and infinities. */
    public static DatasetMissingValuesMetric missingValues() {
        return new DatasetMissingValuesMetric(null, true);
    }

    /** A quantile of a column, in (0, 1]. */
    public static ColumnQuantileMetric columnQuantile(String column, double quantile) {
        return new ColumnQuantileMetric(column, quantile);
    }

    /** A column in a few numbers. */
    public static ColumnSummaryMetric columnSummary(String column) {
        return new ColumnSummaryMetric(column);
    }

    // Regression

    // Classification

    // Fairness

    // Ranking

    // Estimation

    // Segments

    /** Another metric in each segment of the rows, and over all of them. */
    public static <R extends MetricResult> SegmentedMetric<R> bySegment(Metric<R> metric, Segments segments) {
        return new SegmentedMetric<>(metric, segments);
    }

    // Comparison of models
}
