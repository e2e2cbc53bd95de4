package io.github.driftlib.segment;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import java.util.Optional;

/** The rows of a segment on both sides. */
record SegmentData(Segment segment, Dataset current, Optional<Dataset> reference) {

    static SegmentData all(Dataset current, Optional<Dataset> reference) {
        return new SegmentData(Segment.ALL, current, reference);
    }

    MetricContext context(MetricContext whole) {
        return whole.over(current, reference);
    }

    boolean small(Segments segments) {
        return current.rowCount() < segments.smallestSize();
    }
}
