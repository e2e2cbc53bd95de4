package io.github.driftlib.test;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Another test with a condition of the user's.
 *
 * @param test the other test
 * @param condition the condition
 * @param <R> the type of the metric's result
 */
record WithCondition<R extends MetricResult>(
        @JsonUnwrapped ValueTest<R> test, @Judgement Condition condition) implements ValueTest<R>, WrappedTest {

    WithCondition {
        Objects.requireNonNull(condition, "condition must be given, but was null");
    }

    @Override
    public ValueTest<R> must(Condition other) {
        return new WithCondition<>(test, other);
    }

    @Override
    public Evidence evidence() {
        return test.evidence();
    }

    @Override
    public String subject() {
        return test.subject();
    }

    @Override
    public Metric<R> metric(MetricContext context) {
        return test.metric(context);
    }

    @Override
    public OptionalDouble value(R result) {
        return test.value(result);
    }

    @Override
    public String remark(R result) {
        return test.remark(result);
    }

    @Override
    public Optional<ValueRange> range(R result) {
        return test.range(result);
    }

    @Override
    public Condition defaultCondition(R result, MetricContext context) {
        return condition;
    }

    @Override
    public String details(R result, MetricContext context) {
        return test.details(result, context);
    }

    @Override
    public Map<String, Object> parameters(R result, MetricContext context) {
        return test.parameters(result, context);
    }
}
