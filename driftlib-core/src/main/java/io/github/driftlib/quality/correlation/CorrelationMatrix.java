package io.github.driftlib.quality.correlation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.predicted.MostProbableClass;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The correlation of each column with each other one: of target, predictions and features that have more than one
 * value. For a coefficient that merges: Pearson's r or Cramér's V; see {@link RankCorrelationMatrix} for the others.
 *
 * @param kind the coefficient
 */
public record CorrelationMatrix(CorrelationKind kind) implements Metric<CorrelationMatrixResult> {

    /** The name of the most probable class among the columns, where there is a probability for each. */
    public static final String PREDICTION_LABELS = CorrelatedColumns.PREDICTION_LABELS;

    /** Checks the parameter. */
    public CorrelationMatrix {
        if (kind.byRank()) {
            throw new IllegalArgumentException("kind must be pearson or cramer_v, but was " + kind.label());
        }
    }

    @Override
    public MetricOutcome<CorrelationMatrixResult> compute(MetricContext context) {
        return compute(kind, context);
    }

    static MetricOutcome<CorrelationMatrixResult> compute(CorrelationKind kind, MetricContext context) {
        return MetricOutcome.of(new CorrelationMatrixResult(
                kind,
                matrix(kind, context.definition(), context.current()),
                context.reference()
                        .map(data -> matrix(kind, context.definition(), data))
                        .orElse(null)));
    }

    private static CorrelationMatrixResult.Matrix matrix(
            CorrelationKind kind, ResolvedDefinition definition, DataSummary data) {
        Map<String, DerivedColumn> columns = CorrelatedColumns.varying(definition, kind, data);
        List<DerivedColumn> derived = List.copyOf(columns.values());
        Double[][] values = new Double[derived.size()][derived.size()];
        for (int row = 0; row < values.length; row++) {
            values[row][row] = 1.0;
            for (int column = 0; column < row; column++) {
                Stop.check();
                Coefficient coefficient = new Coefficient(kind, derived.get(row), derived.get(column));
                var found = coefficient.in(data);
                values[row][column] = found.isPresent() ? (Double) found.getAsDouble() : null;
                values[column][row] = values[row][column];
            }
        }
        return CorrelationMatrixResult.Matrix.of(List.copyOf(columns.keySet()), values);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        List<DerivedColumn> columns =
                List.copyOf(CorrelatedColumns.of(definition, kind).values());
        List<Summarizer<?>> needs = new ArrayList<>();
        columns.stream()
                .filter(column -> column instanceof MostProbableClass || column instanceof PositiveAtThreshold)
                .map(Summarizers::counts)
                .forEach(needs::add);
        for (int row = 0; row < columns.size(); row++) {
            for (int column = 0; column < row; column++) {
                Stop.check();
                needs.add(new Coefficient(kind, columns.get(row), columns.get(column)).summarizer());
            }
        }
        return needs;
    }
}
