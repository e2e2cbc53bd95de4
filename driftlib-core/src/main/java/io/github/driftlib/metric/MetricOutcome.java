package io.github.driftlib.metric;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a metric: its result, or why there is none.
 *
 * @param <R> the type of the result
 */
public sealed interface MetricOutcome<R extends MetricResult> {

    /** How the computation ended. */
    Status status();

    /** The result, if there is one. */
    Optional<R> result();

    /** Why there is no result; empty where there is one. */
    String reason();

    /** There is a result. */
    static <R extends MetricResult> MetricOutcome<R> of(R result) {
        Objects.requireNonNull(result, "result must be given, but was null");
        return new Computed<>(result);
    }

    /** The question makes no sense for these data. */
    static <R extends MetricResult> MetricOutcome<R> notApplicable(String reason) {
        return new NotComputed<>(Status.NOT_APPLICABLE, reason);
    }

    /** There are too few values. */
    static <R extends MetricResult> MetricOutcome<R> notEnoughData(String reason) {
        return new NotComputed<>(Status.NOT_ENOUGH_DATA, reason);
    }

    /**
     * A result.
     *
     * @param value the result
     */
    record Computed<R extends MetricResult>(R value) implements MetricOutcome<R> {
        /** Checks that there is a value. */
        public Computed {
            Objects.requireNonNull(value, "value must be given, but was null");
        }

        @Override
        public Status status() {
            return Status.COMPUTED;
        }

        @Override
        public Optional<R> result() {
            return Optional.of(value);
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * No result.
     *
     * @param status anything but computed
     * @param reason why, in words for a person
     */
    record NotComputed<R extends MetricResult>(Status status, String reason) implements MetricOutcome<R> {
        /** Checks that there is a status and a reason. */
        public NotComputed {
            Objects.requireNonNull(status, "status must be given, but was null");
            if (status == Status.COMPUTED) {
                throw new IllegalArgumentException("status must not be COMPUTED where there is no result");
            }
            Objects.requireNonNull(reason, "reason must be given, but was null");
        }

        @Override
        public Optional<R> result() {
            return Optional.empty();
        }
    }

    /** How the computation of a metric ended. */
    enum Status {
        /** There is a result. */
        COMPUTED,
        /**
         * The question makes no sense for these data: another kind of column, no reference, a test that needs
         * variation.
         */
        NOT_APPLICABLE,
        /** The question makes sense, but there are too few values to answer it. */
        NOT_ENOUGH_DATA,
        /** An error; the reason says which. */
        FAILED,
        /** The time limit of the run passed before there was an answer. */
        NOT_FINISHED
    }
}
