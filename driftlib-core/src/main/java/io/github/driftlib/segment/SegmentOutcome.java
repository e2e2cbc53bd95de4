package io.github.driftlib.segment;

import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricStatus;
import org.jspecify.annotations.Nullable;

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
public record SegmentOutcome<R extends MetricResult>(
        Segment segment,
        long currentSize,
        @Nullable Long referenceSize,
        boolean small,
        MetricStatus status,
        String reason,
        @Nullable R result) {

    static <R extends MetricResult> SegmentOutcome<R> of(
            SegmentData part, Segments segments, MetricOutcome<R> outcome) {
        return new SegmentOutcome<>(
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
