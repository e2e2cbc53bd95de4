package io.github.driftlib.drift.embedding;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Objects;

/**
 * The share of the components that drifted, each judged by a stat test of its own numbers. A component whose test has
 * no result counts as not drifted.
 *
 * @param componentStattest the test, one for numerical columns; the normed Wasserstein distance by default
 * @param componentStattestThreshold the threshold of that test; 0.1 by default
 * @param threshold the share that means drift where it is exceeded; 0.2 by default
 * @param pcaComponents see {@link EmbeddingDriftMethod#pcaComponents}
 */
public record ComponentRatio(
        StatTest componentStattest,
        double componentStattestThreshold,
        @Judgement double threshold,
        Integer pcaComponents)
        implements EmbeddingDriftMethod {

    static final String NAME = "ratio";

    /** Checks the parameters. */
    public ComponentRatio {
        Objects.requireNonNull(componentStattest, "componentStattest");
        if (!componentStattest.kinds().contains(ColumnKind.NUMERICAL)) {
            throw new IllegalArgumentException(
                    "componentStattest must be for numerical columns, but was " + componentStattest.name());
        }
        if (!Double.isFinite(componentStattestThreshold)) {
            throw new IllegalArgumentException(
                    "componentStattestThreshold must be finite, but was " + componentStattestThreshold);
        }
        Reduction.checkThreshold(threshold);
        Reduction.checkComponents(pcaComponents);
    }

    @Override
    public String methodName() {
        return NAME;
    }

    @Override
    public EmbeddingDrift judge(double[][] reference, double[][] current) {
        return Reduction.reduced(pcaComponents, reference, current, this::counted);
    }

    private EmbeddingDrift counted(double[][] reference, double[][] current) {
        int components = reference[0].length;
        int drifted = 0;
        for (int component = 0; component < components; component++) {
            Score score = componentStattest.score(new SamplePair.Numbers(
                    ColumnKind.NUMERICAL, component(reference, component), component(current, component)));
            if (score instanceof Score.Value found
                    && componentStattest.detects(found.value(), componentStattestThreshold)) {
                drifted++;
            }
        }
        return EmbeddingDrift.of((double) drifted / components, threshold);
    }

    private static EmpiricalDistribution component(double[][] rows, int component) {
        double[] numbers = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            numbers[row] = rows[row][component];
        }
        return EmpiricalDistribution.of(numbers);
    }

    /** The same with another threshold. */
    public ComponentRatio withThreshold(double other) {
        return new ComponentRatio(componentStattest, componentStattestThreshold, other, pcaComponents);
    }

    /** The same with another test of the components. */
    public ComponentRatio withComponentStattest(StatTest test, double testThreshold) {
        return new ComponentRatio(test, testThreshold, threshold, pcaComponents);
    }

    /** The same on principal components. */
    public ComponentRatio withPcaComponents(int components) {
        return new ComponentRatio(componentStattest, componentStattestThreshold, threshold, components);
    }
}
