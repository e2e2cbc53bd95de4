package io.github.driftlib.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /**
     * The outcome in the segment of the given value or range, by its {@linkplain Segment#label label}, if there is one.
     */
    public Optional<SegmentOutcome<R>> segment(String label) {
        return first(segment -> segment.label().equals(label)
                && (segment.kind() == SegmentKind.VALUE || segment.kind() == SegmentKind.RANGE));
    }

    /** The outcome in the rows of all values that have no segment of their own, if there are any. */
    public Optional<SegmentOutcome<R>> rest() {
        return first(segment -> segment.kind() == SegmentKind.REST);
    }

    /** The outcome in the rows without a value, if there are any. */
    public Optional<SegmentOutcome<R>> missing() {
        return first(segment -> segment.kind() == SegmentKind.MISSING);
    }

    private Optional<SegmentOutcome<R>> first(Predicate<Segment> wanted) {
        return segments.stream()
                .filter(outcome -> wanted.test(outcome.segment()))
                .findFirst();
    }

    /**
     * The values of all rows as the metric has them, and those of each segment under a column that names it, such as
     * {@code zone=41}, or {@code fare, zone=41} for a value about the column {@code fare}; {@code zone (other)} and
     * {@code zone (missing)} are the rest and the rows without a value, and other values are quoted where that helps to
     * tell them apart ({@link Segment#title}). {@code segment_size} is the number of rows.
     */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        Stream.ofNullable(overall.result())
                .flatMap(result -> result.values().stream())
                .forEach(values::add);
        for (SegmentOutcome<R> outcome : segments) {
            String name = outcome.segment().within(columnName);
            values.add(MetricValue.of(name, "segment_size", outcome.currentSize()));
            if (outcome.result() != null) {
                outcome.result().values().forEach(value -> values.add(within(name, value)));
            }
        }
        return List.copyOf(values);
    }

    @Override
    public boolean isVerdict(String field) {
        return Stream.concat(Stream.of(overall), segments.stream())
                .anyMatch(
                        outcome -> outcome.result() != null && outcome.result().isVerdict(field));
    }

    private static MetricValue within(String segment, MetricValue value) {
        String column = value.column().isEmpty() ? segment : value.column() + ", " + segment;
        return new MetricValue(column, value.field(), value.number(), value.label());
    }
}
