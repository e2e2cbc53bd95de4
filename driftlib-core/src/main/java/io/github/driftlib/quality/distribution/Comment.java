package io.github.driftlib.quality.distribution;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import java.util.Objects;

/**
 * Words for the reader of a report, in between its metrics.
 *
 * @param text the words
 */
public record Comment(String text) implements Metric<Comment.Result> {

    /** Nothing: the text is a parameter. */
    public record Result() implements MetricResult {
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }

    /** Checks the parameter. */
    public Comment {
        Objects.requireNonNull(text, "text must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return MetricOutcome.of(new Result());
    }
}
