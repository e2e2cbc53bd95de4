package io.github.driftlib.explain;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model looks at the same features as in the reference, by columns that hold what each feature added to each
 * prediction (such as {@link ShapleyValues}). The differences of the means add up to the change of the mean prediction.
 * How alike the orders of importance are is told by NDCG: the features in the order of current, with their mean size in
 * the reference as gain; 1 where the order is the same.
 *
 * @param columns the columns of what features add, at least two
 */
public record AttributionDrift(List<String> columns) implements Metric<AttributionDriftResult> {

    /** Copies the names. */
    public AttributionDrift {
        columns = List.copyOf(columns);
        if (columns.size() < 2 || columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("columns must be two different ones or more, but were " + columns);
        }
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<AttributionDriftResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<AttributionDriftResult.OfColumn> found = new ArrayList<>();
        for (String column : columns) {
            if (context.definition().change(column).isPresent()) {
                return MetricOutcome.notApplicable(
                        context.definition().change(column).get().text());
            }
            if (context.reference().get().storedKind(column) != ColumnKind.NUMERICAL
                    || context.current().storedKind(column) != ColumnKind.NUMERICAL) {
                return MetricOutcome.notApplicable("column '" + column + "' must hold numbers");
            }
            EmpiricalDistribution before =
                    context.reference().get().distribution(column).finite();
            EmpiricalDistribution now = context.current().distribution(column).finite();
            if (before.count() == 0 || now.count() == 0) {
                return MetricOutcome.notEnoughData("both sides must have a finite number in '" + column + "'");
            }
            found.add(new AttributionDriftResult.OfColumn(column, before.mean(), now.mean(), size(before), size(now)));
        }
        return MetricOutcome.of(AttributionDriftResult.of(found));
    }

    private static double size(EmpiricalDistribution values) {
        double mean = 0;
        for (int i = 0; i < values.size(); i++) {
            mean += Math.abs(values.value(i)) * ((double) values.weight(i) / values.count());
        }
        return Math.min(mean, Double.MAX_VALUE);
    }
}
