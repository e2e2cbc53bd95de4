package io.github.driftlib.finding;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricKey;
import io.github.driftlib.metric.MetricResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result in which something may be found.
 *
 * @param metric the metric
 * @param result its result
 * @param before the result of the same metric in the run before, where there is one
 * @param chance what chance alone explains, given how many columns the run asks about
 * @param <R> the type of the result
 */
public record FindingInput<R extends MetricResult>(Metric<?> metric, R result, Optional<R> before, Chance chance) {

    /** A number of this result, as evidence. */
    public FindingEvidence evidence(String column, String field, double value, @Nullable Double reference) {
        return new FindingEvidence(MetricKey.of(metric).text(), column, field, value, reference);
    }

    /** A finding with one number, and the usual next look. */
    public Finding finding(
            Severity severity, FindingKind kind, double excess, String text, FindingEvidence... evidence) {
        String column = evidence.length == 0 ? "" : evidence[0].column();
        return new Finding(severity, kind, column, text, Math.min(excess, 1e300), List.of(evidence), kind.next());
    }

    /** The same input with another result, such as a part of this one. */
    public <P extends MetricResult> FindingInput<P> of(P part, Optional<P> partBefore) {
        Objects.requireNonNull(part, "part must be given, but was null");
        Objects.requireNonNull(partBefore, "partBefore must be given, but was null");
        return new FindingInput<>(metric, part, partBefore, chance);
    }
}
