package io.github.driftlib.test;

import io.github.driftlib.metric.MetricResult;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A statistic made of functions. */
record FunctionStatistic<R extends MetricResult>(
        String test,
        String title,
        MetricTest.Group group,
        String subject,
        Function<R, OptionalDouble> valueOf,
        Function<R, Condition> conditionOf,
        Function<R, Map<String, Object>> parametersOf)
        implements TestedStatistic<R> {

    FunctionStatistic {
        Objects.requireNonNull(test, "test must be given, but was null");
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(group, "group must be given, but was null");
        Objects.requireNonNull(subject, "subject must be given, but was null");
        Objects.requireNonNull(valueOf, "value must be given, but was null");
        Objects.requireNonNull(conditionOf, "condition must be given, but was null");
        Objects.requireNonNull(parametersOf, "parameters must be given, but was null");
    }

    @Override
    public OptionalDouble value(R result) {
        return valueOf.apply(result);
    }

    @Override
    public Condition condition(R result) {
        return conditionOf.apply(result);
    }

    @Override
    public Map<String, Object> parameters(R result) {
        return parametersOf.apply(result);
    }
}
