package io.github.driftlib.segment;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.List;
import java.util.Objects;

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
        implements RowMetric<SegmentedResult<R>> {

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
    public MetricOutcome<SegmentedResult<R>> compute(Sides<Dataset> sides, MetricContext context) {
        return Partition.divide(segments, sides)
                .outcome(parts -> new SegmentedResult<>(
                        metric.name(),
                        segments.columnName(),
                        segments.smallestSize(),
                        SegmentOutcome.of(new SegmentData(Segment.ALL, sides), segments, context.outcome(metric)),
                        parts.stream()
                                .map(part -> SegmentOutcome.of(
                                        part, segments, part.context(context).outcome(metric)))
                                .toList()));
    }
}
