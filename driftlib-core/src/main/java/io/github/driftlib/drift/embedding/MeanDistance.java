package io.github.driftlib.drift.embedding;

import io.github.driftlib.metric.Judgement;
import io.github.driftlib.stats.PrincipalComponents;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The distance of the mean vectors.
 *
 * <p>With bootstrap the distance must exceed a quantile of 100 distances of the means of two samples drawn with
 * replacement from the reference, of n^2 / (n + m) and of n m / (n + m) vectors, for n vectors in the reference and m
 * in current. A cosine has no meaning on principal components, for they are measured from a mean.
 *
 * @param dist which distance
 * @param threshold the distance that means drift where it is exceeded; 0.2 by default
 * @param bootstrap whether the distance must exceed a quantile of what chance gives in place of the threshold
 * @param quantileProbability which quantile, in [0, 1]; 0.95 by default
 * @param pcaComponents how many principal components to judge, at least 1, or null for the vectors as they are
 * @param pcaFit of which vectors the principal components are, or null for both sides together
 */
public record MeanDistance(
        EmbeddingDriftMethod.VectorDistance dist,
        @Judgement double threshold,
        @Judgement boolean bootstrap,
        @Judgement double quantileProbability,
        @Nullable Integer pcaComponents,
        EmbeddingDriftMethod.@Nullable PcaFit pcaFit)
        implements EmbeddingDriftMethod {

    static final String NAME = "distance";

    /** Checks the parameters. */
    public MeanDistance {
        Objects.requireNonNull(dist, "dist must be given, but was null");
        Reduction.checkThreshold(threshold);
        Reduction.checkQuantileProbability(quantileProbability);
        Reduction.checkComponents(pcaComponents);
        pcaFit = Reduction.oneForm(pcaFit);
        if (dist == EmbeddingDriftMethod.VectorDistance.COSINE && pcaComponents != null) {
            throw new IllegalArgumentException("pcaComponents must be absent for a cosine, but was " + pcaComponents);
        }
    }

    @Override
    public String methodName() {
        return NAME;
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current) {
        return Reduction.reduced(this, reference, current, this::compared);
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current, double level) {
        return Reduction.reduced(this, reference, current, (x, y) -> {
            EmbeddingDriftMethod.Outcome drift = compared(x, y);
            return drift instanceof EmbeddingDriftMethod.Outcome.Judged judged && judged.detected()
                    ? judged.above(floor(x, y, judged.score(), level))
                    : drift;
        });
    }

    private double floor(double[][] reference, double[][] current, double distance, double level) {
        RowRelabelling rows = RowRelabelling.of(reference.length, current.length);
        double[] ofAll = new double[reference[0].length];
        double[] staying = new double[ofAll.length];
        double[][] sums = new double[rows.blocks()][ofAll.length];
        for (int row = 0; row < reference.length; row++) {
            int block = rows.blockOfReference(row);
            add(ofAll, reference[row]);
            if (block >= 0) {
                add(sums[block], reference[row]);
            }
        }
        for (int row = 0; row < current.length; row++) {
            int block = rows.blockOfCurrent(row);
            add(ofAll, current[row]);
            add(block < 0 ? staying : sums[block], current[row]);
        }
        return rows.floor(distance, level, Integer.MAX_VALUE, ofCurrent -> {
            double[] mean = staying.clone();
            for (int block = 0; block < ofCurrent.length; block++) {
                if (ofCurrent[block]) {
                    add(mean, sums[block]);
                }
            }
            double[] rest = new double[mean.length];
            for (int i = 0; i < mean.length; i++) {
                rest[i] = (ofAll[i] - mean[i]) / reference.length;
                mean[i] /= current.length;
            }
            return dist.between(rest, mean);
        });
    }

    private static void add(double[] sum, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    private EmbeddingDriftMethod.Outcome compared(double[][] reference, double[][] current) {
        double distance = dist.between(PrincipalComponents.mean(reference), PrincipalComponents.mean(current));
        if (!bootstrap) {
            return EmbeddingDriftMethod.Outcome.of(distance, threshold);
        }
        Resampling resampling = Resampling.of(reference.length, current.length);
        if (resampling.smaller() < 1) {
            return new EmbeddingDriftMethod.Outcome.NotComputable(
                    "both sides must have enough vectors to draw samples of at least one from the reference, but have "
                            + reference.length + " and " + current.length);
        }
        double quantile = resampling.quantile(
                quantileProbability, (first, second) -> dist.between(mean(reference, first), mean(reference, second)));
        return EmbeddingDriftMethod.Outcome.of(distance, quantile);
    }

    private static double[] mean(double[][] rows, int[] drawn) {
        double[] mean = new double[rows[0].length];
        for (int row : drawn) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += rows[row][i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= drawn.length;
        }
        return mean;
    }

    /** The same with another threshold. */
    public MeanDistance withThreshold(double other) {
        return new MeanDistance(dist, other, bootstrap, quantileProbability, pcaComponents, pcaFit);
    }

    /** The same, judged by a quantile of what chance gives. */
    public MeanDistance withBootstrap(double probability) {
        return new MeanDistance(dist, threshold, true, probability, pcaComponents, pcaFit);
    }

    /** The same on principal components of both sides together. */
    public MeanDistance withPcaComponents(int components) {
        return new MeanDistance(dist, threshold, bootstrap, quantileProbability, components, null);
    }

    /** The same on principal components of the reference, as in Evidently. */
    public MeanDistance withReferencePcaComponents(int components) {
        return new MeanDistance(
                dist, threshold, bootstrap, quantileProbability, components, EmbeddingDriftMethod.PcaFit.REFERENCE);
    }
}
