package io.github.driftlib.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestResult;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class StrangeBurstsTest {

    private static final StrangeBursts METRIC = Metrics.strangeBursts(OutlierMethod.ECOD);

    private static Dataset rows(long seed, int count, IntPredicate strange) {
        Random random = new Random(seed);
        double[] fare = new double[count];
        double[] tip = new double[count];
        for (int row = 0; row < count; row++) {
            fare[row] = random.nextGaussian() + (strange.test(row) ? 9 : 0);
            tip[row] = random.nextGaussian() + (strange.test(row) ? 9 : 0);
        }
        return Dataset.builder().numerical("fare", fare).numerical("tip", tip).build();
    }

    private static StrangeBursts.Result result(Dataset current, Dataset reference) {
        return Report.of(METRIC).run(current, reference).get(METRIC);
    }

    /** By hand: a usual share of 1/4 and a feared one of 5/8, so that a strange row adds ln 2.5 and another ln 0.5. */
    @Test
    void theLargestSum() {
        Burst.Steps steps = Burst.Steps.of(0.25);
        assertThat(steps.strange()).isEqualTo(Math.log(2.5));
        assertThat(steps.other()).isEqualTo(Math.log(0.5));
        Burst burst = Burst.of(new int[] {0, 9, 10, 12, 19}, steps);
        assertThat(burst.first()).isEqualTo(9);
        assertThat(burst.last()).isEqualTo(12);
        assertThat(burst.strange()).isEqualTo(3);
        assertThat(burst.height()).isEqualTo(3 * Math.log(2.5) + Math.log(0.5));
    }

    /** Of all 10 orders of 2 strange rows among 5, the two are neighbours in 4. */
    @Test
    void pValueIsTheShareOfOrders() {
        Burst.Steps steps = Burst.Steps.of(0.4);
        Burst neighbours = Burst.of(new int[] {2, 3}, steps);
        assertThat(neighbours.pValue(2, 5, steps)).isBetween(0.25, 0.55);
        assertThat(Burst.of(new int[] {0, 4}, steps).pValue(2, 5, steps)).isEqualTo(1);
    }

    @Test
    void aBurstIsToldAndWhereItIs() {
        Dataset reference = rows(1, 2000, row -> false);
        StrangeBursts.Result result = result(rows(2, 1000, row -> row >= 600 && row < 615), reference);
        assertThat(result.pValue()).isLessThan(0.01);
        assertThat(result.burst().first()).isBetween(590, 600);
        assertThat(result.burst().last()).isBetween(614, 625);
        assertThat(result.height()).isGreaterThan(result.referenceHeight());
        assertThat(status(rows(2, 1000, row -> row >= 600 && row < 615), reference))
                .isEqualTo(TestResult.Status.FAIL);
        // As many strange rows here and there are none.
        assertThat(result(rows(2, 1000, row -> row % 66 == 7), reference).pValue())
                .isGreaterThan(0.2);
    }

    @Test
    void aBurstThatTheReferenceHasTooIsUsual() {
        Dataset reference = rows(1, 2000, row -> row >= 900 && row < 915);
        assertThat(status(rows(2, 1000, row -> row >= 600 && row < 610), reference))
                .isEqualTo(TestResult.Status.SUCCESS);
    }

    private static TestResult.Status status(Dataset current, Dataset reference) {
        return TestSuite.builder()
                .tests(Tests.strangeBursts(OutlierMethod.ECOD))
                .build()
                .run(current, reference)
                .tests()
                .get(0)
                .result()
                .status();
    }

    @Test
    void theLevelIsKept() {
        int failed = 0;
        for (int round = 0; round < 100; round++) {
            StrangeBursts.Result result = result(rows(round, 300, row -> false), rows(500 + round, 300, row -> false));
            failed += result.pValue() < 0.05 ? 1 : 0;
        }
        assertThat(failed).isLessThanOrEqualTo(12);
    }

    @Test
    void whereAllOrNoneAreStrangeThereIsNoBurst() {
        Dataset reference = rows(1, 200, row -> false);
        for (Dataset current : new Dataset[] {rows(2, 50, row -> true), reference.slice(0, 1)}) {
            StrangeBursts.Result result = result(current, reference);
            assertThat(result.pValue()).isEqualTo(1);
            assertThat(result.burst()).isNull();
        }
    }
}
