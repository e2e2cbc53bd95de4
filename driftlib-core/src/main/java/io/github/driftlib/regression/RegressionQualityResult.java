package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts numbers is. A number is null where it is not defined or too large for a double.
 *
 * @param columns what the columns of the data mean
 * @param current the scores of current
 * @param reference the scores of the reference, or null where there is none
 * @param rmseDefault what the mean target, predicted for every row of current, would score as root mean squared error
 * @param meDefaultSigma the standard deviation of current's errors (n - 1)
 * @param meHistForPlot the histograms of the errors
 * @param meanAbsErrorDefault what the median target would score as mean absolute error
 * @param meanAbsPercErrorDefault what the best constant for it would score as mean absolute percentage error
 * @param absErrorMaxDefault the largest absolute error of the median target
 * @param errorNormality the normal probability plot of current's errors, or null where there are fewer than two
 * @param valsForPlots the scores by size of the target
 * @param errorBias in which features the rows with the largest errors differ, or null where the rows are not at hand
 */
public record RegressionQualityResult(
        DatasetColumns columns,
        RegressionErrors current,
        @Nullable RegressionErrors reference,
        @Nullable Double rmseDefault,
        @Nullable Double meDefaultSigma,
        @PlotData @Nullable Histograms<Histogram.Numbers> meHistForPlot,
        @Nullable Double meanAbsErrorDefault,
        @Nullable Double meanAbsPercErrorDefault,
        @Nullable Double absErrorMaxDefault,
        @Nullable ErrorNormality errorNormality,
        @PlotData @Nullable QualityByTarget valsForPlots,
        @Nullable Map<String, FeatureBias> errorBias)
        implements MetricResult {

    /** Copies the map, in its order. */
    public RegressionQualityResult {
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
        values.addAll(RegressionErrorBiasTableResult.ranges(errorBias == null ? Map.of() : errorBias));
        return List.copyOf(values);
    }
}
