package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EmpiricalDistributionTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void whatIsNoFiniteNumberIsCountedApart() {
        EmpiricalDistribution distribution =
                EmpiricalDistribution.of(3, Double.NaN, 1, -INFINITY, INFINITY, INFINITY, -0.0);
        assertThat(distribution.count()).isEqualTo(3);
        assertThat(distribution.missing()).isOne();
        assertThat(distribution.negativeInfinities()).isOne();
        assertThat(distribution.positiveInfinities()).isEqualTo(2);
        assertThat(distribution.min()).isEqualTo(0.0);
        assertThat(distribution.max()).isEqualTo(3);
    }

    @Test
    void quantilesAreNumPys() {
        EmpiricalDistribution distribution = EmpiricalDistribution.of(1, 2, 4, 8);
        assertThat(distribution.quantile(0)).isEqualTo(1);
        assertThat(distribution.quantile(0.5)).isEqualTo(3);
        assertThat(distribution.quantile(0.9)).isCloseTo(6.8, within(1e-14));
        assertThat(distribution.quantile(1)).isEqualTo(8);
    }

    @Test
    void quantilesNextToInfinitiesAreInfinite() {
        assertThat(EmpiricalDistribution.of(1, INFINITY).quantile(0.5)).isEqualTo(INFINITY);
        assertThat(EmpiricalDistribution.of(-INFINITY, 1).quantile(0.5)).isEqualTo(-INFINITY);
        assertThat(EmpiricalDistribution.of(-INFINITY, INFINITY).quantile(0.5)).isNaN();
    }

    @Test
    void momentsAreStableFarFromZero() {
        EmpiricalDistribution distribution = EmpiricalDistribution.of(1e9 + 1, 1e9 + 2, 1e9 + 3);
        assertThat(distribution.mean()).isEqualTo(1e9 + 2);
        assertThat(distribution.sampleStandardDeviation()).isEqualTo(1);
        assertThat(EmpiricalDistribution.of(7, 7, 7).populationStandardDeviation())
                .isZero();
    }

    @Test
    void theMomentsOfTwoSamplesTogetherFollowFromThoseOfEach() {
        Random random = new Random(1);
        double[] left = random.doubles(200).map(u -> 1e6 + u * u * u).toArray();
        double[] right = random.doubles(70).map(u -> 1e6 - 2 - u).toArray();
        double[] both =
                DoubleStream.concat(Arrays.stream(left), Arrays.stream(right)).toArray();
        StandardizedMoments merged = EmpiricalDistribution.of(left)
                .standardizedMoments()
                .merge(EmpiricalDistribution.of(right).standardizedMoments());
        StandardizedMoments direct = EmpiricalDistribution.of(both).standardizedMoments();
        assertThat(merged.count()).isEqualTo(270);
        assertThat(merged.mean()).isCloseTo(direct.mean(), within(1e-8));
        assertThat(merged.deviation()).isCloseTo(direct.deviation(), within(1e-9));
        assertThat(merged.skewness()).isCloseTo(direct.skewness(), within(1e-9));
        assertThat(merged.kurtosis()).isCloseTo(direct.kurtosis(), within(1e-8));
        // SciPy: skew and kurtosis(fisher=False) of 1, 2, 4, 8.
        StandardizedMoments known = EmpiricalDistribution.of(1, 2, 4, 8).standardizedMoments();
        assertThat(known.skewness()).isCloseTo(0.6568077344996993, within(1e-12));
        assertThat(known.kurtosis()).isCloseTo(1.9010207939508506, within(1e-12));
    }

    @Test
    void aConstantHasNoShape() {
        StandardizedMoments constant = EmpiricalDistribution.of(7, 7).standardizedMoments();
        assertThat(constant).isEqualTo(new StandardizedMoments(2, 7, 0, 0, 0));
        assertThat(constant.merge(constant)).isEqualTo(new StandardizedMoments(4, 7, 0, 0, 0));
    }

    @Test
    void theLastBinIsClosed() {
        assertThat(EmpiricalDistribution.of(0, 1, 2, 3).histogram(new double[] {0, 1, 2, 3}))
                .containsExactly(1, 1, 2);
        assertThat(EmpiricalDistribution.of(-1, 4).histogram(new double[] {0, 1, 2, 3}))
                .containsExactly(0, 0, 0);
    }

    @Test
    void aColumnIsSummarisedOnce() {
        NumericalColumn column = NumericalColumn.of(2, 1);
        assertThat(EmpiricalDistribution.of(column)).isSameAs(EmpiricalDistribution.of(column));
        CategoricalColumn labels = CategoricalColumn.of("a");
        assertThat(CategoryCounts.of(labels)).isSameAs(CategoryCounts.of(labels));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> EmpiricalDistribution.empty().mean());
        assertThatIllegalStateException()
                .isThrownBy(() -> EmpiricalDistribution.empty().quantile(0.5));
        assertThatIllegalStateException()
                .isThrownBy(() -> EmpiricalDistribution.of(1).sampleStandardDeviation());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDistribution.of(1).quantile(1.5))
                .withMessage("probability must be in [0, 1], but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDistribution.weighted(new double[] {2, 1}, new long[] {1, 1}, 0))
                .withMessageContaining("ascending, but number 1 was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDistribution.weighted(new double[] {1}, new long[] {0}, 0))
                .withMessageContaining("weight 0 was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmpiricalDistribution.of(CategoricalColumn.of("a")))
                .withMessage("column must be numerical or datetime, but was cat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryCounts.of(NumericalColumn.of(1)))
                .withMessage("column must be categorical or text, but was num");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryCounts.of(java.util.Map.of("a", 0L), 0, 0, 0))
                .withMessageContaining("'a' was 0");
    }
}
