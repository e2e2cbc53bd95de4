package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A number that a user's function makes of the data.
 *
 * <p>A function is no value that could be compared or written down, so the title stands for it: two of these metrics
 * are equal that have the same title, and one that was read from JSON has no function and cannot be computed again.
 *
 * <pre>{@code
 * Metrics.customValue("Rows a day", context -> context.current().rowCount() / 7.0);
 * }</pre>
 *
 * @param title what the number is
 * @param function what makes it; called once a run
 */
public record CustomValueMetric(String title, @JsonIgnore ToDoubleFunction<MetricContext> function)
        implements Metric<CustomValueMetric.Result> {

    /**
     * The number.
     *
     * @param value its value, finite
     */
    public record Result(double value) implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", "value", value));
        }
    }

    /** Checks the parameter. */
    public CustomValueMetric {
        Objects.requireNonNull(title, "title must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (function == null) {
            return MetricOutcome.notApplicable("'" + title + "' was read from JSON and has no function");
        }
        double value = function.applyAsDouble(context);
        return Double.isFinite(value)
                ? MetricOutcome.of(new Result(value))
                : MetricOutcome.notEnoughData("'" + title + "' must be a finite number, but its function gave none");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomValueMetric that && title.equals(that.title);
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }
}
