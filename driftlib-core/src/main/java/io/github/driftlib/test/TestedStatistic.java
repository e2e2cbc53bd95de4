package io.github.driftlib.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A value of a metric's result that a test holds against a condition: what it is called, and which condition it must
 * satisfy where the user gives none.
 *
 * <pre>{@code
 * TestedStatistic<ColumnQuantileMetric.Result> cheapest = TestedStatistic.of(
 *         "CheapestFare", "Cheapest fare", MetricTest.Group.CUSTOM, "the fare that 1 % of the trips do not reach",
 *         result -> OptionalDouble.of(result.current().value()),
 *         result -> Condition.gte(2.5));
 * MetricTest test = Tests.of(cheapest, Metrics.columnQuantile("fare", 0.01));
 * }</pre>
 *
 * @param <R> the type of the metric's result
 */
public interface TestedStatistic<R extends MetricResult> {

    /** The name of its test in keys, such as {@code TestNumberOfRows}. */
    String test();

    /** The title of its test, such as {@code Number of Rows}. */
    String title();

    /** What its test is about. */
    MetricTest.Group group();

    /** What it is, in words, such as {@code the number of rows}. */
    String subject();

    /**
     * Its value in current, finite; empty where there is none.
     *
     * @throws IllegalArgumentException if there is none and a reason can be told
     */
    OptionalDouble value(R result);

    /**
     * What it must satisfy by default, usually with respect to the reference.
     *
     * @throws IllegalArgumentException if there is no default, saying what the user must give
     */
    Condition condition(R result);

    /** {@link #condition(MetricResult)}, for a statistic whose default needs more than the result. */
    default Condition condition(R result, MetricContext context) {
        return condition(result);
    }

    /** Between what its value in current lies where that was taken from a sketch; empty where it is exact. */
    default Optional<ValueRange> range(R result) {
        return Optional.empty();
    }

    /**
     * {@link #condition(MetricResult, MetricContext)} for the smallest value that the reference can have where that was
     * taken from a sketch, for the largest, and for the nearest to current: only the condition itself where it is
     * exact.
     */
    default List<Condition> possibleConditions(R result, MetricContext context) {
        return List.of(condition(result, context));
    }

    /**
     * What it must satisfy by default where the conditions of the suite are the given ones: {@link #condition} at its
     * possible values, unless {@link #calibrated made to know} of how many rows it is made.
     *
     * @throws IllegalArgumentException if there is no default, saying what the user must give
     */
    default Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return Expectation.of(condition(result, context)).orOneOf(possibleConditions(result, context));
    }

    /**
     * This statistic with a default condition that knows of how many rows it is made, under calibrated conditions.
     *
     * <pre>{@code
     * TestedStatistic<ColumnMissingValuesMetric.Result> gaps = statistic.calibrated((result, context, conditions) -> {
     *     long n = result.current().numberOfRows();
     *     long m = result.reference().numberOfRows();
     *     double share = result.reference().shareOfMissingValues();
     *     double standardError = Math.sqrt(share * (1 - share) * (1.0 / n + 1.0 / m));
     *     return Expectation.atMost(share, conditions.tolerance(Tolerance.Worth.tenth(share), standardError, n, m));
     * });
     * }</pre>
     */
    default TestedStatistic<R> calibrated(Calibration<R> calibration) {
        return new CalibratedStatistic<>(this, calibration);
    }

    /** What current must have for it to be a value at all; {@link Evidence#VALUES} unless told otherwise. */
    default Evidence evidence() {
        return Evidence.VALUES;
    }

    /** This statistic, where current has the given evidence. */
    default TestedStatistic<R> needing(Evidence evidence) {
        return new StatisticOfEvidence<>(this, evidence);
    }

    /**
     * What a person should know where the test does not pass, such as which columns are meant; empty where there is
     * nothing.
     */
    default String details(R result, MetricContext context) {
        return "";
    }

    /** What the metric really used where it was not told, such as the range of the reference. */
    default Map<String, Object> parameters(R result) {
        return Map.of();
    }

    /**
     * A statistic made of functions; one test name, one statistic. The functions throw an
     * {@link IllegalArgumentException} to say why there is no value, or no default condition.
     */
    static <R extends MetricResult> TestedStatistic<R> of(
            String test,
            String title,
            MetricTest.Group group,
            String subject,
            Function<R, OptionalDouble> value,
            Function<R, Condition> condition) {
        return of(test, title, group, subject, value, condition, result -> Map.of());
    }

    /** The same, with a function for what the metric really used. */
    static <R extends MetricResult> TestedStatistic<R> of(
            String test,
            String title,
            MetricTest.Group group,
            String subject,
            Function<R, OptionalDouble> value,
            Function<R, Condition> condition,
            Function<R, Map<String, Object>> parameters) {
        return new FunctionStatistic<>(test, title, group, subject, value, condition, parameters);
    }
}
