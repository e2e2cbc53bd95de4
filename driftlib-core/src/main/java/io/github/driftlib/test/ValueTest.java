package io.github.driftlib.test;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A test that holds one value of a metric against a condition: the one it was given, or a default one, usually made of
 * the reference.
 *
 * @param <R> the type of the metric's result
 */
public interface ValueTest<R extends MetricResult> extends MetricTest {

    /** The title of the test, such as {@code Number of Rows}. */
    String title();

    /** What the value is, for the description, such as {@code the number of rows}. */
    String subject();

    /** The condition the user gave, or null for {@link #defaultCondition}. */
    Condition condition();

    /** The metric that has the value. */
    Metric<R> metric(MetricContext context);

    /** The value of current; empty where there is none, which is an error of the test. */
    OptionalDouble value(R result);

    /**
     * The condition where the user gave none.
     *
     * @throws IllegalArgumentException if there is none, saying what the user must give
     */
    Condition defaultCondition(R result, MetricContext context);

    /** What else the result lists as its parameters, such as the column. */
    default Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    default List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(metric(context));
    }

    @Override
    default TestResult run(MetricContext context) {
        MetricOutcome<R> outcome = context.outcome(metric(context));
        if (outcome.result().isEmpty()) {
            return result(TestStatus.ERROR, outcome.reason(), parameters());
        }
        R found = outcome.result().get();
        OptionalDouble value = value(found);
        if (value.isEmpty()) {
            return result(TestStatus.ERROR, subject() + " could not be told", parameters());
        }
        Map<String, Object> used = new LinkedHashMap<>();
        Condition asked;
        try {
            asked = condition() == null ? defaultCondition(found, context) : condition();
        } catch (IllegalArgumentException e) {
            used.put("value", value.getAsDouble());
            used.putAll(parameters());
            return result(TestStatus.ERROR, e.getMessage(), used);
        }
        used.put("condition", asked);
        used.put("value", value.getAsDouble());
        used.putAll(parameters());
        boolean holds = asked.holds(value.getAsDouble());
        return result(
                holds ? TestStatus.SUCCESS : TestStatus.FAIL,
                subject() + " is " + value.getAsDouble() + " and must be " + asked,
                used);
    }

    private TestResult result(TestStatus status, String description, Map<String, Object> used) {
        return new TestResult(title(), description, status, group().label(), used);
    }
}
