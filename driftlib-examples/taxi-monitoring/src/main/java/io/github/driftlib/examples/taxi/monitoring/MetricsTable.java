package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.jdbc.WideTable;
import io.github.driftlib.sink.MetricSink;
import javax.sql.DataSource;

/** The table that the dashboards read, a row a day, beside the history of all values. */
public final class MetricsTable {

    private static final String NAME = "taxi_metrics";

    static final DayTable TABLE = new DayTable(NAME, columns(NAME));

    private MetricsTable() {}

    /** Writes the same columns into the table of another name, and all values into the history. */
    public static MetricSink sink(String table, DataSource database) {
        return new DayTable(table, columns(table)).sink(database);
    }

    private static WideTable columns(String table) {
        return WideTable.named(table)
                .number("prediction_drift", TaxiReport.PREDICTION_DRIFT, ColumnDriftMetric.Result::driftScore)
                .number("prediction_noise_floor", TaxiReport.PREDICTION_DRIFT, MetricsTable::noiseFloor)
                .integer("prediction_drifted", TaxiReport.PREDICTION_DRIFT, drift -> drift.driftDetected() ? 1 : 0)
                .integer(
                        "prediction_drifted_calibrated",
                        TaxiReport.PREDICTION_DRIFT,
                        drift -> drift.calibratedDriftDetected() ? 1 : 0)
                .integer(
                        "num_drifted_columns",
                        TaxiReport.DATASET_DRIFT,
                        DatasetDriftMetric.Result::numberOfDriftedColumns)
                .integer(
                        "num_drifted_columns_calibrated",
                        TaxiReport.CALIBRATED_DATASET_DRIFT,
                        DatasetDriftMetric.Result::numberOfDriftedColumns)
                .number(
                        "share_missing_values",
                        TaxiReport.MISSING_VALUES,
                        missing -> missing.current().shareOfMissingValues())
                .number(
                        "fare_median",
                        TaxiReport.FARE_MEDIAN,
                        fare -> fare.current().value());
    }

    /** Not a number, and so NULL, where a p-value judged the predictions. */
    private static double noiseFloor(ColumnDriftMetric.Result drift) {
        return drift.noiseFloor() == null ? Double.NaN : drift.noiseFloor();
    }
}
