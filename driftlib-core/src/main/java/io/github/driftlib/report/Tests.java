package io.github.driftlib.report;

import io.github.driftlib.segment.SegmentedTest;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.MetricTest;

/** The tests of the library, with their default conditions or with one of the user's. */
public final class Tests {

    private Tests() {}

    // Integrity

    // Quality

    // Drift

    // Regression

    // Classification

    // Fairness

    // Ranking

    // Segments

    /** Another test in each segment of the rows, ending like the worst of them. */
    public static SegmentedTest bySegment(MetricTest test, Segments segments) {
        return new SegmentedTest(test, segments);
    }

    // Comparison of models

    // Several at once

    // A user's own
}
