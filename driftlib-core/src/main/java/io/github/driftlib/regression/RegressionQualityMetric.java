package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.ErrorBand;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.regression.error.PredictedPairs;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts numbers is: the usual scores of both data sets, what constant predictions would score
 * on current, whether the errors are normal, and in which features the largest errors differ.
 *
 * <p>All is made of the distributions of the errors and the targets, except for the errors by feature and by size of
 * the target, which need the rows and are left out without them.
 */
public record RegressionQualityMetric() implements Metric<RegressionQualityMetric.Result> {

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(errors -> result(context, errors));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    private static Result result(MetricContext context, Sides<ErrorSummary> errors) {
        ErrorSummary current = errors.current();
        EmpiricalDistribution targets = current.targets();
        ConstantPrediction constant = ConstantPrediction.of(targets);
        Optional<Sides<Dataset>> rows = rows(errors.with(context.sides(), (side, data) -> data));
        Histograms<Histogram.Numbers> bins = context.plots() ? ErrorSummary.histograms(errors) : null;
        return new Result(
                Columns.of(context.definition()),
                RegressionErrors.of(current),
                errors.reference().map(RegressionErrors::of).orElse(null),
                finite(constant.rootMeanSquaredError(targets)),
                finite(ErrorStatistics.deviation(current.errors())),
                bins,
                finite(constant.meanAbsoluteError(targets)),
                finite(constant.meanAbsolutePercentageError(targets)),
                finite(constant.largestError(targets)),
                RegressionErrorNormality.Line.of(current.errors(), context.plots()),
                rows.filter(sides -> context.plots())
                        .map(sides -> byTarget(sides, context.definition()))
                        .orElse(null),
                rows.map(sides -> errorBias(sides, context.definition())).orElse(null));
    }

    /** The rows of all sides, if they are at hand. */
    private static Optional<Sides<Dataset>> rows(Sides<DataSummary> sides) {
        return sides.stream().allMatch(side -> side.rows().isPresent())
                ? Optional.of(sides.map(side -> side.rows().orElseThrow()))
                : Optional.empty();
    }

    private static @Nullable ByTarget byTarget(Sides<Dataset> rows, ResolvedDefinition definition) {
        return ByTarget.of(rows.map(side -> PredictedPairs.of(side, definition)));
    }

    private static Map<String, RegressionErrorBiasTable.FeatureBias> errorBias(
            Sides<Dataset> rows, ResolvedDefinition definition) {
        List<String> features = Stream.of(definition.numerical(), definition.categorical())
                .flatMap(List::stream)
                .toList();
        return FeatureBiases.of(features, rows, definition, ErrorBand.DEFAULT_SHARE);
    }

    /**
     * What the columns of the data mean.
     *
     * @param utilityColumns the columns with a role
     * @param numFeatureNames the numerical features
     * @param catFeatureNames the categorical features
     * @param textFeatureNames the text features
     * @param datetimeFeatureNames the features that are points in time
     * @param task what the model predicts, such as {@code regression}, or null
     */
    public record Columns(
            UtilityColumns utilityColumns,
            List<String> numFeatureNames,
            List<String> catFeatureNames,
            List<String> textFeatureNames,
            List<String> datetimeFeatureNames,
            @Nullable String task) {

        /**
         * The columns with a role; null for a role that no column has.
         *
         * @param date the time of a row
         * @param id identifies a row
         * @param target the true value
         * @param prediction the predicted value
         */
        public record UtilityColumns(
                @Nullable String date,
                @Nullable String id,
                @Nullable String target,
                @Nullable String prediction) {}

        /** Copies the lists. */
        public Columns {
            numFeatureNames = List.copyOf(numFeatureNames);
            catFeatureNames = List.copyOf(catFeatureNames);
            textFeatureNames = List.copyOf(textFeatureNames);
            datetimeFeatureNames = List.copyOf(datetimeFeatureNames);
        }

        static Columns of(ResolvedDefinition definition) {
            return new Columns(
                    new UtilityColumns(
                            definition.datetime().orElse(null),
                            definition.id().orElse(null),
                            definition.target().orElse(null),
                            definition.prediction().orElse(null)),
                    definition.numerical(),
                    definition.categorical(),
                    definition.text(),
                    definition.datetimes(),
                    definition.task().map(Columns::label).orElse(null));
        }

        private static String label(DataDefinition.Task task) {
            return task.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The quality of the predictions by the size of the target: the targets of both data sets together are cut into ten
     * equal ranges, fewer where there are fewer distinct targets.
     *
     * @param r2Score the coefficient of determination in each range
     * @param rmse the root mean squared error
     * @param meanAbsError the mean absolute error
     * @param meanAbsPercError the mean absolute percentage error
     */
    public record ByTarget(Compared r2Score, Compared rmse, Compared meanAbsError, Compared meanAbsPercError) {

        private static final int MOST_RANGES = 10;
        /**
         * By which share of the range the first bin reaches below it, so that it holds the smallest target (pandas'
         * cut).
         */
        private static final double MARGIN = 0.001;

        /**
         * A number by ranges of the target, in both data sets.
         *
         * @param current in current
         * @param reference in the reference, or null where there is none
         */
        public record Compared(Series current, @Nullable Series reference) {}

        /**
         * A number by ranges of the target.
         *
         * @param bins the bounds of the ranges, one more than there are; each range holds its upper bound
         * @param values the number in each range, null where it has no row or the number is not defined
         */
        public record Series(List<Double> bins, List<@Nullable Double> values) {
            /** Copies the lists. */
            public Series {
                bins = List.copyOf(bins);
                values = Collections.unmodifiableList(new ArrayList<>(values));
            }
        }

        /** The quality in each range, or null where the targets are too far apart for ranges. */
        static @Nullable ByTarget of(Sides<PredictedPairs> pairs) {
            double[] edges = edges(pairs.stream()
                    .map(side -> EmpiricalDistribution.of(side.targets()))
                    .reduce(EmpiricalDistribution::merge)
                    .orElseThrow());
            if (Arrays.stream(edges).anyMatch(edge -> !Double.isFinite(edge))) {
                return null;
            }
            Sides<List<ErrorSummary>> parts = pairs.map(side -> parts(side, edges));
            return new ByTarget(
                    compared(edges, parts, ErrorStatistics::determination),
                    compared(edges, parts, side -> ErrorStatistics.rootMeanSquare(side.errors(), 0)),
                    compared(edges, parts, side -> ErrorStatistics.meanAbsoluteError(side.errors())),
                    compared(edges, parts, ErrorStatistics::meanAbsolutePercentageError));
        }

        private static double[] edges(EmpiricalDistribution targets) {
            int ranges = Math.min(targets.size(), MOST_RANGES);
            double min = targets.min();
            double max = targets.max();
            double margin = min == max ? MARGIN * (min == 0 ? 1 : Math.abs(min)) : MARGIN * (max - min);
            double from = min == max ? min - margin : min;
            double to = min == max ? max + margin : max;
            double step = (to - from) / ranges;
            double[] edges = new double[ranges + 1];
            Arrays.setAll(edges, i -> i * step + from);
            edges[ranges] = to;
            edges[0] = min == max ? from : from - margin;
            return edges;
        }

        private static List<ErrorSummary> parts(PredictedPairs pairs, double[] edges) {
            List<ErrorSummary> parts = new ArrayList<>();
            for (int bin = 0; bin < edges.length - 1; bin++) {
                double above = edges[bin];
                double upTo = edges[bin + 1];
                parts.add(ErrorSummary.of(pairs.whereTarget(target -> target > above && target <= upTo)));
            }
            return parts;
        }

        private static Compared compared(
                double[] edges, Sides<List<ErrorSummary>> parts, Function<ErrorSummary, Double> number) {
            return parts.map(side -> series(edges, side, number)).into(Compared::new);
        }

        private static Series series(double[] edges, List<ErrorSummary> parts, Function<ErrorSummary, Double> number) {
            List<Double> values = new ArrayList<>();
            for (ErrorSummary part : parts) {
                values.add(part.errors().count() == 0 ? null : ErrorStatistics.finite(number.apply(part)));
            }
            return new Series(Arrays.stream(edges).boxed().toList(), values);
        }
    }

    /**
     * How good a model that predicts numbers is. A number is null where it is not defined or too large for a double.
     *
     * @param columns what the columns of the data mean
     * @param current the scores of current
     * @param reference the scores of the reference, or null where there is none
     * @param rmseDefault what the mean target, predicted for every row of current, would score as root mean squared
     *     error
     * @param meDefaultSigma the standard deviation of current's errors (n - 1)
     * @param meHistForPlot the histograms of the errors
     * @param meanAbsErrorDefault what the median target would score as mean absolute error
     * @param meanAbsPercErrorDefault what the best constant for it would score as mean absolute percentage error
     * @param absErrorMaxDefault the largest absolute error of the median target
     * @param errorNormality the normal probability plot of current's errors, or null where there are fewer than two
     * @param valsForPlots the scores by size of the target
     * @param errorBias in which features the rows with the largest errors differ, or null where the rows are not at
     *     hand
     */
    public record Result(
            RegressionQualityMetric.Columns columns,
            RegressionErrors current,
            @Nullable RegressionErrors reference,
            @Nullable Double rmseDefault,
            @Nullable Double meDefaultSigma,
            @PlotData @Nullable Histograms<Histogram.Numbers> meHistForPlot,
            @Nullable Double meanAbsErrorDefault,
            @Nullable Double meanAbsPercErrorDefault,
            @Nullable Double absErrorMaxDefault,
            RegressionErrorNormality.@Nullable Line errorNormality,
            @PlotData RegressionQualityMetric.@Nullable ByTarget valsForPlots,
            @Nullable Map<String, RegressionErrorBiasTable.FeatureBias> errorBias)
            implements MetricResult {

        /** Copies the map, in its order. */
        public Result {
            errorBias = errorBias == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(errorBias));
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(KnownValues.of()
                    .add("r2_score", current.r2Score())
                    .add("rmse", current.rmse())
                    .add("mean_error", current.meanError())
                    .add("mean_abs_error", current.meanAbsError())
                    .add("mean_abs_perc_error", current.meanAbsPercError())
                    .add("abs_error_max", current.absErrorMax())
                    .add("error_std", current.errorStd())
                    .add("abs_error_std", current.absErrorStd())
                    .add("abs_perc_error_std", current.absPercErrorStd())
                    .add("rmse_default", rmseDefault)
                    .add("mean_abs_error_default", meanAbsErrorDefault)
                    .add("mean_abs_perc_error_default", meanAbsPercErrorDefault)
                    .add("abs_error_max_default", absErrorMaxDefault)
                    .list());
            values.addAll(RegressionErrorBiasTable.Result.ranges(errorBias == null ? Map.of() : errorBias));
            return List.copyOf(values);
        }
    }
}
