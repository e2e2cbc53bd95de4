package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of the drift of any vectors. */
class EmbeddingsDriftMetricTest {

    private static final DataDefinition DEFINITION =
            DataDefinition.builder().embedding("e", "e0", "e1", "e2").build();

    private static double[][] vectors(long seed, int size, double shift) {
        Random random = new Random(seed);
        double[][] vectors = new double[size][3];
        for (double[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = random.nextGaussian() + shift;
            }
        }
        return vectors;
    }

    private static Dataset dataset(double[][] vectors) {
        Dataset.Builder dataset = Dataset.builder();
        for (int i = 0; i < 3; i++) {
            int component = i;
            dataset.numerical(
                    "e" + i, Stream.of(vectors).mapToDouble(v -> v[component]).toArray());
        }
        return dataset.build();
    }

    private static MetricOutcome<EmbeddingsDriftMetric.Result> outcome(
            EmbeddingDriftMethod method, double[][] reference, double[][] current) {
        EmbeddingsDriftMetric metric = new EmbeddingsDriftMetric("e", method);
        return Report.of(metric)
                .run(dataset(current), dataset(reference), DEFINITION)
                .outcome(metric);
    }

    @Test
    void aSmallReferenceIsJudgedByChance() {
        EmbeddingsDriftMetric.Result small =
                outcome(null, vectors(1, 999, 0), vectors(2, 400, 0)).result().orElseThrow();
        EmbeddingsDriftMetric.Result large =
                outcome(null, vectors(1, 1000, 0), vectors(2, 400, 0)).result().orElseThrow();
        assertThat(small.methodName()).isEqualTo("model");
        assertThat(small.threshold()).isBetween(0.52, 0.549);
        assertThat(large.threshold()).isEqualTo(0.55);
        assertThat(large.current().density()).hasSize(30).allMatch(line -> line.size() == 30);
    }

    @Test
    void rowsWithGapsAreLeftOut() {
        double[][] current = vectors(2, 60, 1);
        double[][] gaps = new double[90][];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = i % 3 == 2
                    ? new double[] {1, i % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY, 2}
                    : current[i / 3 * 2 + i % 3];
        }
        EmbeddingDriftMethod method = EmbeddingDriftMethod.mmd();
        assertThat(outcome(method, vectors(1, 50, 0), gaps)).isEqualTo(outcome(method, vectors(1, 50, 0), current));
    }

    /** Of 40 pairs without drift two exceed the 95th percentile on average, seven or more once in 300 times. */
    @ParameterizedTest
    @MethodSource("calibrated")
    void chanceSeldomLooksLikeDrift(EmbeddingDriftMethod method) {
        int alarms = 0;
        int found = 0;
        for (int round = 0; round < 40; round++) {
            double[][] reference = vectors(3L * round, 150, 0);
            alarms += detected(method, reference, vectors(3L * round + 1, 150, 0)) ? 1 : 0;
            found += detected(method, reference, vectors(3L * round + 2, 150, 1)) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(7);
        assertThat(found).isEqualTo(40);
    }

    static Stream<EmbeddingDriftMethod> calibrated() {
        return Stream.of(
                EmbeddingDriftMethod.model().withBootstrap(0.95),
                EmbeddingDriftMethod.distance().withBootstrap(0.95),
                EmbeddingDriftMethod.mmd().withBootstrap(0.95));
    }

    private static boolean detected(EmbeddingDriftMethod method, double[][] reference, double[][] current) {
        return ((EmbeddingDriftMethod.Outcome.Judged) method.judge(reference, current)).detected();
    }

    /** Turned vectors are as far apart, so are moved ones, and stretched ones as much farther. */
    @Test
    void distancesFollowTheGeometry() {
        double[][] reference = vectors(1, 40, 0);
        double[][] current = vectors(2, 50, 0.5);
        double distance = score(EmbeddingDriftMethod.distance(), reference, current);
        double discrepancy = score(EmbeddingDriftMethod.mmd(), reference, current);
        assertThat(score(EmbeddingDriftMethod.distance(), turned(reference, 1, 7), turned(current, 1, 7)))
                .isEqualTo(distance, within(1e-9));
        assertThat(score(EmbeddingDriftMethod.distance(), turned(reference, 3, 0), turned(current, 3, 0)))
                .isEqualTo(3 * distance, within(1e-9));
        assertThat(score(EmbeddingDriftMethod.mmd(), turned(reference, 3, 7), turned(current, 3, 7)))
                .isEqualTo(discrepancy, within(1e-9));
        assertThat(score(EmbeddingDriftMethod.mmd(), current, reference)).isEqualTo(discrepancy, within(1e-9));
        assertThat(score(EmbeddingDriftMethod.distance().withPcaComponents(3), reference, current))
                .isEqualTo(distance, within(1e-9));
    }

    private static double score(EmbeddingDriftMethod method, double[][] reference, double[][] current) {
        return ((EmbeddingDriftMethod.Outcome.Judged) method.judge(reference, current)).score();
    }

    private static double[][] turned(double[][] vectors, double stretch, double move) {
        double cosine = Math.cos(0.7);
        double sine = Math.sin(0.7);
        return Stream.of(vectors)
                .map(v -> new double[] {
                    stretch * (cosine * v[0] - sine * v[1]) + move,
                    stretch * (sine * v[0] + cosine * v[1]),
                    stretch * v[2]
                })
                .toArray(double[][]::new);
    }

    @Test
    void manyVectorsAreSampledForTheDiscrepancy() {
        EmbeddingsDriftMetric.Result result = outcome(
                        EmbeddingDriftMethod.mmd(), vectors(1, 3_000, 0), vectors(2, 20_000, 1))
                .result()
                .orElseThrow();
        assertThat(result.currentCount()).isEqualTo(20_000);
        assertThat(result.driftDetected()).isTrue();
    }

    @Test
    void theNumberOfThreadsMakesNoDifference() {
        EmbeddingsDriftMetric metric =
                new EmbeddingsDriftMetric("e", EmbeddingDriftMethod.mmd().withBootstrap(0.9));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            assertThat(Report.builder()
                            .metrics(metric)
                            .executor(threads)
                            .build()
                            .run(dataset(vectors(2, 80, 0)), dataset(vectors(1, 90, 0)), DEFINITION)
                            .outcome(metric))
                    .isEqualTo(outcome(metric.driftMethod(), vectors(1, 90, 0), vectors(2, 80, 0)));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysWhatItCannotJudge() {
        double[][] zero = new double[20][3];
        assertThat(outcome(EmbeddingDriftMethod.mmd(), zero, zero).reason()).contains("median distance");
        assertThat(outcome(EmbeddingDriftMethod.distance(EmbeddingDriftMethod.VectorDistance.COSINE), zero, zero)
                        .reason())
                .contains("cosine");
        assertThat(outcome(EmbeddingDriftMethod.ratio().withPcaComponents(2), zero, zero)
                        .reason())
                .contains("vary");
        assertThat(outcome(EmbeddingDriftMethod.model(), zero, new double[0][3]).status())
                .isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddingDriftMethod.distance(EmbeddingDriftMethod.VectorDistance.COSINE)
                        .withPcaComponents(2))
                .withMessageContaining("pcaComponents");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddingDriftMethod.model().withBootstrap(95))
                .withMessageContaining("quantileProbability");
    }
}
