package io.github.driftlib.drift.embedding;

import io.github.driftlib.metric.Judgement;
import io.github.driftlib.stats.learning.DomainClassifier;
import io.github.driftlib.stats.learning.Separation;
import org.jspecify.annotations.Nullable;

/**
 * The area under the ROC curve of a classifier that tells current vectors from those of the reference: logistic
 * regression by stochastic gradient descent, learned on one half of the vectors and judged on the other. 0.5 means that
 * the two cannot be told apart.
 *
 * @param threshold the area that means drift where it is exceeded; 0.55 by default
 * @param bootstrap whether the area must exceed a quantile of the areas of 100 random classifiers in place of the
 *     threshold
 * @param quantileProbability which quantile, in [0, 1]; 0.95 by default
 * @param pcaComponents how many principal components to judge, at least 1, or null for the vectors as they are
 * @param pcaFit of which vectors the principal components are, or null for both sides together
 */
public record DomainModel(
        @Judgement double threshold,
        @Judgement boolean bootstrap,
        @Judgement double quantileProbability,
        @Nullable Integer pcaComponents,
        EmbeddingDriftMethod.@Nullable PcaFit pcaFit)
        implements EmbeddingDriftMethod {

    static final String NAME = "model";

    /** Checks the parameters. */
    public DomainModel {
        Reduction.checkThreshold(threshold);
        Reduction.checkQuantileProbability(quantileProbability);
        Reduction.checkComponents(pcaComponents);
        pcaFit = Reduction.oneForm(pcaFit);
    }

    @Override
    public String methodName() {
        return NAME;
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current) {
        return Reduction.reduced(this, reference, current, this::classified);
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current, double level) {
        EmbeddingDriftMethod.Outcome drift = judge(reference, current);
        return drift instanceof EmbeddingDriftMethod.Outcome.Judged judged && judged.detected()
                ? judged.above(DomainClassifier.chanceFloorOfVectors(reference.length, current.length, level))
                : drift;
    }

    private EmbeddingDriftMethod.Outcome classified(double[][] reference, double[][] current) {
        DomainClassifier.Outcome outcome = DomainClassifier.ofVectors(reference, current);
        if (outcome instanceof DomainClassifier.Impossible impossible) {
            return new EmbeddingDriftMethod.Outcome.NotComputable(impossible.reason());
        }
        Separation separation = (Separation) outcome;
        return EmbeddingDriftMethod.Outcome.of(
                separation.areaUnderRoc(),
                bootstrap
                        ? DomainClassifier.chanceQuantileOfVectors(
                                reference.length, current.length, quantileProbability)
                        : threshold);
    }

    /** The same with another threshold. */
    public DomainModel withThreshold(double other) {
        return new DomainModel(other, bootstrap, quantileProbability, pcaComponents, pcaFit);
    }

    /** The same, judged by a quantile of what chance gives. */
    public DomainModel withBootstrap(double probability) {
        return new DomainModel(threshold, true, probability, pcaComponents, pcaFit);
    }

    /** The same on principal components of both sides together. */
    public DomainModel withPcaComponents(int components) {
        return new DomainModel(threshold, bootstrap, quantileProbability, components, null);
    }

    /** The same on principal components of the reference, as in Evidently. */
    public DomainModel withReferencePcaComponents(int components) {
        return new DomainModel(
                threshold, bootstrap, quantileProbability, components, EmbeddingDriftMethod.PcaFit.REFERENCE);
    }
}
