package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
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

    /** What the value is, for the description, such as {@code the number of rows}. */
    String subject();

    /** The condition the user gave, or null for {@link #defaultCondition}. */
    default Condition condition() {
        return null;
    }

    /** This test with the given condition in place of its default one. */
    default ValueTest<R> must(Condition condition) {
        return new WithCondition<>(this, condition);
    }

    /** The metric that has the value. */
    Metric<R> metric(MetricContext context);

    /**
     * The value of current, finite; empty where there is none, which is an error of the test.
     *
     * @throws IllegalArgumentException if there is none and a reason can be told
     */
    OptionalDouble value(R result);

    /**
     * The condition where the user gave none.
     *
     * @throws IllegalArgumentException if there is none, saying what the user must give
     */
    Condition defaultCondition(R result, MetricContext context);

    /** What the result lists beside condition and value, as it was really used. */
    default Map<String, Object> parameters(R result, MetricContext context) {
        return parameters();
    }

    @Override
    default List<? extends Metric<?>> metrics(MetricContext context) {
        return List.of(metric(context));
    }

    @Override
    default TestResult run(MetricContext context) {
        MetricOutcome<R> outcome = context.outcome(metric(context));
        if (outcome.result().isEmpty()) {
            return new TestResult(title(), outcome.reason(), TestStatus.ERROR, group().label(), parameters());
        }
        R found = outcome.result().get();
        Map<String, Object> used = new LinkedHashMap<>();
        TestStatus status;
        String description;
        try {
            double value = value(found)
                    .orElseThrow(
                            () -> new IllegalArgumentException(subject() + " must be a number, but there is none"));
            used.put("value", value);
            Condition asked = condition() == null ? defaultCondition(found, context) : condition();
            used.put("condition", asked);
            status = asked.holds(value) ? TestStatus.SUCCESS : TestStatus.FAIL;
            description = subject() + " is " + NumberText.of(value) + " and must be " + asked;
        } catch (IllegalArgumentException e) {
            status = TestStatus.ERROR;
            description = e.getMessage();
        }
        used.putAll(parameters(found, context));
        return new TestResult(title(), description, status, group().label(), used);
    }
}
