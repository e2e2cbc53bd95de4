package io.github.driftlib.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A metric by segments.
 *
 * @param metric the name of the metric
 * @param columnName the column by which the rows are divided
 * @param smallestSize the size below which a segment is marked as small
 * @param overall the metric over all rows
 * @param segments the metric in each segment: values with the largest first, ranges in ascending order, then the rest
 *     and the rows without a value
 * @param <R> the type of the metric's result
 */
@JsonDeserialize(using = SegmentedResultReader.class)
public record SegmentedResult<R extends MetricResult>(
        String metric, String columnName, int smallestSize, SegmentOutcome<R> overall, List<SegmentOutcome<R>> segments)
        implements MetricResult {

    /** Copies the list. */
    public SegmentedResult {
        segments = List.copyOf(segments);
    }

    /** The outcome in the segment of the given {@linkplain Segment#label label}, if there is one. */
    public Optional<SegmentOutcome<R>> segment(String label) {
        return segments.stream()
                .filter(outcome -> outcome.segment().label().equals(label))
                .findFirst();
    }

    /**
     * The values of all rows as the metric has them, and those of each segment under a column that names it, such as
     * {@code zone=41}, or {@code fare, zone=41} for a value about the column {@code fare}; {@code segment_size} is the
     * number of rows.
     */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        Stream.ofNullable(overall.result())
                .flatMap(result -> result.values().stream())
                .forEach(values::add);
        for (SegmentOutcome<R> outcome : segments) {
            String name = columnName + "=" + outcome.segment().label();
            values.add(MetricValue.of(name, "segment_size", outcome.currentSize()));
            if (outcome.result() != null) {
                outcome.result().values().forEach(value -> values.add(within(name, value)));
            }
        }
        return List.copyOf(values);
    }

    private static MetricValue within(String segment, MetricValue value) {
        String column = value.column().isEmpty() ? segment : value.column() + ", " + segment;
        return new MetricValue(column, value.field(), value.number(), value.label());
    }
}
