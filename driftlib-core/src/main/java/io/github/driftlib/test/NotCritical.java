package io.github.driftlib.test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import java.util.List;

/**
 * Another test, whose failure is a warning.
 *
 * @param test the other test
 */
record NotCritical(@JsonUnwrapped MetricTest test) implements WrappedTest {

    /** What tells its key from that of the other test. */
    @Judgement
    @JsonProperty("not_critical")
    boolean warns() {
        return true;
    }

    @Override
    public TestResult run(MetricContext context) {
        TestResult result = test.run(context);
        return result.status() == TestResult.Status.FAIL ? result.withStatus(TestResult.Status.WARNING) : result;
    }

    @Override
    public List<? extends Metric<?>> metrics(MetricContext context) {
        return test.metrics(context);
    }

    @Override
    public MetricTest notCritical() {
        return this;
    }
}
