package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.DataSummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The largest errors of both data sets.
 *
 * @param current those of current
 * @param reference those of the reference, or null where there is none
 */
public record RegressionTopErrorResult(
        Side current, @Nullable Side reference) implements MetricResult {

    /**
     * The largest errors of one data set.
     *
     * @param meanErrPerGroup the errors in three groups
     * @param contour where the predictions of each group lie, or null where the rows are not at hand
     */
    public record Side(
            Underperformance meanErrPerGroup,
            @PlotData @Nullable Contours contour) {}

    /**
     * Where the predictions of each group lie; a group is null where it has no row.
     *
     * @param underestimation the lowest errors
     * @param majority the errors between
     * @param overestimation the highest errors
     */
    public record Contours(
            @Nullable PredictionDensity underestimation,
            @Nullable PredictionDensity majority,
            @Nullable PredictionDensity overestimation) {}

    static Side side(ErrorSummary errors, DataSummary data, ResolvedDefinition definition, boolean plots) {
        Optional<Dataset> rows = plots ? data.rows() : Optional.empty();
        ErrorBand band = ErrorBand.of(errors.errors(), ErrorBand.DEFAULT_SHARE);
        return new Side(
                Underperformance.of(errors.errors(), band),
                rows.map(dataset -> contours(PredictedPairs.of(dataset, definition), band))
                        .orElse(null));
    }

    private static Contours contours(PredictedPairs pairs, ErrorBand band) {
        return new Contours(
                PredictionDensity.of(pairs.where(band::isUnder)),
                PredictionDensity.of(pairs.where(band::isMajority)),
                PredictionDensity.of(pairs.where(band::isOver)));
    }

    @Override
    public List<MetricValue> values() {
        return KnownValues.of()
                .add(
                        "underestimation_mean_error",
                        current.meanErrPerGroup.underestimation().meanError())
                .add("majority_mean_error", current.meanErrPerGroup.majority().meanError())
                .add(
                        "overestimation_mean_error",
                        current.meanErrPerGroup.overestimation().meanError())
                .list();
    }
}
