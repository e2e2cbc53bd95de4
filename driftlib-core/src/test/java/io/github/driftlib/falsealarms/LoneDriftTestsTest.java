package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.DriftRule;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of drift that is alone judges as the conditions of its suite say, unless it says more itself. */
class LoneDriftTestsTest {

    private static final List<String> LOUD = List.of("key", "zipf", "lognormal");
    private static final int PAIRS = 6;

    private static List<TestResult.Status> statuses(MetricTest test, Conditions conditions) {
        List<TestResult.Status> statuses = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            Dataset reference = Populations.sample(5000, 900 + pair).select(LOUD);
            Dataset current = Populations.sample(500, 800 + pair).select(LOUD);
            TestSuite suite =
                    TestSuite.builder().tests(test).conditions(conditions).build();
            statuses.add(suite.run(current, reference).tests().get(0).result().status());
        }
        return statuses;
    }

    private static long failed(MetricTest test, Conditions conditions) {
        return statuses(test, conditions).stream()
                .filter(status -> status == TestResult.Status.FAIL)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "zipf", "lognormal"})
    void aColumnOfNoChangeIsQuiet(String column) {
        assertThat(failed(Tests.columnDrift(column), Conditions.calibrated())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "zipf"})
    void itIsLoudByEvidentlysThresholdAlone(String column) {
        assertThat(failed(Tests.columnDrift(column), Conditions.evidently())).isGreaterThan(3);
        assertThat(failed(
                        Tests.columnDrift(Metrics.columnDrift(column).withVerdict(DriftRule.THRESHOLD)),
                        Conditions.calibrated()))
                .isGreaterThan(3);
    }

    @Test
    void soIsADataSet() {
        assertThat(statuses(Tests.shareOfDriftedColumns(), Conditions.calibrated()))
                .containsOnly(TestResult.Status.SUCCESS);
        assertThat(statuses(Tests.shareOfDriftedColumns(), Conditions.evidently()))
                .contains(TestResult.Status.FAIL);
        assertThat(statuses(Tests.numberOfDriftedColumns(), Conditions.calibrated()))
                .containsOnly(TestResult.Status.SUCCESS);
        assertThat(statuses(Tests.numberOfDriftedColumns(DriftOptions.evidently()), Conditions.calibrated()))
                .contains(TestResult.Status.FAIL);
        assertThat(statuses(
                        Tests.numberOfDriftedColumns(
                                        DriftOptions.builder().threshold(0.1).build())
                                .must(Condition.lt(1)),
                        Conditions.calibrated()))
                .containsOnly(TestResult.Status.FAIL);
    }

    @Test
    void aThresholdThatIsGivenIsKept() {
        double threshold = StatTests.jensenShannon().defaultThreshold();
        assertThat(failed(Tests.columnDrift("zipf", StatTests.jensenShannon(), threshold), Conditions.calibrated()))
                .isGreaterThan(3);
        assertThat(failed(Tests.columnDrift("zipf", StatTests.jensenShannon()), Conditions.calibrated()))
                .isZero();
    }

    @Test
    void aChangeIsStillFound() {
        Dataset reference = Populations.sample(5000, 1);
        Dataset current = Dataset.builder().numerical("lognormal", shifted()).build();
        assertThat(TestSuite.of(Tests.columnDrift("lognormal"))
                        .run(current, reference.select(List.of("lognormal")))
                        .tests()
                        .get(0)
                        .result()
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    private static double[] shifted() {
        Random random = new Random(3);
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = 20 + Math.exp(1.5 * random.nextGaussian());
        }
        return values;
    }

    @Test
    void vectorsToo() {
        Random random = new Random(5);
        Dataset reference = vectors(600, random);
        Dataset current = vectors(60, random);
        DataDefinition meaning =
                DataDefinition.builder().embedding("vector", "v1", "v2").build();
        var snapshot = TestSuite.of(Tests.embeddingsDrift("vector"))
                .run(RunData.of(current).withReference(reference).withDefinition(meaning));
        assertThat(snapshot.metrics())
                .containsExactly(Metrics.embeddingsDrift("vector")
                        .withVerdict(DriftRule.CALIBRATED)
                        .withLevel(Conditions.SUITE_LEVEL));
    }

    private static Dataset vectors(int rows, Random random) {
        return Dataset.builder()
                .numerical("v1", random.doubles(rows).toArray())
                .numerical("v2", random.doubles(rows).toArray())
                .build();
    }
}
