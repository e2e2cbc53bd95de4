package io.github.driftlib.drift.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.drift.stattest.StatTests;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The noise floors of embeddings keep their level, and what has moved exceeds them. */
class EmbeddingFloorTest {

    private static double[][] vectors(Random random, int size, int components, double shift) {
        double[][] vectors = new double[size][components];
        for (double[] vector : vectors) {
            double common = 0.5 * random.nextGaussian();
            for (int i = 0; i < components; i++) {
                vector[i] = common + random.nextGaussian() + shift;
            }
        }
        return vectors;
    }

    static Stream<EmbeddingDriftMethod> methods() {
        return Stream.of(
                EmbeddingDriftMethod.distance().withThreshold(0),
                EmbeddingDriftMethod.distance(EmbeddingDriftMethod.VectorDistance.COSINE)
                        .withThreshold(0),
                EmbeddingDriftMethod.distance().withThreshold(0).withPcaComponents(3),
                EmbeddingDriftMethod.ratio().withThreshold(0).withComponentStattest(StatTests.wasserstein(), 0.3),
                EmbeddingDriftMethod.ratio().withThreshold(0).withComponentStattest(StatTests.ks(), 0.05),
                EmbeddingDriftMethod.model().withThreshold(0),
                EmbeddingDriftMethod.mmd().withThreshold(0),
                EmbeddingDriftMethod.mmd().withThreshold(0).withPcaComponents(3));
    }

    /** Of 100 pairs 5 exceed their floor on average, 12 or more once in 200 times; of 20 % hardly ever fewer. */
    @ParameterizedTest
    @MethodSource("methods")
    void chanceSeldomExceedsTheFloor(EmbeddingDriftMethod method) {
        Random random = new Random(2026);
        int alarms = 0;
        int found = 0;
        for (int pair = 0; pair < 100; pair++) {
            double[][] reference = vectors(random, 60, 6, 0);
            alarms += detected(method, reference, vectors(random, 40, 6, 0)) ? 1 : 0;
            found += pair < 10 && detected(method, reference, vectors(random, 40, 6, 1.5)) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(11);
        assertThat(found).isEqualTo(10);
    }

    private static boolean detected(EmbeddingDriftMethod method, double[][] reference, double[][] current) {
        return ((EmbeddingDriftMethod.Outcome.Judged) method.judge(reference, current, 0.05)).detected();
    }

    /** Components of the reference alone make other vectors of the same distribution look different. */
    @Test
    void componentsOfBothSidesDoNotCryDrift() {
        Random random = new Random(7);
        int ofBoth = 0;
        int ofReference = 0;
        for (int pair = 0; pair < 40; pair++) {
            double[][] reference = vectors(random, 50, 64, 0);
            double[][] current = vectors(random, 50, 64, 0);
            MeanDiscrepancy method = EmbeddingDriftMethod.mmd().withBootstrap(0.95);
            ofBoth += judged(method.withPcaComponents(5), reference, current).detected() ? 1 : 0;
            ofReference += judged(method.withReferencePcaComponents(5), reference, current)
                            .detected()
                    ? 1
                    : 0;
        }
        assertThat(ofBoth).isLessThanOrEqualTo(6);
        assertThat(ofReference).isGreaterThan(6);
    }

    private static EmbeddingDriftMethod.Outcome.Judged judged(
            EmbeddingDriftMethod method, double[][] reference, double[][] current) {
        return (EmbeddingDriftMethod.Outcome.Judged) method.judge(reference, current);
    }

    /** Blocks of many vectors: the difference of two means of one component is normal. */
    @Test
    void theFloorOfManyVectorsIsThatOfTheNormalDistribution() {
        Random random = new Random(8);
        double[][] reference = vectors(random, 6000, 1, 0);
        double[][] current = vectors(random, 3000, 1, 0.5);
        assertThat(RowRelabelling.of(6000, 3000).block()).isEqualTo(9);
        EmbeddingDriftMethod.Outcome.Judged drift = (EmbeddingDriftMethod.Outcome.Judged)
                EmbeddingDriftMethod.distance().judge(reference, current, 0.05);
        // The deviation of both together: the common part, the own part, and what the sides lie apart.
        double deviation = Math.sqrt(1.25 + 0.25 * 2 / 9);
        double expected = 1.96 * deviation * Math.sqrt(1 / 6000.0 + 1 / 3000.0);
        assertThat(drift.detected()).isTrue();
        assertThat(drift.noiseFloor()).isCloseTo(expected, within(0.25 * expected));
    }

    @Test
    void blocksKeepTheDiscrepancy() {
        Random random = new Random(9);
        double[][] reference = vectors(random, 700, 3, 0);
        double[][] current = vectors(random, 603, 3, 0.3);
        EmbeddingDriftMethod.Outcome.Judged drift = judged(EmbeddingDriftMethod.mmd(), reference, current);
        BlockKernel kernel = BlockKernel.of(reference, current, Vectors.medianDistance(reference, current));
        assertThat(kernel.rows().block()).isEqualTo(2);
        boolean[] asTheyAre = new boolean[kernel.rows().blocks()];
        for (int block = kernel.rows().blocksOfReference(); block < asTheyAre.length; block++) {
            asTheyAre[block] = true;
        }
        assertThat(kernel.estimate(asTheyAre)).isCloseTo(drift.score(), within(1e-9));
    }

    @Test
    void equalVectorsAreNoEvidence() {
        double[][] same = {{1, 2}, {3, 4}, {1, 2}, {3, 4}, {5, 0}, {2, 2}};
        for (EmbeddingDriftMethod method :
                methods().filter(each -> each.pcaComponents() == null).toList()) {
            if (method.judge(same, same, 0.05) instanceof EmbeddingDriftMethod.Outcome.Judged drift) {
                assertThat(drift.detected()).as(method.toString()).isFalse();
            }
        }
    }
}
