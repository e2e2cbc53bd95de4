package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.regression.error.PredictedPairs;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The largest errors: the 5 % of rows that are underestimated most, the 5 % that are overestimated most, and the rest,
 * each with its mean error ({@link RegressionErrors.Underperformance}) and, where the rows are at hand, with where its
 * predictions lie ({@link RegressionPredictedVsActualScatter.Density}).
 */
public record RegressionTopErrorMetric() implements Metric<RegressionTopErrorMetric.Result> {

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        ResolvedDefinition definition = context.definition();
        return ErrorSummary.of(context)
                .outcome(sides -> sides.with(
                                context.sides(),
                                (errors, data) -> Result.side(errors, data, definition, context.plots()))
                        .into(Result::new));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    /**
     * The largest errors of both data sets.
     *
     * @param current those of current
     * @param reference those of the reference, or null where there is none
     */
    public record Result(Side current, @Nullable Side reference) implements MetricResult {

        /**
         * The largest errors of one data set.
         *
         * @param meanErrPerGroup the errors in three groups
         * @param contour where the predictions of each group lie, or null where the rows are not at hand
         */
        public record Side(
                RegressionErrors.Underperformance meanErrPerGroup,
                @PlotData @Nullable Contours contour) {}

        /**
         * Where the predictions of each group lie; a group is null where it has no row.
         *
         * @param underestimation the lowest errors
         * @param majority the errors between
         * @param overestimation the highest errors
         */
        public record Contours(
                RegressionPredictedVsActualScatter.@Nullable Density underestimation,
                RegressionPredictedVsActualScatter.@Nullable Density majority,
                RegressionPredictedVsActualScatter.@Nullable Density overestimation) {}

        static Side side(ErrorSummary errors, DataSummary data, ResolvedDefinition definition, boolean plots) {
            Optional<Dataset> rows = plots ? data.rows() : Optional.empty();
            ErrorBand band = ErrorBand.of(errors.errors(), ErrorBand.DEFAULT_SHARE);
            return new Side(
                    RegressionErrors.Underperformance.of(errors.errors(), band),
                    rows.map(dataset -> contours(PredictedPairs.of(dataset, definition), band))
                            .orElse(null));
        }

        private static Contours contours(PredictedPairs pairs, ErrorBand band) {
            return new Contours(
                    RegressionPredictedVsActualScatter.Density.of(pairs.where(band::isUnder)),
                    RegressionPredictedVsActualScatter.Density.of(pairs.where(band::isMajority)),
                    RegressionPredictedVsActualScatter.Density.of(pairs.where(band::isOver)));
        }

        @Override
        public List<MetricValue> values() {
            return KnownValues.of()
                    .add(
                            "underestimation_mean_error",
                            current.meanErrPerGroup.underestimation().meanError())
                    .add(
                            "majority_mean_error",
                            current.meanErrPerGroup.majority().meanError())
                    .add(
                            "overestimation_mean_error",
                            current.meanErrPerGroup.overestimation().meanError())
                    .list();
        }
    }
}
