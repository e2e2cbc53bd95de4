package io.github.driftlib.test;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Expectation.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A test that holds one value of a metric against a condition: the one it was given, or a default one, usually made of
 * the reference.
 *
 * <p>Where the value was taken from a sketch, the test is decided only if every value it can have satisfies the
 * condition, or none does. Otherwise it is a {@link TestResult.Status#WARNING} that says so.
 *
 * <p>Where there is no result because the column of the test is missing in current, is new in it, or changed its kind,
 * the test fails and says that. Where there is none for another reason, the test is an error. So it is where current
 * does not have the {@link #evidence} that the test needs, such as a row, and a value in the column: none of nothing is
 * wrong, and nothing is right of it.
 *
 * @param <R> the type of the metric's result
 */
public interface ValueTest<R extends MetricResult> extends MetricTest {

    /** What the value is, for the description, such as {@code the number of rows}. */
    String subject();

    /** The condition the user gave, or null for {@link #defaultCondition}. */
    default @Nullable Condition condition() {
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

    /** What a person should know beside the value, such as what it does not tell; empty where there is nothing. */
    default String remark(R result) {
        return "";
    }

    /**
     * What a person should know where the test does not pass, such as which columns are meant; empty where there is
     * nothing.
     */
    default String details(R result, MetricContext context) {
        return "";
    }

    /**
     * The condition where the user gave none.
     *
     * @throws IllegalArgumentException if there is none, saying what the user must give
     */
    Condition defaultCondition(R result, MetricContext context);

    /** What current must have for the test to have an answer; {@link Evidence#VALUES} unless told otherwise. */
    default Evidence evidence() {
        return Evidence.VALUES;
    }

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

    /**
     * What is asked where the user gave no condition, under the conditions of the suite: {@link #defaultCondition}
     * unless the test knows better of how many rows it is made.
     */
    default Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return Expectation.of(defaultCondition(result, context)).orOneOf(possibleDefaultConditions(result, context));
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
            Optional<ColumnChange> change = change(context);
            if (change.isPresent()) {
                return result(TestResult.Status.FAIL, change.get().text(), parameters());
            }
            return result(TestResult.Status.ERROR, outcome.reason(), parameters());
        }
        Optional<String> lack = evidence().lack(column().orElse(null), context);
        if (lack.isPresent()) {
            return result(TestResult.Status.ERROR, lack.get(), parameters());
        }
        return judged(outcome.result().get(), context);
    }

    private TestResult judged(R found, MetricContext context) {
        Map<String, Object> used = new LinkedHashMap<>();
        TestResult.Status status;
        String description;
        try {
            double value = value(found)
                    .orElseThrow(
                            () -> new IllegalArgumentException(subject() + " must be a number, but there is none"));
            used.put("value", value);
            Expectation asked = condition() == null
                    ? expectation(found, context, Conditions.of(context))
                    : Expectation.of(condition());
            TestVerdict verdict = TestVerdict.of(
                    asked, new Judged(subject(), value, range(found).orElse(null)));
            used.putAll(verdict.parameters());
            status = verdict.status();
            String details = status == TestResult.Status.SUCCESS ? "" : details(found, context);
            description = verdict.description()
                    + (remark(found).isEmpty() ? "" : "; " + remark(found))
                    + (details.isEmpty() ? "" : ": " + details);
        } catch (IllegalArgumentException e) {
            status = TestResult.Status.ERROR;
            description = String.valueOf(e.getMessage());
        }
        used.putAll(parameters(found, context));
        return result(status, description, used);
    }

    /** What happened to the column that the test is about, since the reference. */
    private Optional<ColumnChange> change(MetricContext context) {
        return column().flatMap(column -> context.definition().change(column));
    }

    /** The column that the test is about; empty for the whole data set. */
    private Optional<String> column() {
        return parameters().get("column_name") instanceof String column ? Optional.of(column) : Optional.empty();
    }
}
