package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The drift of the data set, of each of its columns, and of all vectors. Each column is judged once.
 *
 * @param columns the columns to judge, or null for target, prediction and features
 * @param driftShare the share of drifted columns from which on the data set counts as drifted, in [0, 1]; usually 0.5
 * @param options which stat tests and thresholds judge the columns
 * @param embeddingsDriftMethods how to judge vectors, by their name; others by the default method
 */
public record DataDriftPreset(
        @Nullable List<String> columns,
        double driftShare,
        DriftOptions options,
        Map<String, EmbeddingDriftMethod> embeddingsDriftMethods)
        implements MetricPreset {

    /** Checks and copies the parameters. */
    public DataDriftPreset {
        columns = columns == null ? null : List.copyOf(columns);
        options = options == null ? DriftOptions.defaults() : options;
        embeddingsDriftMethods = Sorted.copy(embeddingsDriftMethods);
        DriftTests.checkShare(driftShare);
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        List<Metric<?>> metrics = new ArrayList<>();
        metrics.add(new DatasetDriftMetric(columns, driftShare, options));
        metrics.add(new DataDriftTable(columns, options));
        metrics.addAll(DriftTests.embeddings(definition, embeddingsDriftMethods, options));
        return metrics;
    }
}
