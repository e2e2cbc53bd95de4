package io.github.driftlib.classification.confusion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.data.predicted.PositiveAtThreshold;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How classes are made of the probability of the positive class: it is predicted where its probability is at least a
 * threshold, or for the k rows of the highest probability. Unless said otherwise the threshold is
 * {@value #DEFAULT_THRESHOLD}.
 *
 * <p>A threshold or a top k that is given needs the probability of one of two classes. The default holds for any
 * predictions: of more classes the most probable one is predicted, and classes stay what they are.
 */
public sealed interface DecisionRule {

    /** The threshold unless said otherwise: the positive class is at least as probable as the other one. */
    double DEFAULT_THRESHOLD = PositiveAtThreshold.DEFAULT_THRESHOLD;

    /** The rule where none is given. */
    DecisionRule DEFAULT = new Standard();

    /** What is made of the threshold, or of the number of rows, whichever decides. */
    <R> R match(DoubleFunction<R> atThreshold, IntFunction<R> atTop);

    /** Whether the user gave it. */
    default boolean given() {
        return true;
    }

    /** The rule for another number of rows: a top k of as large a share of them; a threshold stays what it is. */
    default DecisionRule ofOther(long rows, long otherRows) {
        return this;
    }

    /** What a test lists of it. */
    Map<String, Object> parameters();

    /**
     * A threshold.
     *
     * @param threshold the probability from which on the positive class is predicted
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    static DecisionRule threshold(double threshold) {
        return new Threshold(threshold);
    }

    /**
     * The k most probable rows.
     *
     * @param k how many
     * @throws IllegalArgumentException if it is less than 1
     */
    static DecisionRule top(int k) {
        return new TopK(k);
    }

    /**
     * The rule of parameters as they are written in JSON.
     *
     * @param probasThreshold a threshold, or null
     * @param k a number of rows, or null
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    @JsonCreator
    static DecisionRule of(
            @JsonProperty("probas_threshold") @Nullable Double probasThreshold,
            @JsonProperty("k") @Nullable Integer k) {
        if (probasThreshold != null && k != null) {
            throw new IllegalArgumentException(
                    "only one of probasThreshold and k must be given, but both were: " + probasThreshold + " and " + k);
        }
        return probasThreshold != null ? threshold(probasThreshold) : k != null ? top(k) : DEFAULT;
    }

    /** {@link #DEFAULT_THRESHOLD}, and for predictions without one probability what they say. */
    record Standard() implements DecisionRule {

        @Override
        public <R> R match(DoubleFunction<R> atThreshold, IntFunction<R> atTop) {
            return atThreshold.apply(DEFAULT_THRESHOLD);
        }

        @Override
        public boolean given() {
            return false;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    /**
     * The positive class from a probability on.
     *
     * @param probasThreshold the probability, in [0, 1]
     */
    record Threshold(double probasThreshold) implements DecisionRule {
        /** Checks the range. */
        public Threshold {
            PositiveAtThreshold.checked(probasThreshold);
        }

        @Override
        public <R> R match(DoubleFunction<R> atThreshold, IntFunction<R> atTop) {
            return atThreshold.apply(probasThreshold);
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("probas_threshold", probasThreshold);
        }
    }

    /**
     * The positive class for the rows of the highest probability.
     *
     * @param k how many rows, at least 1
     */
    record TopK(int k) implements DecisionRule {
        /** Checks the range. */
        public TopK {
            if (k < 1) {
                throw new IllegalArgumentException("k must be at least 1, but was " + k);
            }
        }

        @Override
        public <R> R match(DoubleFunction<R> atThreshold, IntFunction<R> atTop) {
            return atTop.apply(k);
        }

        @Override
        public DecisionRule ofOther(long rows, long otherRows) {
            long share = Math.round((double) k * otherRows / rows);
            return new TopK((int) Math.max(1, Math.min(Integer.MAX_VALUE, share)));
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("k", k);
        }
    }
}
