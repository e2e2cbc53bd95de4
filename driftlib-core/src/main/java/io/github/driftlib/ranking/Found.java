package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricStatus;
import java.util.Optional;
import java.util.function.Function;

/**
 * What could be made of one side of the data, or why nothing could.
 *
 * @param value what was found, or null
 * @param status {@code COMPUTED} where there is a value
 * @param reason why there is none; empty where there is one
 */
record Found<T>(T value, MetricStatus status, String reason) {

    static <T> Found<T> of(T value) {
        return new Found<>(value, MetricStatus.COMPUTED, "");
    }

    static <T> Found<T> notApplicable(String reason) {
        return new Found<>(null, MetricStatus.NOT_APPLICABLE, reason);
    }

    static <T> Found<T> notEnoughData(String reason) {
        return new Found<>(null, MetricStatus.NOT_ENOUGH_DATA, reason);
    }

    <U> Found<U> then(Function<T, Found<U>> next) {
        return value == null ? new Found<>(null, status, reason) : next.apply(value);
    }

    <U> Found<U> map(Function<T, U> function) {
        return then(found -> of(function.apply(found)));
    }

    Optional<T> optional() {
        return Optional.ofNullable(value);
    }

    <R extends MetricResult> MetricOutcome<R> outcome(Function<T, R> result) {
        return value == null ? new MetricOutcome.NotComputed<>(status, reason) : MetricOutcome.of(result.apply(value));
    }
}
