package io.github.driftlib.report;

import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.test.TestKey;
import io.github.driftlib.test.TestResult;
import java.util.List;

/**
 * A test of a snapshot.
 *
 * @param key which test it was
 * @param result what it found
 * @param metrics the metrics that it asked for
 */
public record TestEntry(TestKey key, TestResult result, List<MetricKey> metrics) {

    /** Copies the list. */
    public TestEntry {
        metrics = List.copyOf(metrics);
    }
}
