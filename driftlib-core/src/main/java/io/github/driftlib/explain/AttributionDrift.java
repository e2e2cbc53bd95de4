package io.github.driftlib.explain;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a model looks at the same features as in the reference, by columns that hold what each feature added to each
 * prediction (such as {@link ShapleyValues}). The differences of the means add up to the change of the mean prediction.
 * How alike the orders of importance are is told by NDCG: the features in the order of current, with their mean size in
 * the reference as gain; 1 where the order is the same.
 *
 * @param columns the columns of what features add, at least two
 */
public record AttributionDrift(List<String> columns) implements Metric<AttributionDrift.Result> {

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
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<Result.OfColumn> found = new ArrayList<>();
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
            found.add(new Result.OfColumn(column, before.mean(), now.mean(), size(before), size(now)));
        }
        return MetricOutcome.of(Result.of(found));
    }

    private static double size(EmpiricalDistribution values) {
        double mean = 0;
        for (int i = 0; i < values.size(); i++) {
            mean += Math.abs(values.value(i)) * ((double) values.weight(i) / values.count());
        }
        return Math.min(mean, Double.MAX_VALUE);
    }

    /**
     * Whether a model looks at the same features as in the reference.
     *
     * @param columns what features add, those whose size changed most first
     * @param change the sum of the differences of the means: the change of the mean prediction
     * @param ndcg how alike the orders of importance are, in [0, 1]; 1 where they are the same
     */
    public record Result(List<OfColumn> columns, double change, double ndcg) implements MetricResult {

        /** Copies the list. */
        public Result {
            columns = List.copyOf(columns);
        }

        /**
         * A column of what a feature adds.
         *
         * @param columnName its name
         * @param referenceMean its mean in the reference
         * @param currentMean its mean in current
         * @param referenceSize the mean of its size in the reference
         * @param currentSize the mean of its size in current
         */
        public record OfColumn(
                String columnName,
                double referenceMean,
                double currentMean,
                double referenceSize,
                double currentSize) {}

        static Result of(List<OfColumn> columns) {
            double change = 0;
            for (OfColumn column : columns) {
                change += column.currentMean - column.referenceMean;
            }
            double best = gain(
                    columns, Comparator.comparingDouble(OfColumn::referenceSize).reversed());
            double found = gain(
                    columns, Comparator.comparingDouble(OfColumn::currentSize).reversed());
            List<OfColumn> sorted = new ArrayList<>(columns);
            sorted.sort(Comparator.comparingDouble(
                    (OfColumn column) -> -Math.abs(column.currentSize / 2 - column.referenceSize / 2)));
            return new Result(
                    sorted,
                    Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, change)),
                    best > 0 && Double.isFinite(best) ? Math.min(1, found / best) : 1);
        }

        private static double gain(List<OfColumn> columns, Comparator<OfColumn> order) {
            double gain = 0;
            int place = 1;
            double largest =
                    columns.stream().mapToDouble(OfColumn::referenceSize).max().orElse(0);
            for (OfColumn column : columns.stream().sorted(order).toList()) {
                gain += largest > 0 ? column.referenceSize / largest / (Math.log(++place) / Math.log(2)) : 0;
            }
            return gain;
        }

        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "ndcg", ndcg), MetricValue.of("", "change", change));
        }
    }
}
