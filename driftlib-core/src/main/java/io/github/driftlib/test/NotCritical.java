package io.github.driftlib.test;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import java.util.List;

/**
 * Another test, whose failure is a warning.
 *
 * @param test the other test
 */
record NotCritical(MetricTest test) implements WrappedTest {

    @Override
    public TestResult run(MetricContext context) {
        TestResult result = test.run(context);
        return result.status() == TestStatus.FAIL ? result.withStatus(TestStatus.WARNING) : result;
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
