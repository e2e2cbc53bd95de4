package io.github.driftlib.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestResult;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LossAgreementTest {

    private static final DataDefinition NUMBERS = DataDefinition.builder()
            .target("minutes")
            .prediction("expected")
            .task(DataDefinition.Task.REGRESSION)
            .numerical("distance")
            .build();

    private static final DataDefinition CLASSES = DataDefinition.builder()
            .target("paid")
            .prediction("probability")
            .positiveLabel("yes")
            .task(DataDefinition.Task.CLASSIFICATION)
            .numerical("distance")
            .build();

    private static Dataset numbers(long seed, double shift) {
        Random random = new Random(seed);
        double[] distance = random.doubles(400, shift, 10 + shift).toArray();
        double[] minutes = new double[400];
        double[] expected = new double[400];
        for (int row = 0; row < 400; row++) {
            expected[row] = 2 * distance[row];
            minutes[row] = expected[row] + distance[row] * random.nextGaussian();
        }
        return Dataset.builder()
                .numerical("distance", distance)
                .numerical("minutes", minutes)
                .numerical("expected", expected)
                .build();
    }

    /** Rows of a model whose probabilities are right, or much surer than they should be. */
    private static Dataset classes(long seed, boolean sure) {
        Random random = new Random(seed);
        double[] distance = random.doubles(600, 0, 1).toArray();
        String[] paid = new String[600];
        double[] probability = new double[600];
        for (int row = 0; row < 600; row++) {
            double p = 0.2 + 0.6 * distance[row];
            paid[row] = random.nextDouble() < p ? "yes" : "no";
            probability[row] = sure ? (p < 0.5 ? 0.2 : 0.8) : p;
        }
        return Dataset.builder()
                .numerical("distance", distance)
                .categorical("paid", paid)
                .numerical("probability", probability)
                .build();
    }

    private static TestResult.Status status(Dataset current, Dataset reference, DataDefinition definition) {
        return TestSuite.builder()
                .tests(Tests.lossAgreement())
                .build()
                .run(RunData.of(current).withReference(reference).withDefinition(definition))
                .tests()
                .get(0)
                .result()
                .status();
    }

    @Test
    void bothEstimatesAreThoseOfTheirMetrics() {
        LossAgreement agreement = Metrics.lossAgreement();
        WeightedLoss weighted = Metrics.weightedLoss();
        DirectLossEstimation direct = Metrics.directLossEstimation(Chunking.DEFAULT, DirectLossEstimation.Loss.MAE);
        Snapshot snapshot = Report.of(agreement, weighted, direct)
                .run(RunData.of(numbers(1, 1).select("distance", "expected"))
                        .withReference(numbers(2, 0))
                        .withDefinition(NUMBERS));
        LossAgreement.Result result = snapshot.get(agreement);
        assertThat(result.other()).isEqualTo("direct loss estimation");
        assertThat(result.weighted()).isEqualTo(snapshot.get(weighted).estimated());
        assertThat(result.estimated())
                .isEqualTo(snapshot.get(direct).current().estimates().get("mae").value());
        assertThat(result.difference()).isEqualTo(Math.abs(result.weighted() - result.estimated()));
        assertThat(result.error())
                .isCloseTo(
                        Math.sqrt(Math.pow(result.weightedError(), 2) + Math.pow(result.estimatedError(), 2)),
                        within(1e-12));
    }

    @Test
    void theyAgreeWhereOnlyTheInputsMayHaveChanged() {
        assertThat(status(numbers(1, 0), numbers(2, 0), NUMBERS)).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(status(classes(1, false), classes(2, false), CLASSES)).isEqualTo(TestResult.Status.SUCCESS);
    }

    @Test
    void probabilitiesThatBecameTooSureAreADisagreement() {
        assertThat(status(classes(1, true), classes(2, false), CLASSES)).isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void whatIsMissingIsSaid() {
        LossAgreement agreement = Metrics.lossAgreement();
        assertThat(Report.of(agreement)
                        .run(RunData.of(numbers(1, 0).slice(0, 20))
                                .withReference(numbers(2, 0))
                                .withDefinition(NUMBERS))
                        .outcome(agreement)
                        .toString())
                .contains("weighted rows: the reference must have 100 rows");
        assertThat(Report.of(agreement)
                        .run(RunData.of(numbers(1, 0)).withDefinition(NUMBERS))
                        .outcome(agreement)
                        .toString())
                .contains("there must be a reference");
    }
}
