package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.estimation.Estimate;
import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.jdbc.WideTable;
import io.github.driftlib.sink.MetricSink;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;

/** The table of the model's errors that the dashboards read, a row a day; the errors by zone are in the history. */
final class QualityTable {

    static final String NAME = "taxi_quality";

    private static final List<String> COLUMNS = List.of(
            "trips",
            "mae",
            "rmse",
            "estimated_mae",
            "estimated_mae_lower",
            "estimated_mae_upper",
            "mae_threshold",
            "estimated_rmse",
            "estimated_rmse_lower",
            "estimated_rmse_upper",
            "rmse_threshold");

    private static final WideTable TABLE = WideTable.named(NAME)
            .integer("trips", TaxiQuality.QUALITY, quality -> quality.current().numberOfRows())
            .number(
                    "mae",
                    TaxiQuality.QUALITY,
                    quality -> orNaN(quality.current().meanAbsError()))
            .number(
                    "rmse",
                    TaxiQuality.QUALITY,
                    quality -> orNaN(quality.current().rmse()))
            .number("estimated_mae", TaxiQuality.ESTIMATE, of("mae", Estimate::value))
            .number("estimated_mae_lower", TaxiQuality.ESTIMATE, of("mae", Estimate::lowerConfidenceBoundary))
            .number("estimated_mae_upper", TaxiQuality.ESTIMATE, of("mae", Estimate::upperConfidenceBoundary))
            .number("mae_threshold", TaxiQuality.ESTIMATE, of("mae", Estimate::upperThreshold))
            .number("estimated_rmse", TaxiQuality.ESTIMATE, of("rmse", Estimate::value))
            .number("estimated_rmse_lower", TaxiQuality.ESTIMATE, of("rmse", Estimate::lowerConfidenceBoundary))
            .number("estimated_rmse_upper", TaxiQuality.ESTIMATE, of("rmse", Estimate::upperConfidenceBoundary))
            .number("rmse_threshold", TaxiQuality.ESTIMATE, of("rmse", Estimate::upperThreshold));

    private QualityTable() {}

    private static ToDoubleFunction<EstimationResult> of(String score, Function<Estimate, Double> number) {
        return result -> orNaN(number.apply(result.current().estimates().get(score)));
    }

    /** A number that is not known becomes NULL in the table. */
    private static double orNaN(Double number) {
        return number == null ? Double.NaN : number;
    }

    /** Writes to the table and to the history; both are created if they are not there yet. */
    static MetricSink sink(DataSource database) {
        return JdbcSink.builder(database)
                .history()
                .wide(TABLE)
                .createTables(true)
                .build();
    }

    /** The table as CSV, the earliest day first; a value that is not known is empty. */
    static String csv(DataSource database) {
        return TableCsv.of(database, NAME, COLUMNS);
    }
}
