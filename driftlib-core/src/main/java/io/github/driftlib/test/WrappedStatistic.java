package io.github.driftlib.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A statistic that is another one but for what it says itself.
 *
 * @param <R> the type of the metric's result
 */
public interface WrappedStatistic<R extends MetricResult> extends TestedStatistic<R> {

    /** The other statistic. */
    TestedStatistic<R> statistic();

    @Override
    default String test() {
        return statistic().test();
    }

    @Override
    default String title() {
        return statistic().title();
    }

    @Override
    default MetricTest.Group group() {
        return statistic().group();
    }

    @Override
    default String subject() {
        return statistic().subject();
    }

    @Override
    default OptionalDouble value(R result) {
        return statistic().value(result);
    }

    @Override
    default Condition condition(R result) {
        return statistic().condition(result);
    }

    @Override
    default Condition condition(R result, MetricContext context) {
        return statistic().condition(result, context);
    }

    @Override
    default Optional<ValueRange> range(R result) {
        return statistic().range(result);
    }

    @Override
    default List<Condition> possibleConditions(R result, MetricContext context) {
        return statistic().possibleConditions(result, context);
    }

    @Override
    default Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return statistic().expectation(result, context, conditions);
    }

    @Override
    default Evidence evidence() {
        return statistic().evidence();
    }

    @Override
    default String details(R result, MetricContext context) {
        return statistic().details(result, context);
    }

    @Override
    default Map<String, Object> parameters(R result) {
        return statistic().parameters(result);
    }
}
