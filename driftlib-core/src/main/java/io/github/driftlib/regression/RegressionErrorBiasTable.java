package io.github.driftlib.regression;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which features the rows with the largest errors differ from the others ({@link FeatureBias}).
 *
 * @param columns the features to look at, or null for all numerical and categorical ones
 * @param topError the share of the rows in each tail, in (0, 0.5); 0.05 unless said otherwise
 */
public record RegressionErrorBiasTable(@Nullable List<String> columns, double topError)
        implements RowMetric<RegressionErrorBiasTableResult> {

    /** The share of the rows in each tail unless said otherwise. */
    public static final double DEFAULT_TOP_ERROR = ErrorBand.DEFAULT_SHARE;

    /** Copies the list and checks the share. */
    public RegressionErrorBiasTable {
        columns = columns == null ? null : List.copyOf(columns);
        if (!(topError > 0 && topError < 0.5)) {
            throw new IllegalArgumentException("topError must be in (0, 0.5), but was " + topError);
        }
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<RegressionErrorBiasTableResult> compute(Sides<Dataset> sides, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        List<String> features = columns == null ? features(definition) : columns;
        features.forEach(definition::kind);
        return ErrorSummary.of(context)
                .outcome(errors ->
                        result(features, errors.with(sides, (side, rows) -> rows), definition, context.plots()));
    }

    private RegressionErrorBiasTableResult result(
            List<String> features, Sides<Dataset> rows, ResolvedDefinition definition, boolean plots) {
        return new RegressionErrorBiasTableResult(
                topError,
                definition.target().orElseThrow(),
                definition.prediction().orElseThrow(),
                ofKind(features, ColumnKind.NUMERICAL, definition),
                ofKind(features, ColumnKind.CATEGORICAL, definition),
                FeatureBiases.of(features, rows, definition, topError),
                features,
                plots ? FeatureBiases.errors(features, rows, definition) : null);
    }

    private static List<String> features(ResolvedDefinition definition) {
        return Stream.of(definition.numerical(), definition.categorical())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ofKind(List<String> features, ColumnKind kind, ResolvedDefinition definition) {
        return features.stream()
                .filter(feature -> definition.kind(feature) == kind)
                .toList();
    }
}
