package io.github.driftlib.test;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A test that holds one value of a metric against a condition: the one it was given, or a default one, usually made of
 * the reference.
 *
 * <p>Where the value was taken from a sketch, the test is decided only if every value it can have satisfies the
 * condition, or none does. Otherwise it is a {@link TestStatus#WARNING} that says so.
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

    /** Between what the value lies where it was taken from a sketch; empty where it is exact. */
    default Optional<ValueRange> range(R result) {
        return Optional.empty();
    }

    /**
     * The condition where the user gave none, for the smallest and for the largest value that the reference can have
     * where that was taken from a sketch: only {@link #defaultCondition} where it is exact.
     */
    default List<Condition> possibleDefaultConditions(R result, MetricContext context) {
        return List.of(defaultCondition(result, context));
    }

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
            return result(TestStatus.ERROR, outcome.reason(), parameters());
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
            Optional<ValueRange> range = range(found);
            range.ifPresent(known -> used.put("value_range", List.of(known.lowest(), known.highest())));
            List<Condition> possible = condition() == null ? possibleDefaultConditions(found, context) : List.of(asked);
            status = status(range.orElse(new ValueRange(value, value)), possible);
            description = subject() + " is " + NumberText.of(value) + " and must be " + asked
                    + (status == TestStatus.WARNING ? undecided(range) : "");
        } catch (IllegalArgumentException e) {
            status = TestStatus.ERROR;
            description = e.getMessage();
        }
        used.putAll(parameters(found, context));
        return result(status, description, used);
    }

    private static TestStatus status(ValueRange range, List<Condition> possible) {
        if (possible.stream().allMatch(condition -> condition.holdsThroughout(range))) {
            return TestStatus.SUCCESS;
        }
        return possible.stream().allMatch(condition -> condition.failsThroughout(range))
                ? TestStatus.FAIL
                : TestStatus.WARNING;
    }

    private static String undecided(Optional<ValueRange> range) {
        return range.map(known -> "; undecided at this accuracy: the value lies between "
                        + NumberText.of(known.lowest()) + " and " + NumberText.of(known.highest()))
                .orElse("; undecided at the accuracy of the reference");
    }
}
