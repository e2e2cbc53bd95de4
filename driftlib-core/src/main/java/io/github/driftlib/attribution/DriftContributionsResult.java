package io.github.driftlib.attribution;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.PairedCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which bins or categories make the distance of a column.
 *
 * @param columnName the column
 * @param measure which distance
 * @param distance the distance
 * @param total what the parts add up to: the distance, or its square where that is a root
 * @param parts the largest parts, the largest first
 * @param others how many bins or categories are not listed
 */
public record DriftContributionsResult(
        String columnName, DistanceMeasure measure, double distance, double total, List<Part> parts, int others)
        implements MetricResult {

    /** Copies the list. */
    public DriftContributionsResult {
        parts = List.copyOf(parts);
    }

    /**
     * A bin or a category.
     *
     * @param value its label, or its range
     * @param part its part of the total
     * @param share its part divided by the total, in [0, 1]; 0 where the total is 0
     * @param referenceShare the share of the reference that it holds
     * @param currentShare the share of current that it holds
     * @param residual by how many deviations of chance there are too many (above 0) or too few in current
     * @param meanShift its part in the difference of the means, current less reference; null for labels
     */
    public record Part(
            String value,
            double part,
            double share,
            double referenceShare,
            double currentShare,
            double residual,
            @Nullable Double meanShift) {}

    static DriftContributionsResult of(
            DriftContributions metric, PairedCounts counts, List<String> names, MeanShift @Nullable [] shifts) {
        double[] of = metric.measure().parts(counts);
        double total = 0;
        for (double part : of) {
            total += part;
        }
        List<Part> parts = new ArrayList<>();
        for (int cell = 0; cell < of.length; cell++) {
            parts.add(new Part(
                    names.get(cell),
                    of[cell],
                    total > 0 ? of[cell] / total : 0,
                    (double) counts.reference(cell) / counts.referenceTotal(),
                    (double) counts.current(cell) / counts.currentTotal(),
                    DistanceMeasure.residual(counts, cell),
                    shifts == null || !Double.isFinite(shifts[cell].shift()) ? null : shifts[cell].shift()));
        }
        parts.sort(Comparator.comparingDouble(Part::part).reversed());
        int listed = Math.min(metric.most(), parts.size());
        return new DriftContributionsResult(
                metric.columnName(),
                metric.measure(),
                metric.measure().distance(total),
                total,
                parts.subList(0, listed),
                parts.size() - listed);
    }

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of(columnName, "distance", distance));
        if (!parts.isEmpty()) {
            values.add(MetricValue.of(columnName, "largest_part", parts.get(0).value()));
            values.add(MetricValue.of(columnName, "largest_share", parts.get(0).share()));
        }
        return values;
    }
}
