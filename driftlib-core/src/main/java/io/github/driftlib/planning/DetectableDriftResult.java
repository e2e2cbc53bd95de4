package io.github.driftlib.planning;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest drift of each column that this batch could have shown.
 *
 * @param level how often a false alarm is raised
 * @param power how often a drift of this size is seen
 * @param columns what was found of each column
 */
public record DetectableDriftResult(double level, double power, List<OfColumn> columns) implements MetricResult {

    /** Copies the list. */
    public DetectableDriftResult {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param columnName its name
     * @param referenceCount how many values the reference has
     * @param currentCount how many values current has
     * @param expectedPsi the PSI to expect where nothing changed
     * @param psi the smallest PSI that could have been seen
     * @param mean the smallest difference of means, in deviations; null for labels
     * @param kolmogorovSmirnov a largest difference of distribution functions; null for labels
     * @param share the smallest rise of the share of the most frequent label; null for numbers
     */
    public record OfColumn(
            String columnName,
            long referenceCount,
            long currentCount,
            double expectedPsi,
            double psi,
            @Nullable Double mean,
            @Nullable Double kolmogorovSmirnov,
            @Nullable Double share) {}

    /** The largest of the smallest PSIs. */
    double worst() {
        return columns.stream().mapToDouble(OfColumn::psi).max().orElse(0);
    }

    @Override
    public List<MetricValue> values() {
        return columns.stream()
                .map(column -> MetricValue.of(column.columnName, "detectable_psi", column.psi))
                .toList();
    }
}
