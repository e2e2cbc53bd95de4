package io.github.driftlib.drift.embedding;

import io.github.driftlib.stats.PrincipalComponents;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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

    static void checkComponents(@Nullable Integer components) {
        if (components != null && components < 1) {
            throw new IllegalArgumentException("pcaComponents must be at least 1, but was " + components);
        }
    }

    /** One form only, so that equal methods are equal. */
    static EmbeddingDriftMethod.@Nullable PcaFit oneForm(EmbeddingDriftMethod.@Nullable PcaFit fit) {
        return fit == EmbeddingDriftMethod.PcaFit.BOTH ? null : fit;
    }

    /** What is found of the vectors, or of their coordinates along principal components. */
    static EmbeddingDriftMethod.Outcome reduced(
            EmbeddingDriftMethod method,
            double[][] reference,
            double[][] current,
            BiFunction<double[][], double[][], EmbeddingDriftMethod.Outcome> judge) {
        Integer components = method.pcaComponents();
        if (components == null) {
            return judge.apply(reference, current);
        }
        double[][] fitted =
                method.pcaFit() == EmbeddingDriftMethod.PcaFit.REFERENCE ? reference : both(reference, current);
        if (components > Math.min(fitted.length, fitted[0].length)) {
            return new EmbeddingDriftMethod.Outcome.NotComputable(
                    (method.pcaFit() == EmbeddingDriftMethod.PcaFit.REFERENCE ? "the reference" : "both sides together")
                            + " must have at least " + components
                            + " vectors of as many components to be reduced to that many, but have " + fitted.length
                            + " of " + fitted[0].length);
        }
        try {
            PrincipalComponents found = PrincipalComponents.of(fitted, components);
            return judge.apply(found.coordinates(reference), found.coordinates(current));
        } catch (ArithmeticException e) {
            return new EmbeddingDriftMethod.Outcome.NotComputable(e.getMessage());
        }
    }

    private static double[][] both(double[][] reference, double[][] current) {
        double[][] both = Arrays.copyOf(reference, reference.length + current.length);
        System.arraycopy(current, 0, both, reference.length, current.length);
        return both;
    }
}
