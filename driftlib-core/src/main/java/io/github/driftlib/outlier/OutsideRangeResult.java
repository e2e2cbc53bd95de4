package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * How many values lie outside of the range of the reference.
 *
 * @param columns what was found of each column, in their order
 */
public record OutsideRangeResult(List<OfColumn> columns) implements MetricResult {

    /** Copies the list. */
    public OutsideRangeResult {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param columnName its name
     * @param min the smallest value of the reference
     * @param max the largest value of the reference
     * @param below how many values of current are below
     * @param above how many values of current are above
     * @param values how many values current has
     * @param expected how many would lie outside by chance
     * @param pValue the probability of so many by chance
     */
    public record OfColumn(
            String columnName,
            double min,
            double max,
            long below,
            long above,
            long values,
            double expected,
            double pValue) {}

    /** The smallest p-value times the number of columns, at most 1: Bonferroni's for all columns together. */
    double smallest() {
        return Math.min(
                1,
                columns.size()
                        * columns.stream().mapToDouble(OfColumn::pValue).min().orElse(1));
    }

    @Override
    public List<MetricValue> values() {
        return columns.stream()
                .map(column -> MetricValue.of(column.columnName, "outside", (double) column.below + column.above))
                .toList();
    }
}
