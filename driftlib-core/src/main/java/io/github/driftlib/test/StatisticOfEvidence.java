package io.github.driftlib.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Another statistic, which has an answer where current has the given evidence.
 *
 * @param statistic the other statistic
 * @param evidence what current must have
 * @param <R> the type of the metric's result
 */
record StatisticOfEvidence<R extends MetricResult>(TestedStatistic<R> statistic, Evidence evidence)
        implements TestedStatistic<R> {

    StatisticOfEvidence {
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(evidence, "evidence");
    }

    @Override
    public String test() {
        return statistic.test();
    }

    @Override
    public String title() {
        return statistic.title();
    }

    @Override
    public TestGroup group() {
        return statistic.group();
    }

    @Override
    public String subject() {
        return statistic.subject();
    }

    @Override
    public OptionalDouble value(R result) {
        return statistic.value(result);
    }

    @Override
    public Condition condition(R result) {
        return statistic.condition(result);
    }

    @Override
    public Condition condition(R result, MetricContext context) {
        return statistic.condition(result, context);
    }

    @Override
    public Optional<ValueRange> range(R result) {
        return statistic.range(result);
    }

    @Override
    public List<Condition> possibleConditions(R result, MetricContext context) {
        return statistic.possibleConditions(result, context);
    }

    @Override
    public Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return statistic.expectation(result, context, conditions);
    }

    @Override
    public String details(R result, MetricContext context) {
        return statistic.details(result, context);
    }

    @Override
    public Map<String, Object> parameters(R result) {
        return statistic.parameters(result);
    }
}
