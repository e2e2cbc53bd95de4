package io.github.driftlib.explain;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a model looks at the same features as in the reference.
 *
 * @param columns what features add, those whose size changed most first
 * @param change the sum of the differences of the means: the change of the mean prediction
 * @param ndcg how alike the orders of importance are, in [0, 1]; 1 where they are the same
 */
public record AttributionDriftResult(List<OfColumn> columns, double change, double ndcg) implements MetricResult {

    /** Copies the list. */
    public AttributionDriftResult {
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
            String columnName, double referenceMean, double currentMean, double referenceSize, double currentSize) {}

    static AttributionDriftResult of(List<OfColumn> columns) {
        double change = 0;
        for (OfColumn column : columns) {
            change += column.currentMean - column.referenceMean;
        }
        double best = gain(
                columns, Comparator.comparingDouble(OfColumn::referenceSize).reversed());
        double found =
                gain(columns, Comparator.comparingDouble(OfColumn::currentSize).reversed());
        List<OfColumn> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparingDouble(
                (OfColumn column) -> -Math.abs(column.currentSize / 2 - column.referenceSize / 2)));
        return new AttributionDriftResult(
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
