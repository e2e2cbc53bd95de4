package io.github.driftlib.regression;

import static io.github.driftlib.regression.ErrorStatistics.finite;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        return ErrorSummary.judge(context, (current, reference) -> result(context, current, reference));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    private static RegressionQualityResult result(
            MetricContext context, ErrorSummary current, Optional<ErrorSummary> reference) {
        EmpiricalDistribution targets = current.targets();
        ConstantPrediction constant = ConstantPrediction.of(targets);
        Optional<Dataset> rows = context.current().rows();
        Optional<Dataset> referenceRows =
                reference.flatMap(side -> context.reference().orElseThrow().rows());
        boolean haveRows = rows.isPresent() && reference.isPresent() == referenceRows.isPresent();
        Histograms<Histogram.Numbers> bins = context.plots() ? ErrorSummary.histograms(current, reference) : null;
        return new RegressionQualityResult(
                DatasetColumns.of(context.definition()),
                RegressionErrors.of(current),
                reference.map(RegressionErrors::of).orElse(null),
                finite(constant.rootMeanSquaredError(targets)),
                finite(ErrorStatistics.deviation(current.errors())),
                bins,
                finite(constant.meanAbsoluteError(targets)),
                finite(constant.meanAbsolutePercentageError(targets)),
                finite(constant.largestError(targets)),
                ErrorNormality.of(current.errors(), context.plots()),
                context.plots() && haveRows ? byTarget(rows.get(), referenceRows, context.definition()) : null,
                haveRows ? errorBias(rows.get(), referenceRows, context.definition()) : null);
    }

    private static QualityByTarget byTarget(
            Dataset current, Optional<Dataset> reference, ResolvedDefinition definition) {
        return QualityByTarget.of(
                PredictedPairs.of(current, definition), reference.map(side -> PredictedPairs.of(side, definition)));
    }

    private static Map<String, FeatureBias> errorBias(
            Dataset current, Optional<Dataset> reference, ResolvedDefinition definition) {
        List<String> features = Stream.of(definition.numerical(), definition.categorical())
                .flatMap(List::stream)
                .toList();
        return FeatureBiases.of(features, current, reference, definition, ErrorBand.DEFAULT_SHARE);
    }
}
