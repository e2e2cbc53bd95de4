package io.github.driftlib.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.segment.Segments.Kind;
import io.github.driftlib.segment.Segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another metric for each segment of the rows, and for all rows beside them: where is the model worse, where did the
 * data change?
 *
 * <p>In each segment the metric sees the rows of current and of the reference that belong to it, with the roles and
 * kinds of columns that hold for all rows. A segment can have no rows on one side; what the metric makes of that is its
 * outcome there. The metric is not applicable where the column is absent or cannot be divided on either side.
 *
 * <p>The rows are copied once into the parts of a division, which all metrics and tests by the same segments share and
 * which live as long as the data set.
 *
 * @param metric the metric to compute in each segment
 * @param segments how the rows are divided
 * @param <R> the type of the metric's result
 */
public record SegmentedMetric<R extends MetricResult>(
        @JsonSerialize(using = MetricWriter.class) @JsonDeserialize(using = MetricReader.class)
        Metric<R> metric,

        Segments segments)
        implements RowMetric<SegmentedMetric.Result<R>> {

    /** Checks that both are there. */
    public SegmentedMetric {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        Objects.requireNonNull(segments, "segments must be given, but was null");
    }

    /** The metric over all rows. */
    @Override
    public List<? extends Metric<?>> parts(MetricContext context) {
        return List.of(metric);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("segments", List.of(segments.columnName()));
        metric.check(context);
    }

    @Override
    public MetricOutcome<Result<R>> compute(Sides<Dataset> sides, MetricContext context) {
        return Partition.divide(segments, sides)
                .outcome(parts -> new Result<>(
                        metric.name(),
                        segments.columnName(),
                        segments.smallestSize(),
                        Outcome.of(new SegmentData(Segments.Segment.ALL, sides), segments, context.outcome(metric)),
                        parts.stream()
                                .map(part -> Outcome.of(
                                        part, segments, part.context(context).outcome(metric)))
                                .toList()));
    }

    /**
     * What became of a metric in a segment.
     *
     * @param segment the segment
     * @param currentSize how many rows current has in it
     * @param referenceSize how many rows the reference has in it, or null where there is no reference
     * @param small whether current has fewer rows in it than the smallest size asked for: the result says little
     * @param status how the computation ended
     * @param reason why there is no result; empty where there is one
     * @param result the result, or null where there is none
     * @param <R> the type of the result
     */
    public record Outcome<R extends MetricResult>(
            Segments.Segment segment,
            long currentSize,
            @Nullable Long referenceSize,
            boolean small,
            MetricOutcome.Status status,
            String reason,
            @Nullable R result) {

        static <R extends MetricResult> Outcome<R> of(SegmentData part, Segments segments, MetricOutcome<R> outcome) {
            return new Outcome<>(
                    part.segment(),
                    part.rows().current().rowCount(),
                    part.rows().reference().map(rows -> (long) rows.rowCount()).orElse(null),
                    part.small(segments),
                    outcome.status(),
                    outcome.reason(),
                    outcome.result().orElse(null));
        }

        /** The outcome of the metric. */
        public MetricOutcome<R> outcome() {
            return result != null ? MetricOutcome.of(result) : new MetricOutcome.NotComputed<>(status, reason);
        }
    }

    /**
     * A metric by segments.
     *
     * @param metric the name of the metric
     * @param columnName the column by which the rows are divided
     * @param smallestSize the size below which a segment is marked as small
     * @param overall the metric over all rows
     * @param segments the metric in each segment: values with the largest first, ranges in ascending order, then the
     *     rest and the rows without a value
     * @param <R> the type of the metric's result
     */
    @JsonDeserialize(using = SegmentedResultReader.class)
    public record Result<R extends MetricResult>(
            String metric, String columnName, int smallestSize, Outcome<R> overall, List<Outcome<R>> segments)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            segments = List.copyOf(segments);
        }

        /**
         * The outcome in the segment of the given value or range, by its {@linkplain Segment#label label}, if there is
         * one.
         */
        public Optional<Outcome<R>> segment(String label) {
            return first(segment ->
                    segment.label().equals(label) && (segment.kind() == Kind.VALUE || segment.kind() == Kind.RANGE));
        }

        /** The outcome in the rows of all values that have no segment of their own, if there are any. */
        public Optional<Outcome<R>> rest() {
            return first(segment -> segment.kind() == Kind.REST);
        }

        /** The outcome in the rows without a value, if there are any. */
        public Optional<Outcome<R>> missing() {
            return first(segment -> segment.kind() == Kind.MISSING);
        }

        private Optional<Outcome<R>> first(Predicate<Segment> wanted) {
            return segments.stream()
                    .filter(outcome -> wanted.test(outcome.segment()))
                    .findFirst();
        }

        /**
         * The values of all rows as the metric has them, and those of each segment under a column that names it, such
         * as {@code zone=41}, or {@code fare, zone=41} for a value about the column {@code fare}; {@code zone (other)}
         * and {@code zone (missing)} are the rest and the rows without a value, and other values are quoted where that
         * helps to tell them apart ({@link Segment#title}). {@code segment_size} is the number of rows.
         */
        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            Stream.ofNullable(overall.result())
                    .flatMap(result -> result.values().stream())
                    .forEach(values::add);
            for (Outcome<R> outcome : segments) {
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
                    .anyMatch(outcome ->
                            outcome.result() != null && outcome.result().isVerdict(field));
        }

        private static MetricValue within(String segment, MetricValue value) {
            String column = value.column().isEmpty() ? segment : value.column() + ", " + segment;
            return new MetricValue(column, value.field(), value.number(), value.label());
        }
    }
}
