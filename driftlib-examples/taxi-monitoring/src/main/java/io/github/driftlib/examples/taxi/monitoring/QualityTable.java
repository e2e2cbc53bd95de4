package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.jdbc.WideTable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The table of the model's errors that the dashboards read, a row a day; the errors by zone are in the history. */
final class QualityTable {

    private static final String NAME = "taxi_quality";

    static final DayTable TABLE = new DayTable(
            NAME,
            WideTable.named(NAME)
                    .integer(
                            "trips",
                            TaxiQuality.QUALITY,
                            quality -> quality.current().numberOfRows())
                    .number(
                            "mae",
                            TaxiQuality.QUALITY,
                            quality -> orNaN(quality.current().meanAbsError()))
                    .number(
                            "rmse",
                            TaxiQuality.QUALITY,
                            quality -> orNaN(quality.current().rmse()))
                    .number("estimated_mae", TaxiQuality.ESTIMATE, of("mae", EstimationResult.Estimate::value))
                    .number(
                            "estimated_mae_lower",
                            TaxiQuality.ESTIMATE,
                            of("mae", EstimationResult.Estimate::lowerConfidenceBoundary))
                    .number(
                            "estimated_mae_upper",
                            TaxiQuality.ESTIMATE,
                            of("mae", EstimationResult.Estimate::upperConfidenceBoundary))
                    .number("mae_threshold", TaxiQuality.ESTIMATE, of("mae", EstimationResult.Estimate::upperThreshold))
                    .number("estimated_rmse", TaxiQuality.ESTIMATE, of("rmse", EstimationResult.Estimate::value))
                    .number(
                            "estimated_rmse_lower",
                            TaxiQuality.ESTIMATE,
                            of("rmse", EstimationResult.Estimate::lowerConfidenceBoundary))
                    .number(
                            "estimated_rmse_upper",
                            TaxiQuality.ESTIMATE,
                            of("rmse", EstimationResult.Estimate::upperConfidenceBoundary))
                    .number(
                            "rmse_threshold",
                            TaxiQuality.ESTIMATE,
                            of("rmse", EstimationResult.Estimate::upperThreshold)));

    private QualityTable() {}

    private static ToDoubleFunction<EstimationResult> of(
            String score, Function<EstimationResult.Estimate, Double> number) {
        return result -> orNaN(number.apply(result.current().estimates().get(score)));
    }

    /** A number that is not known becomes NULL in the table. */
    private static double orNaN(Double number) {
        return number == null ? Double.NaN : number;
    }
}
