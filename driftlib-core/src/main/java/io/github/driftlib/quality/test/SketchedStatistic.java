package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.WrappedStatistic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statistic that can be taken from sketches.
 *
 * @param statistic the statistic
 * @param ofCurrent between what its value in current lies, or null where it is exact
 * @param ofReference between what its value in the reference lies, or null where it is exact or there is none
 * @param bound how the default condition is made of the reference's value
 * @param <R> the type of the metric's result
 */
record SketchedStatistic<R extends MetricResult>(
        TestedStatistic<R> statistic,
        Function<R, @Nullable ValueRange> ofCurrent,
        Function<R, @Nullable ValueRange> ofReference,
        Bound bound)
        implements WrappedStatistic<R> {

    /** A statistic whose default condition does not depend on the reference's value. */
    static <R extends MetricResult> TestedStatistic<R> ofCurrent(
            TestedStatistic<R> statistic, Function<R, @Nullable ValueRange> ofCurrent) {
        return new SketchedStatistic<>(statistic, ofCurrent, result -> null, Bound.EQUAL);
    }

    @Override
    public Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return Expectation.of(condition(result, context)).orOneOf(possibleConditions(result, context));
    }

    @Override
    public Optional<ValueRange> range(R result) {
        return Optional.ofNullable(ofCurrent.apply(result));
    }

    @Override
    public List<Condition> possibleConditions(R result, MetricContext context) {
        ValueRange reference = ofReference.apply(result);
        return reference == null
                ? List.of(condition(result, context))
                : List.of(
                        bound.of(reference.lowest()),
                        bound.of(nearest(reference, result)),
                        condition(result),
                        bound.of(reference.highest()));
    }

    /** What the reference can have that is nearest to what current can have. */
    private double nearest(ValueRange reference, R result) {
        double lowest = range(result)
                .map(ValueRange::lowest)
                .orElseGet(() -> value(result).orElse(reference.lowest()));
        return Math.max(reference.lowest(), Math.min(reference.highest(), lowest));
    }
}
