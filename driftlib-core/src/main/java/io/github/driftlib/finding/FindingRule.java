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
public record FindingRule<R extends MetricResult>(Class<R> type, Function<FindingInput<R>, List<Finding>> finder) {

    /** Checks that nothing is null. */
    public FindingRule {
        Objects.requireNonNull(type, "type must be given, but was null");
        Objects.requireNonNull(finder, "finder must be given, but was null");
    }

    /** The findings of a result of that type; none of another type. */
    public List<Finding> find(
            Metric<?> metric, @Nullable MetricResult result, Optional<MetricResult> before, Chance chance) {
        return type.isInstance(result)
                ? finder.apply(new FindingInput<>(
                        metric,
                        type.cast(result),
                        before.filter(type::isInstance).map(type::cast),
                        chance))
                : List.of();
    }
}
