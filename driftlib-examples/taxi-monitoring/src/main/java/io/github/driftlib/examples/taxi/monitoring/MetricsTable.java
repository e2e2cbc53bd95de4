package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.DatasetDriftResult;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.jdbc.WideTable;
import io.github.driftlib.sink.MetricSink;
import java.util.List;
import javax.sql.DataSource;

/** The table that the dashboards read, a row a day, beside the history of all values. */
final class MetricsTable {

    static final String NAME = "taxi_metrics";

    private static final WideTable TABLE = WideTable.named(NAME)
            .number("prediction_drift", TaxiReport.PREDICTION_DRIFT, ColumnDriftResult::driftScore)
            .number("prediction_noise_floor", TaxiReport.PREDICTION_DRIFT, MetricsTable::noiseFloor)
            .integer("prediction_drifted", TaxiReport.PREDICTION_DRIFT, drift -> drift.driftDetected() ? 1 : 0)
            .integer(
                    "prediction_drifted_calibrated",
                    TaxiReport.PREDICTION_DRIFT,
                    drift -> drift.calibratedDriftDetected() ? 1 : 0)
            .integer("num_drifted_columns", TaxiReport.DATASET_DRIFT, DatasetDriftResult::numberOfDriftedColumns)
            .integer(
                    "num_drifted_columns_calibrated",
                    TaxiReport.CALIBRATED_DATASET_DRIFT,
                    DatasetDriftResult::numberOfDriftedColumns)
            .number(
                    "share_missing_values",
                    TaxiReport.MISSING_VALUES,
                    missing -> missing.current().shareOfMissingValues())
            .number(
                    "fare_median",
                    TaxiReport.FARE_MEDIAN,
                    fare -> fare.current().value());

    private static final List<String> COLUMNS = List.of(
            "prediction_drift",
            "prediction_noise_floor",
            "prediction_drifted",
            "prediction_drifted_calibrated",
            "num_drifted_columns",
            "num_drifted_columns_calibrated",
            "share_missing_values",
            "fare_median");

    private MetricsTable() {}

    /** Not a number, and so NULL, where a p-value judged the predictions. */
    private static double noiseFloor(ColumnDriftResult drift) {
        return drift.noiseFloor() == null ? Double.NaN : drift.noiseFloor();
    }

    /** Writes to the table and to the history; both are created if they are not there yet. */
    static MetricSink sink(DataSource database) {
        return JdbcSink.builder(database)
                .history()
                .wide(TABLE)
                .createTables(true)
                .build();
    }

    /** The table as CSV, the earliest day first; a value that could not be computed is empty. */
    static String csv(DataSource database) {
        return TableCsv.of(database, NAME, COLUMNS);
    }
}
