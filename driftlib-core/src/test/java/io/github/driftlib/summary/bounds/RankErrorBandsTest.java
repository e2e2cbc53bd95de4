package io.github.driftlib.summary.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankErrorBandsTest {

    private static EmpiricalDistribution steps(int values, int weight, double rankError) {
        double[] numbers = new double[values];
        long[] weights = new long[values];
        Arrays.setAll(numbers, i -> i);
        Arrays.fill(weights, weight);
        return EmpiricalDistribution.weighted(numbers, weights, rankError);
    }

    /** Of 1,000 observations with an error of 100: near an end, a quarter of the error or what lies beyond. */
    @Test
    void ranksAreWrongByLessNearTheEnds() {
        EmpiricalDistribution sketch = steps(100, 10, 0.1);
        RankErrorBands.Ranks ranks = new RankErrorBands(sketch, sketch).currentBelow(0, 1, 5, 50, 95, 99, 100);
        assertThat(ranks.lowest()).containsExactly(0, 1, 1, 400, 900, 965, 1000);
        assertThat(ranks.highest()).containsExactly(0, 35, 100, 600, 999, 999, 1000);
    }

    /** Of the shares that both can have, the closest pair takes the one with the fewest observations beyond it. */
    @Test
    void theClosestLeavesTheFewestBeyond() {
        EmpiricalDistribution sketch = steps(100, 10, 0.1);
        RankErrorBands.Pair pair = new RankErrorBands(sketch, sketch).closest();
        assertThat(pair.reference()).isEqualTo(pair.current());
        assertThat(pair.current().weightBelow(pair.current().firstAtLeast(21, 0)))
                .isLessThan(210);
        assertThat(pair.current().weightBelow(pair.current().firstAtLeast(80, 0)))
                .isGreaterThan(800);
    }

    @Test
    void emptyDistributionsAndBadEdgesAreRefused() {
        EmpiricalDistribution some = EmpiricalDistribution.of(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankErrorBands(EmpiricalDistribution.empty(), some))
                .withMessage("reference and current must have a finite value, but have 0 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.histogram(new double[0]))
                .withMessage("edges must be at least 2, but were 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.histogram(new double[] {4, 1}))
                .withMessage("edges must be numbers that never fall, but edge 1 was 1.0");
    }
}
