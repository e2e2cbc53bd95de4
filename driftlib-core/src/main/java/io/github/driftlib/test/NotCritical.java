package io.github.driftlib.test;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import java.util.List;
import java.util.Map;

/**
 * Another test, whose failure is a warning.
 *
 * @param test the other test
 */
record NotCritical(MetricTest test) implements MetricTest {

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
    public String name() {
        return test.name();
    }

    @Override
    public String title() {
        return test.title();
    }

    @Override
    public Map<String, Object> parameters() {
        return test.parameters();
    }

    @Override
    public TestGroup group() {
        return test.group();
    }

    @Override
    public MetricTest notCritical() {
        return this;
    }
}
