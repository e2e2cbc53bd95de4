package io.github.driftlib.metric;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What could be made of the data on the way to a result, or why it could not. Steps follow one another by {@link #then}
 * and {@link #map}; the first that fails gives the reason, and those behind it are not taken.
 *
 * @param <T> what was to be made
 */
public sealed interface Attempt<T> {

    /** What was made, if it was. */
    Optional<T> value();

    /** The next step: what a function makes of the value, or the reason why there is none. */
    <U> Attempt<U> then(Function<? super T, Attempt<U>> next);

    /** The outcome of a metric that a function makes of the value, or the reason why there is none. */
    <R extends MetricResult> MetricOutcome<R> thenOutcome(Function<? super T, MetricOutcome<R>> next);

    /** What a function that always succeeds makes of the value. */
    default <U> Attempt<U> map(Function<? super T, ? extends U> function) {
        Objects.requireNonNull(function, "function must be given, but was null");
        return then(value -> of(function.apply(value)));
    }

    /** The outcome of a metric: the result that a function makes of the value, or the reason why there is none. */
    default <R extends MetricResult> MetricOutcome<R> outcome(Function<? super T, R> result) {
        return thenOutcome(value -> MetricOutcome.of(result.apply(value)));
    }

    /** Why there is no value; empty where there is one. */
    String reason();

    /** It was made. */
    static <T> Attempt<T> of(T value) {
        Objects.requireNonNull(value, "value must be given, but was null");
        return new Made<>(value);
    }

    /** The question makes no sense for these data. */
    static <T> Attempt<T> notApplicable(String reason) {
        return new NotMade<>(MetricOutcome.Status.NOT_APPLICABLE, reason);
    }

    /** There are too few values. */
    static <T> Attempt<T> notEnoughData(String reason) {
        return new NotMade<>(MetricOutcome.Status.NOT_ENOUGH_DATA, reason);
    }

    /** The result of a metric that others build on, or why there is none. */
    static <R extends MetricResult> Attempt<R> of(MetricOutcome<R> outcome) {
        Objects.requireNonNull(outcome, "outcome must be given, but was null");
        return outcome.result()
                .<Attempt<R>>map(Made::new)
                .orElseGet(() -> new NotMade<>(outcome.status(), outcome.reason()));
    }

    /**
     * A value.
     *
     * @param made what was made
     */
    record Made<T>(T made) implements Attempt<T> {
        /** Checks that there is a value. */
        public Made {
            Objects.requireNonNull(made, "made must be given, but was null");
        }

        @Override
        public Optional<T> value() {
            return Optional.of(made);
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public <U> Attempt<U> then(Function<? super T, Attempt<U>> next) {
            Objects.requireNonNull(next, "next must be given, but was null");
            return next.apply(made);
        }

        @Override
        public <R extends MetricResult> MetricOutcome<R> thenOutcome(Function<? super T, MetricOutcome<R>> next) {
            return next.apply(made);
        }
    }

    /**
     * No value.
     *
     * @param status anything but computed
     * @param reason why, in words for a person
     */
    record NotMade<T>(MetricOutcome.Status status, String reason) implements Attempt<T> {
        /** Checks that there is a reason. */
        public NotMade {
            if (status == MetricOutcome.Status.COMPUTED) {
                throw new IllegalArgumentException("status must not be COMPUTED where there is no value");
            }
            Objects.requireNonNull(reason, "reason must be given, but was null");
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <U> Attempt<U> then(Function<? super T, Attempt<U>> next) {
            Objects.requireNonNull(next, "next must be given, but was null");
            return new NotMade<>(status, reason);
        }

        @Override
        public <R extends MetricResult> MetricOutcome<R> thenOutcome(Function<? super T, MetricOutcome<R>> next) {
            return new MetricOutcome.NotComputed<>(status, reason);
        }
    }
}
