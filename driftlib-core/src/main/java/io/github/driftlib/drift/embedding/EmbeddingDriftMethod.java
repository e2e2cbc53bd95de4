package io.github.driftlib.drift.embedding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.drift.stattest.StatTests;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to judge whether the vectors of current drifted from those of the reference: a score, and what it must exceed to
 * mean drift.
 *
 * <p>Each method can first reduce the vectors to their coordinates along the principal components of both sides
 * together. All but {@link ComponentRatio} can draw what the score must exceed from the reference (<em>bootstrap</em>)
 * in place of a fixed threshold: a quantile of the scores of 100 pairs of samples that chance makes without any drift.
 *
 * <p>Each has a <em>noise floor</em>: what the score exceeds by chance with a given probability where the vectors of
 * both sides are divided anew at random; of {@link DomainModel} what a classifier that draws its scores does.
 *
 * <p>Everything random is seeded as in Evidently, so the same vectors give the same score.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DomainModel.class, name = DomainModel.NAME),
    @JsonSubTypes.Type(value = MeanDistance.class, name = MeanDistance.NAME),
    @JsonSubTypes.Type(value = ComponentRatio.class, name = ComponentRatio.NAME),
    @JsonSubTypes.Type(value = MeanDiscrepancy.class, name = MeanDiscrepancy.NAME)
})
public sealed interface EmbeddingDriftMethod permits DomainModel, MeanDistance, ComponentRatio, MeanDiscrepancy {

    /** The name shown in results: {@code model}, {@code distance}, {@code ratio} or {@code mmd}. */
    String methodName();

    /** How many principal components to judge, at least 1, or null for the vectors as they are. */
    @Nullable
    Integer pcaComponents();

    /** Of which vectors these are, or null for both sides together. */
    @Nullable
    PcaFit pcaFit();

    /**
     * Judges two samples of vectors of equal length and finite components.
     *
     * @param reference at least one vector
     * @param current at least one vector
     */
    Outcome judge(double[][] reference, double[][] current);

    /**
     * The same, where the score must exceed its noise floor as well: two samples of one distribution are then said to
     * differ at most as often as the level says.
     *
     * @param reference at least one vector
     * @param current at least one vector
     * @param level in (0, 1)
     */
    Outcome judge(double[][] reference, double[][] current, double level);

    /** A classifier that tells current from reference, at the threshold 0.55. */
    static DomainModel model() {
        return new DomainModel(0.55, false, 0.95, null, null);
    }

    /** The Euclidean distance of the means, at the threshold 0.2. */
    static MeanDistance distance() {
        return distance(VectorDistance.EUCLIDEAN);
    }

    /** A distance of the means, at the threshold 0.2. */
    static MeanDistance distance(VectorDistance distance) {
        Objects.requireNonNull(distance, "distance must be given, but was null");
        return new MeanDistance(distance, 0.2, false, 0.95, null, null);
    }

    /** The share of components that drifted by the normed Wasserstein distance from 0.1 on, at the threshold 0.2. */
    static ComponentRatio ratio() {
        return new ComponentRatio(StatTests.wasserstein(), 0.1, 0.2, null, null);
    }

    /** The maximum mean discrepancy, at the threshold 0.015. */
    static MeanDiscrepancy mmd() {
        return new MeanDiscrepancy(0.015, false, 0.95, null, null);
    }

    /** What an {@link EmbeddingDriftMethod} finds. */
    sealed interface Outcome {

        /**
         * A score.
         *
         * @param score how different the two samples are
         * @param threshold what the score is compared with: the method's own, or the quantile of what chance gives
         * @param detected whether that means drift, and exceeds the noise floor where there is one
         * @param noiseFloor what chance alone exceeds as rarely as was asked for; null where that was not asked for, or
         *     where the score does not exceed the threshold, so that it decides nothing
         */
        record Judged(
                double score,
                double threshold,
                boolean detected,
                @Nullable Double noiseFloor) implements Outcome {

            /** The same, where the score must exceed a noise floor as well. */
            Judged above(double floor) {
                return new Judged(score, threshold, detected && score > floor, floor);
            }
        }

        /**
         * No score.
         *
         * @param reason what would have to be different
         */
        record NotComputable(@Nullable String reason) implements Outcome {}

        /** Drift where the score is finite and exceeds the threshold. */
        static Outcome of(double score, double threshold) {
            if (!Double.isFinite(score) || !Double.isFinite(threshold)) {
                return new NotComputable(
                        "components must be small enough for the arithmetic, and not all zero for a cosine");
            }
            return new Judged(score, threshold, score > threshold, null);
        }
    }

    /** Of which vectors the principal components are. */
    enum PcaFit {
        /** Of both sides together, so that neither lies along them by construction. */
        BOTH,
        /**
         * Of the reference alone, as in Evidently: its coordinates vary more along them than those of other vectors of
         * the same distribution, which can look like drift.
         */
        REFERENCE;

        /** The name in JSON, such as {@code both}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A distance between two vectors u and v. */
    enum VectorDistance {
        /** sqrt(sum (u - v)^2). */
        EUCLIDEAN {
            @Override
            double between(double[] u, double[] v) {
                double sum = 0;
                for (int i = 0; i < u.length; i++) {
                    sum += (u[i] - v[i]) * (u[i] - v[i]);
                }
                return Math.sqrt(sum);
            }
        },
        /** 1 - u v / (|u| |v|), in [0, 2]; there is none where one of the vectors is zero. */
        COSINE {
            @Override
            double between(double[] u, double[] v) {
                double uv = 0;
                double uu = 0;
                double vv = 0;
                for (int i = 0; i < u.length; i++) {
                    uv += u[i] * v[i];
                    uu += u[i] * u[i];
                    vv += v[i] * v[i];
                }
                return Math.max(0, Math.min(2, 1 - uv / Math.sqrt(uu * vv)));
            }
        },
        /** sum |u - v|. */
        CITYBLOCK {
            @Override
            double between(double[] u, double[] v) {
                double sum = 0;
                for (int i = 0; i < u.length; i++) {
                    sum += Math.abs(u[i] - v[i]);
                }
                return sum;
            }
        },
        /** max |u - v|. */
        CHEBYSHEV {
            @Override
            double between(double[] u, double[] v) {
                double largest = 0;
                for (int i = 0; i < u.length; i++) {
                    largest = Math.max(largest, Math.abs(u[i] - v[i]));
                }
                return largest;
            }
        };

        /** The distance; not finite where there is none. */
        abstract double between(double[] u, double[] v);

        /** The name in JSON, such as {@code euclidean}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
