package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What is asked of the trips: which metrics, and what their columns mean. */
public final class TaxiReport {

    static final String PROJECT = "taxi";

    static final ColumnDriftMetric PREDICTION_DRIFT = Metrics.columnDrift(TaxiColumns.PREDICTION);
    static final DatasetDriftMetric DATASET_DRIFT = Metrics.datasetDrift();
    /** The same columns, by a verdict that chance alone does not reach. */
    static final DatasetDriftMetric CALIBRATED_DATASET_DRIFT = Metrics.datasetDrift(DriftOptions.calibrated());

    static final DatasetMissingValuesMetric MISSING_VALUES = Metrics.missingValues();
    static final ColumnQuantileMetric FARE_MEDIAN = Metrics.columnQuantile(TaxiColumns.FARE, 0.5);

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .prediction(TaxiColumns.PREDICTION)
            .numerical(TaxiColumns.NUMERICAL.toArray(String[]::new))
            .categorical(TaxiColumns.CATEGORICAL.toArray(String[]::new))
            .build();

    private static final Report DAILY = Report.builder().metrics(dailyMetrics()).build();
    private static final Report DEBUG = Report.builder().metrics(debugMetrics()).build();
    private static final TestSuite TESTS = TestSuite.of(TestPresets.dataDrift(), TestPresets.dataQuality());

    private TaxiReport() {}

    private static List<Metric<?>> dailyMetrics() {
        List<Metric<?>> metrics = new ArrayList<>();
        TaxiColumns.WATCHED.forEach(column -> metrics.add(Metrics.columnDrift(column)));
        metrics.addAll(List.of(DATASET_DRIFT, CALIBRATED_DATASET_DRIFT, MISSING_VALUES, FARE_MEDIAN));
        return metrics;
    }

    private static List<MetricPreset> debugMetrics() {
        List<MetricPreset> metrics = new ArrayList<>(List.of(Presets.dataDrift(), MISSING_VALUES));
        TaxiColumns.WATCHED.forEach(column -> metrics.add(Metrics.columnSummary(column)));
        return metrics;
    }

    /** The metrics of each day, and of each window of the service. */
    public static Report metrics() {
        return DAILY;
    }

    /** What the columns mean. */
    public static DataDefinition definition() {
        return DEFINITION;
    }

    /** The metrics of each day. */
    static Snapshot daily(Dataset current, Dataset reference, LocalDate day) {
        return DAILY.run(current, reference, DEFINITION, runInfo(day));
    }

    /** The drift of every column, and every watched column in a few numbers. */
    static Snapshot debug(Dataset current, Dataset reference, LocalDate day) {
        return DEBUG.run(current, reference, DEFINITION, runInfo(day));
    }

    /** What of a day is not as it was, by the tests of drift and of data quality. */
    static Snapshot tests(Dataset current, Dataset reference, LocalDate day) {
        return TESTS.run(RunData.of(current)
                .withReference(reference)
                .withDefinition(DEFINITION)
                .withInfo(runInfo(day)));
    }

    /** Which day a report is about. */
    static RunInfo runInfo(LocalDate day) {
        return RunInfo.of(PROJECT, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
