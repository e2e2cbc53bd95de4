package io.github.driftlib.regression;

import static io.github.driftlib.regression.ErrorStatistics.finite;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts numbers is: the usual scores of both data sets, what constant predictions would score
 * on current, whether the errors are normal, and in which features the largest errors differ.
 *
 * <p>All is made of the distributions of the errors and the targets, except for the errors by feature and by size of
 * the target, which need the rows and are left out without them.
 */
public record RegressionQualityMetric() implements Metric<RegressionQualityResult> {

    @Override
    public MetricOutcome<RegressionQualityResult> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(errors -> result(context, errors));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    private static RegressionQualityResult result(MetricContext context, Sides<ErrorSummary> errors) {
        ErrorSummary current = errors.current();
        EmpiricalDistribution targets = current.targets();
        ConstantPrediction constant = ConstantPrediction.of(targets);
        Optional<Sides<Dataset>> rows = rows(errors.with(context.sides(), (side, data) -> data));
        Histograms<Histogram.Numbers> bins = context.plots() ? ErrorSummary.histograms(errors) : null;
        return new RegressionQualityResult(
                DatasetColumns.of(context.definition()),
                RegressionErrors.of(current),
                errors.reference().map(RegressionErrors::of).orElse(null),
                finite(constant.rootMeanSquaredError(targets)),
                finite(ErrorStatistics.deviation(current.errors())),
                bins,
                finite(constant.meanAbsoluteError(targets)),
                finite(constant.meanAbsolutePercentageError(targets)),
                finite(constant.largestError(targets)),
                ErrorNormality.of(current.errors(), context.plots()),
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

    private static @Nullable QualityByTarget byTarget(Sides<Dataset> rows, ResolvedDefinition definition) {
        return QualityByTarget.of(rows.map(side -> PredictedPairs.of(side, definition)));
    }

    private static Map<String, FeatureBias> errorBias(Sides<Dataset> rows, ResolvedDefinition definition) {
        List<String> features = Stream.of(definition.numerical(), definition.categorical())
                .flatMap(List::stream)
                .toList();
        return FeatureBiases.of(features, rows, definition, ErrorBand.DEFAULT_SHARE);
    }
}
