package io.github.driftlib.drift.embedding;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.metric.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * The maximum mean discrepancy of the two samples: how much more alike vectors of one side are than vectors of
 * different sides. The unbiased estimate of its square, or 0 where that is negative.
 *
 * <p>How alike two vectors are is exp(-d^2 / s^2) of their Euclidean distance d, where s is the median distance between
 * a vector of the reference and one of current. For n vectors x and m vectors y the estimate is the mean over the pairs
 * of different x, plus the mean over the pairs of different y, minus twice the mean over the pairs of x and y.
 *
 * <p>With bootstrap the estimate must exceed a quantile of the estimates of 100 pairs of samples of the reference, with
 * s the median distance within the reference. Time grows as the square of the number of vectors, so at most
 * {@value #MOST_VECTORS} of each side are used, drawn with a fixed seed.
 *
 * @param threshold the score that means drift where it is exceeded; 0.015 by default
 * @param bootstrap whether the score must exceed a quantile of what chance gives in place of the threshold
 * @param quantileProbability which quantile, in [0, 1]; 0.95 by default
 * @param pcaComponents how many principal components to judge, at least 1, or null for the vectors as they are
 * @param pcaFit of which vectors the principal components are, or null for both sides together
 */
public record MeanDiscrepancy(
        @Judgement double threshold,
        @Judgement boolean bootstrap,
        @Judgement double quantileProbability,
        @Nullable Integer pcaComponents,
        EmbeddingDriftMethod.@Nullable PcaFit pcaFit)
        implements EmbeddingDriftMethod {

    static final String NAME = "mmd";
    /** The most vectors of a side that are compared. */
    public static final int MOST_VECTORS = 2_500;

    /** Checks the parameters. */
    public MeanDiscrepancy {
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
        return Reduction.reduced(
                this,
                reference,
                current,
                (x, y) -> compared(Vectors.sample(x, MOST_VECTORS), Vectors.sample(y, MOST_VECTORS)));
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current, double level) {
        return Reduction.reduced(this, reference, current, (x, y) -> {
            double[][] ofReference = Vectors.sample(x, MOST_VECTORS);
            double[][] ofCurrent = Vectors.sample(y, MOST_VECTORS);
            EmbeddingDriftMethod.Outcome drift = compared(ofReference, ofCurrent);
            return drift instanceof EmbeddingDriftMethod.Outcome.Judged judged && judged.detected()
                    ? judged.above(
                            BlockKernel.of(ofReference, ofCurrent, Vectors.medianDistance(ofReference, ofCurrent))
                                    .floor(judged.score(), level))
                    : drift;
        });
    }

    private EmbeddingDriftMethod.Outcome compared(double[][] reference, double[][] current) {
        if (reference.length < 2 || current.length < 2) {
            return new EmbeddingDriftMethod.Outcome.NotComputable(
                    "both sides must have at least 2 vectors, but have " + reference.length + " and " + current.length);
        }
        double width = Vectors.medianDistance(reference, current);
        if (!(width > 0 && Double.isFinite(width))) {
            return NO_WIDTH;
        }
        double estimate = estimate(reference, current, width);
        double score = Math.max(estimate, 0);
        if (!bootstrap) {
            return EmbeddingDriftMethod.Outcome.of(score, threshold);
        }
        Resampling resampling = Resampling.of(reference.length, current.length).atLeastOne();
        double widthWithin = Vectors.medianDistance(reference, reference);
        if (resampling.smaller() < 2) {
            return new EmbeddingDriftMethod.Outcome.NotComputable(
                    "both sides must have enough vectors to draw samples of at least 2 from the reference, but have "
                            + reference.length + " and " + current.length);
        }
        if (!(widthWithin > 0 && Double.isFinite(widthWithin))) {
            return NO_WIDTH;
        }
        double[][] alike = Vectors.alike(reference, widthWithin);
        double quantile = resampling.quantile(quantileProbability, (x, y) -> estimate(alike, x, y));
        return new EmbeddingDriftMethod.Outcome.Judged(score, quantile, estimate > quantile, null);
    }

    private static final EmbeddingDriftMethod.Outcome NO_WIDTH = new EmbeddingDriftMethod.Outcome.NotComputable(
            "the median distance between vectors must be finite and greater than 0, but is not");

    private static double estimate(double[][] reference, double[][] current, double width) {
        double n = reference.length;
        double m = current.length;
        double within = 2 * Vectors.sumAlike(reference, width) / (n * (n - 1))
                + 2 * Vectors.sumAlike(current, width) / (m * (m - 1));
        return within - 2 * Vectors.sumAlike(reference, current, width) / (n * m);
    }

    /** The estimate of two samples of one matrix; a vector drawn twice is two vectors. */
    private static double estimate(double[][] alike, int[] x, int[] y) {
        double n = x.length;
        double m = y.length;
        return (sum(alike, x, x) - n) / (n * (n - 1))
                + (sum(alike, y, y) - m) / (m * (m - 1))
                - 2 * sum(alike, x, y) / (n * m);
    }

    private static double sum(double[][] alike, int[] rows, int[] columns) {
        double sum = 0;
        for (int row : rows) {
            Stop.check();
            double[] line = alike[row];
            for (int column : columns) {
                sum += line[column];
            }
        }
        return sum;
    }

    /** The same with another threshold. */
    public MeanDiscrepancy withThreshold(double other) {
        return new MeanDiscrepancy(other, bootstrap, quantileProbability, pcaComponents, pcaFit);
    }

    /** The same, judged by a quantile of what chance gives. */
    public MeanDiscrepancy withBootstrap(double probability) {
        return new MeanDiscrepancy(threshold, true, probability, pcaComponents, pcaFit);
    }

    /** The same on principal components of both sides together. */
    public MeanDiscrepancy withPcaComponents(int components) {
        return new MeanDiscrepancy(threshold, bootstrap, quantileProbability, components, null);
    }

    /** The same on principal components of the reference, as in Evidently. */
    public MeanDiscrepancy withReferencePcaComponents(int components) {
        return new MeanDiscrepancy(
                threshold, bootstrap, quantileProbability, components, EmbeddingDriftMethod.PcaFit.REFERENCE);
    }
}
