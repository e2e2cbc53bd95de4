package io.github.driftlib.finding;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of results becomes findings: a pure function of the result and of the one before. What is left out of JSON
 * without pictures must not matter to it, so that a snapshot that was read back has the same findings.
 *
 * @param type the type of the results
 * @param finder finds; an empty list where nothing happened
 * @param <R> the type of the results
 */
public record FindingRule<R extends MetricResult>(Class<R> type, Function<FindingRule.Input<R>, List<Finding>> finder) {

    /** Checks that nothing is null. */
    public FindingRule {
        Objects.requireNonNull(type, "type must be given, but was null");
        Objects.requireNonNull(finder, "finder must be given, but was null");
    }

    /** The findings of a result of that type; none of another type. */
    public List<Finding> find(
            Metric<?> metric, @Nullable MetricResult result, Optional<MetricResult> before, Chance chance) {
        return type.isInstance(result)
                ? finder.apply(new Input<>(
                        metric,
                        type.cast(result),
                        before.filter(type::isInstance).map(type::cast),
                        chance))
                : List.of();
    }

    /**
     * A result in which something may be found.
     *
     * @param metric the metric
     * @param result its result
     * @param before the result of the same metric in the run before, where there is one
     * @param chance what chance alone explains, given how many columns the run asks about
     * @param <R> the type of the result
     */
    public record Input<R extends MetricResult>(Metric<?> metric, R result, Optional<R> before, Chance chance) {

        /** A number of this result, as evidence. */
        public Finding.Evidence evidence(String column, String field, double value, @Nullable Double reference) {
            return new Finding.Evidence(Metric.Key.of(metric).text(), column, field, value, reference);
        }

        /** A finding with one number, and the usual next look. */
        public Finding finding(
                Finding.Severity severity,
                Finding.Kind kind,
                double excess,
                String text,
                Finding.Evidence... evidence) {
            String column = evidence.length == 0 ? "" : evidence[0].column();
            return new Finding(severity, kind, column, text, Math.min(excess, 1e300), List.of(evidence), kind.next());
        }

        /** The same input with another result, such as a part of this one. */
        public <P extends MetricResult> Input<P> of(P part, Optional<P> partBefore) {
            Objects.requireNonNull(part, "part must be given, but was null");
            Objects.requireNonNull(partBefore, "partBefore must be given, but was null");
            return new Input<>(metric, part, partBefore, chance);
        }
    }
}
