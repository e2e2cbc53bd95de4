package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which features the rows with the largest errors differ.
 *
 * @param topError the share of the rows in each tail
 * @param targetName the column of true values
 * @param predictionName the column of predicted values
 * @param numFeatureNames the numerical features looked at
 * @param catFeatureNames the categorical features looked at
 * @param errorBias what was found, by feature; without those that current does not have
 * @param columns all features looked at
 * @param errors the errors by the values of each feature
 */
public record RegressionErrorBiasTableResult(
        double topError,
        String targetName,
        String predictionName,
        List<String> numFeatureNames,
        List<String> catFeatureNames,
        Map<String, FeatureBias> errorBias,
        List<String> columns,
        @PlotData @Nullable Map<String, FeatureErrors> errors)
        implements MetricResult {

    /** Copies the collections. */
    public RegressionErrorBiasTableResult {
        numFeatureNames = List.copyOf(numFeatureNames);
        catFeatureNames = List.copyOf(catFeatureNames);
        errorBias = Collections.unmodifiableMap(new LinkedHashMap<>(errorBias));
        columns = List.copyOf(columns);
        errors = errors == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    @Override
    public List<MetricValue> values() {
        return ranges(errorBias);
    }

    /** How far the tails lie apart, by feature. */
    static List<MetricValue> ranges(Map<String, FeatureBias> biases) {
        return biases.entrySet().stream()
                .filter(entry -> entry.getValue().currentRange() != null)
                .map(entry -> MetricValue.of(
                        entry.getKey(),
                        "error_bias_range",
                        entry.getValue().currentRange().doubleValue()))
                .toList();
    }
}
