package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.ValueRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a column occurs, the most frequent ones first. At most {@value #MOST} values of both data
 * sets together are told.
 *
 * @param column the column
 * @param current how often in current
 * @param reference how often in the reference, or null where it has no such column
 */
public record LabelCountResult(
        String column, LabelCounts current, @Nullable LabelCounts reference) implements MetricResult {

    /** How many values are told. */
    public static final int MOST = 1000;

    /**
     * How often in one data set. A value that occurs only in the other one is there with 0.
     *
     * @param counts the number of rows of each value
     * @param shares the number of rows of each value / rows
     * @param countRanges between what the number of rows of each value lies where it was taken from a sketch, or null
     *     where it is exact
     */
    public record LabelCounts(
            Map<String, Long> counts,
            Map<String, Double> shares,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, ValueRange> countRanges) {

        static LabelCounts of(
                CategoryCounts found, List<String> labels, @Nullable Map<String, ValueRange> countRanges) {
            double rows = found.total() + found.missing();
            Map<String, Long> counts = new LinkedHashMap<>();
            Map<String, Double> shares = new LinkedHashMap<>();
            for (String label : labels) {
                counts.put(label, found.count(label));
                shares.put(label, found.count(label) / rows);
            }
            return new LabelCounts(
                    Collections.unmodifiableMap(counts),
                    Collections.unmodifiableMap(shares),
                    countRanges == null ? null : Collections.unmodifiableMap(countRanges));
        }
    }

    /** How many values occur in current; by value, there may be too many for a history. */
    @Override
    public List<MetricValue> values() {
        long occurring =
                current.counts.values().stream().filter(count -> count > 0).count();
        return List.of(MetricValue.of(column, "number_of_values", occurring));
    }
}
