package io.github.driftlib.blackbox;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

public record LabelCount(String column) implements Metric<LabelCount.Result> {
    public record Result(long labels) implements MetricResult {
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "labels", labels));
        }
    }

    public MetricOutcome<Result> compute(MetricContext context) {
        return MetricOutcome.of(new Result(context.current().categories(column).distinctCount()));
    }
}
