package io.github.driftlib.blackbox.hidden;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/** A metric in a package that is neither exported nor opened. */
public final class HiddenMetrics {

    private record RowsDividedBy(long divisor) implements Metric<Quotient> {
        @Override
        public MetricOutcome<Quotient> compute(MetricContext context) {
            return MetricOutcome.of(new Quotient((double) context.current().rowCount() / divisor));
        }
    }

    private record Quotient(double value) implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "value", value));
        }
    }

    private HiddenMetrics() {}

    /** How many rows there are, divided by two. */
    public static Metric<?> halfOfTheRows() {
        return new RowsDividedBy(2);
    }
}
