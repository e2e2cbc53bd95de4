package io.github.driftlib.segment;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;

/** The rows of a segment on both sides. */
record SegmentData(Segments.Segment segment, Sides<Dataset> rows) {

    MetricContext context(MetricContext whole) {
        return whole.over(rows);
    }

    boolean small(Segments segments) {
        return rows.current().rowCount() < segments.smallestSize();
    }
}
