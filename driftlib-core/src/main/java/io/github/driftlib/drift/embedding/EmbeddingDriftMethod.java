package io.github.driftlib.drift.embedding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.driftlib.drift.stattest.StatTests;
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
    EmbeddingDrift judge(double[][] reference, double[][] current);

    /**
     * The same, where the score must exceed its noise floor as well: two samples of one distribution are then said to
     * differ at most as often as the level says.
     *
     * @param reference at least one vector
     * @param current at least one vector
     * @param level in (0, 1)
     */
    EmbeddingDrift judge(double[][] reference, double[][] current, double level);

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
}
