package io.github.driftlib.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.preset.ModelSamples.Change;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Default conditions of single tests of model quality. */
class ModelConditionTest {

    private static TestResult run(MetricTest test, Dataset current, Dataset reference, DataDefinition definition) {
        return TestSuite.of(test)
                .run(RunData.of(current).withReference(reference).withDefinition(definition))
                .result(test);
    }

    private static Dataset binary(long seed, int rows, double share, Change change) {
        return ModelSamples.binary(new Random(seed), rows, share, change);
    }

    @Test
    void aTopKIsAShareOfTheRows() {
        Dataset reference = binary(1, 5_000, 0.5, Change.NONE);
        Dataset current = binary(2, 500, 0.5, Change.NONE);
        TestResult recall = run(Tests.recallScore().atTop(50), current, reference, ModelSamples.BINARY);
        assertThat(recall.status()).as(recall.description()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(recall.parameters()).containsEntry("reference_k", 500L);
        assertThat(run(Tests.f1ByClass("1").atTop(50), current, reference, ModelSamples.BINARY)
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
    }

    @Test
    void aModelThatPredictsNoPositiveIsNotPassed() {
        Dataset none = Dataset.builder()
                .categorical("target", labels(300, 100))
                .numerical("prediction", new double[300])
                .build();
        for (ClassificationMeasure measure : new ClassificationMeasure[] {
            ClassificationMeasure.PRECISION, ClassificationMeasure.RECALL, ClassificationMeasure.F1
        }) {
            TestResult result = run(Tests.classification(measure), none, none, ModelSamples.BINARY);
            assertThat(result.status()).as(result.description()).isEqualTo(TestResult.Status.WARNING);
            assertThat(result.description()).contains("not enough rows to tell");
        }
    }

    private static String[] labels(int rows, int positives) {
        String[] labels = new String[rows];
        Arrays.setAll(labels, i -> i < positives ? "1" : "0");
        return labels;
    }

    @Test
    void fewRowsOfAClassHaveNoAreaToTell() {
        Dataset healthy = binary(3, 500, 0.5, Change.NONE);
        for (int positives : new int[] {0, 9}) {
            Dataset few = Dataset.builder()
                    .categorical("target", labels(200, positives))
                    .numerical("prediction", new Random(4).doubles(200).toArray())
                    .build();
            TestResult result = run(Tests.rocAuc(), few, healthy, ModelSamples.BINARY);
            assertThat(result.status()).isEqualTo(TestResult.Status.WARNING);
            assertThat(result.description())
                    .contains("not enough rows to tell: both sides must have at least 10 rows of each of two classes");
        }
        assertThat(run(
                                Tests.truePositiveRate(),
                                Dataset.builder()
                                        .categorical("target", labels(200, 0))
                                        .numerical("prediction", new double[200])
                                        .build(),
                                healthy,
                                ModelSamples.BINARY)
                        .status())
                .isEqualTo(TestResult.Status.WARNING);
    }

    @Test
    void theCalibrationErrorIsComparedAtTheSameSize() {
        Dataset reference = binary(5, 5_000, 0.1, Change.NONE);
        MetricTest test = Tests.classification(ClassificationMeasure.CALIBRATION_ERROR);
        int failed = 0;
        for (int round = 0; round < 40; round++) {
            failed += run(test, binary(100 + round, 500, 0.1, Change.NONE), reference, ModelSamples.BINARY)
                                    .status()
                            == TestResult.Status.FAIL
                    ? 1
                    : 0;
        }
        assertThat(failed).isLessThanOrEqualTo(1);
        assertThat(run(test, binary(6, 2_000, 0.1, Change.HALF_PROBABILITY), reference, ModelSamples.BINARY)
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void theMeanErrorIsComparedWithThatOfTheReference() {
        Dataset biased = regression(7, 2_000, 1.25);
        assertThat(run(Tests.valueMeanError(), biased, biased, ModelSamples.REGRESSION)
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
        assertThat(run(Tests.valueMeanError(), regression(8, 2_000, 0), biased, ModelSamples.REGRESSION)
                        .status())
                .as("a bias less")
                .isEqualTo(TestResult.Status.SUCCESS);
        for (double other : new double[] {2.5, -1.25}) {
            assertThat(run(Tests.valueMeanError(), regression(9, 2_000, other), biased, ModelSamples.REGRESSION)
                            .status())
                    .isEqualTo(TestResult.Status.FAIL);
        }
    }

    private static Dataset regression(long seed, int rows, double bias) {
        return ModelSamples.regression(new Random(seed), rows, false, bias, Change.NONE);
    }

    @Test
    void aFewLargeErrorsAreChance() {
        Dataset reference = regression(10, 500, 0);
        Dataset current = ModelSamples.regression(new Random(11), 500, false, 0, Change.BETTER);
        for (int large : new int[] {9, 10}) {
            double[] prediction = current.numerical("prediction").toArray().clone();
            Arrays.fill(prediction, 0, large, 1_000);
            TestResult result = run(
                    Tests.valueAbsMaxError(),
                    Dataset.builder()
                            .numerical("target", current.numerical("target").toArray())
                            .numerical("prediction", prediction)
                            .build(),
                    reference,
                    ModelSamples.REGRESSION);
            assertThat(result.status())
                    .as(result.description())
                    .isEqualTo(large == 9 ? TestResult.Status.SUCCESS : TestResult.Status.FAIL);
        }
    }

    @Test
    void groupsThatDifferByChanceAreTreatedAlike() {
        int alarms = 0;
        for (int round = 0; round < 60; round++) {
            Dataset rows = grouped(new Random(round), 1_000, 10, 0);
            alarms += fails(rows, FairnessMetric.Measure.DEMOGRAPHIC_PARITY_DIFFERENCE)
                            || fails(rows, FairnessMetric.Measure.EQUALIZED_ODDS_DIFFERENCE)
                            || fails(rows, FairnessMetric.Measure.DEMOGRAPHIC_PARITY_RATIO)
                    ? 1
                    : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(2);
        assertThat(fails(grouped(new Random(1), 1_000, 2, 0.3), FairnessMetric.Measure.DEMOGRAPHIC_PARITY_DIFFERENCE))
                .isTrue();
    }

    private static boolean fails(Dataset rows, FairnessMetric.Measure measure) {
        MetricTest test = Tests.fairness(measure, Metrics.fairness("group"));
        return TestSuite.of(test).run(rows, ModelSamples.BINARY).result(test).status() == TestResult.Status.FAIL;
    }

    /** Groups of equal size; the rows of the first one have a probability that is lower by so much. */
    private static Dataset grouped(Random random, int rows, int groups, double unfair) {
        String[] group = new String[rows];
        String[] target = new String[rows];
        double[] probability = new double[rows];
        for (int i = 0; i < rows; i++) {
            group[i] = "g" + i % groups;
            probability[i] = random.nextDouble();
            target[i] = random.nextDouble() < probability[i] ? "1" : "0";
            probability[i] = Math.max(0, probability[i] - (i % groups == 0 ? unfair : 0));
        }
        return Dataset.builder()
                .categorical("target", target)
                .numerical("prediction", probability)
                .categorical("group", group)
                .build();
    }

    @Test
    void segmentsShareTheLevel() {
        MetricTest test = Tests.bySegment(Tests.valueMae(), Segments.of("zone").largest(20));
        int failed = 0;
        for (int round = 0; round < 40; round++) {
            Random random = new Random(round);
            failed += run(test, zones(random, 1), zones(random, 1), ModelSamples.REGRESSION)
                                    .status()
                            == TestResult.Status.FAIL
                    ? 1
                    : 0;
        }
        assertThat(failed).isLessThanOrEqualTo(1);
        Random random = new Random(1);
        assertThat(run(test, zones(random, 3), zones(random, 1), ModelSamples.REGRESSION)
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    private static Dataset zones(Random random, double errors) {
        int rows = 1_000;
        double[] target = new double[rows];
        double[] prediction = new double[rows];
        String[] zone = new String[rows];
        for (int i = 0; i < rows; i++) {
            zone[i] = "zone " + i % 20;
            prediction[i] = random.nextGaussian() * (i % 20 == 3 ? errors : 1);
        }
        return Dataset.builder()
                .numerical("target", target)
                .numerical("prediction", prediction)
                .categorical("zone", zone)
                .build();
    }
}
