package io.github.driftlib.drift.embedding;

import io.github.driftlib.stats.PrincipalComponents;
import java.util.function.BiFunction;

/** What the methods share: their parameters' rules, and the vectors reduced to principal components. */
final class Reduction {

    private Reduction() {}

    static void checkThreshold(double threshold) {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold must be finite, but was " + threshold);
        }
    }

    static void checkQuantileProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("quantileProbability must be in [0, 1], but was " + probability);
        }
    }

    static void checkComponents(Integer components) {
        if (components != null && components < 1) {
            throw new IllegalArgumentException("pcaComponents must be at least 1, but was " + components);
        }
    }

    /** What is found of the vectors, or of their coordinates along the reference's components. */
    static EmbeddingDrift reduced(
            Integer components,
            double[][] reference,
            double[][] current,
            BiFunction<double[][], double[][], EmbeddingDrift> judge) {
        if (components == null) {
            return judge.apply(reference, current);
        }
        int most = Math.min(reference.length, reference[0].length);
        if (components > most) {
            return new EmbeddingDrift.NotComputable("the reference must have at least " + components
                    + " vectors of as many components to be reduced to that many, but has " + reference.length + " of "
                    + reference[0].length);
        }
        try {
            PrincipalComponents found = PrincipalComponents.of(reference, components);
            return judge.apply(found.coordinates(reference), found.coordinates(current));
        } catch (ArithmeticException e) {
            return new EmbeddingDrift.NotComputable(e.getMessage());
        }
    }
}
