package io.github.driftlib.blackbox;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.List;

public record EnoughRows(long fewest) implements MetricTest {
    public List<Metric<?>> metrics(MetricContext context) {
        return List.of();
    }

    public TestResult run(MetricContext context) {
        long rows = context.current().rowCount();
        TestResult.Status status = rows < fewest ? TestResult.Status.FAIL : TestResult.Status.SUCCESS;
        return result("Enough rows", status, rows + " rows, of at least " + fewest);
    }
}
