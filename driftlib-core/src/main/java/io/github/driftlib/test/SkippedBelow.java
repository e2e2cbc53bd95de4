package io.github.driftlib.test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import java.util.List;

/**
 * Another test, left out where current has too few rows.
 *
 * @param test the other test
 * @param rows how many rows current must have, at least 0
 */
record SkippedBelow(
        @JsonUnwrapped MetricTest test,
        @Judgement @JsonProperty("skipped_below") long rows) implements WrappedTest {

    SkippedBelow {
        if (rows < 0) {
            throw new IllegalArgumentException("rows must not be negative, but was " + rows);
        }
    }

    /** The order does not matter: a test that is left out is no failure. */
    @Override
    public MetricTest notCritical() {
        return new SkippedBelow(test.notCritical(), rows);
    }

    /** The larger of both numbers counts. */
    @Override
    public MetricTest skippedBelow(long other) {
        return other < 0 ? new SkippedBelow(test, other) : new SkippedBelow(test, Math.max(rows, other));
    }

    private boolean skips(MetricContext context) {
        return context.current().rowCount() < rows;
    }

    @Override
    public TestResult run(MetricContext context) {
        return skips(context)
                ? result(
                        TestResult.Status.SKIPPED,
                        "current must have at least " + rows + " rows, but has "
                                + context.current().rowCount(),
                        parameters())
                : test.run(context);
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return skips(context) ? List.of() : test.metrics(context);
    }
}
