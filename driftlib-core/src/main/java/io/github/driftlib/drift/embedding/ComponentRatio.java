package io.github.driftlib.drift.embedding;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The share of the components that drifted, each judged by a stat test of its own numbers. A component whose test has
 * no result counts as not drifted.
 *
 * @param componentStattest the test, one for numerical columns; the normed Wasserstein distance by default
 * @param componentStattestThreshold the threshold of that test; 0.1 by default
 * @param threshold the share that means drift where it is exceeded; 0.2 by default
 * @param pcaComponents how many principal components to judge, at least 1, or null for the vectors as they are
 * @param pcaFit of which vectors the principal components are, or null for both sides together
 */
public record ComponentRatio(
        StatTest componentStattest,
        double componentStattestThreshold,
        @Judgement double threshold,
        @Nullable Integer pcaComponents,
        EmbeddingDriftMethod.@Nullable PcaFit pcaFit)
        implements EmbeddingDriftMethod {

    static final String NAME = "ratio";
    private static final long MOST_NUMBERS_DRAWN = 40_000_000;

    /** Checks the parameters. */
    public ComponentRatio {
        Objects.requireNonNull(componentStattest, "componentStattest must be given, but was null");
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
        pcaFit = Reduction.oneForm(pcaFit);
    }

    @Override
    public String methodName() {
        return NAME;
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current) {
        return Reduction.reduced(this, reference, current, this::counted);
    }

    @Override
    public EmbeddingDriftMethod.Outcome judge(double[][] reference, double[][] current, double level) {
        return Reduction.reduced(this, reference, current, (x, y) -> {
            EmbeddingDriftMethod.Outcome drift = counted(x, y);
            return drift instanceof EmbeddingDriftMethod.Outcome.Judged judged && judged.detected()
                    ? judged.above(floor(x, y, judged.score(), level))
                    : drift;
        });
    }

    /** Each draw takes about as long as the score itself, so that there are fewer of many vectors. */
    private double floor(double[][] reference, double[][] current, double ratio, double level) {
        RowRelabelling rows = RowRelabelling.of(reference.length, current.length);
        double[][] first = new double[reference.length][];
        double[][] second = new double[current.length][];
        long numbers = (long) (reference.length + current.length) * reference[0].length;
        return rows.floor(ratio, level, (int) (MOST_NUMBERS_DRAWN / numbers), ofCurrent -> {
            int inFirst = 0;
            int inSecond = 0;
            for (int row = 0; row < reference.length; row++) {
                int block = rows.blockOfReference(row);
                if (block >= 0 && ofCurrent[block]) {
                    second[inSecond++] = reference[row];
                } else {
                    first[inFirst++] = reference[row];
                }
            }
            for (int row = 0; row < current.length; row++) {
                int block = rows.blockOfCurrent(row);
                if (block < 0 || ofCurrent[block]) {
                    second[inSecond++] = current[row];
                } else {
                    first[inFirst++] = current[row];
                }
            }
            return ratio(first, second);
        });
    }

    private EmbeddingDriftMethod.Outcome counted(double[][] reference, double[][] current) {
        return EmbeddingDriftMethod.Outcome.of(ratio(reference, current), threshold);
    }

    private double ratio(double[][] reference, double[][] current) {
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
        return (double) drifted / components;
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
        return new ComponentRatio(componentStattest, componentStattestThreshold, other, pcaComponents, pcaFit);
    }

    /** The same with another test of the components. */
    public ComponentRatio withComponentStattest(StatTest test, double testThreshold) {
        Objects.requireNonNull(test, "test must be given, but was null");
        return new ComponentRatio(test, testThreshold, threshold, pcaComponents, pcaFit);
    }

    /** The same on principal components of both sides together. */
    public ComponentRatio withPcaComponents(int components) {
        return new ComponentRatio(componentStattest, componentStattestThreshold, threshold, components, null);
    }

    /** The same on principal components of the reference, as in Evidently. */
    public ComponentRatio withReferencePcaComponents(int components) {
        return new ComponentRatio(
                componentStattest,
                componentStattestThreshold,
                threshold,
                components,
                EmbeddingDriftMethod.PcaFit.REFERENCE);
    }
}
