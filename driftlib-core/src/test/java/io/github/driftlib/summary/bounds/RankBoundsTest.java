package io.github.driftlib.summary.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.profile.Profile;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bounds of a sketch against the numbers themselves. */
class RankBoundsTest {

    private static double[] numbers(long seed, int size) {
        Random random = new Random(seed);
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> {
            double uniform = random.nextDouble();
            return uniform < 0.02 ? Double.NEGATIVE_INFINITY : uniform > 0.97 ? Double.NaN : random.nextGaussian();
        });
        return numbers;
    }

    private static EmpiricalDistribution sketched(double[] numbers) {
        return Profile.builder()
                .mostExactValues(10)
                .add(Dataset.builder().numerical("x", numbers).build())
                .build()
                .distribution("x");
    }

    @Test
    void theyHoldWhatIsTrue() {
        for (int seed = 0; seed < 5; seed++) {
            double[] numbers = numbers(seed, 60_000);
            EmpiricalDistribution exact = EmpiricalDistribution.of(numbers);
            EmpiricalDistribution sketch = sketched(numbers);
            for (double p : new double[] {0.03, 0.1, 0.5, 0.9, 0.999, 1}) {
                ValueRange range = RankBounds.quantile(sketch, p).orElseThrow();
                assertThat(exact.quantile(p)).isBetween(range.lowest(), range.highest());
                assertThat(sketch.quantile(p)).isBetween(range.lowest(), range.highest());
                assertThat(exact.quantile(Math.min(1, p + 0.003))).isGreaterThanOrEqualTo(range.highest());
            }
            for (double[] ends : new double[][] {{-1, 1}, {0, 0.01}, {-9, 9}, {8, 9}, {Double.NEGATIVE_INFINITY, 0}}) {
                ValueRange range = RankBounds.between(sketch, ends[0], ends[1]).orElseThrow();
                long inside = Arrays.stream(numbers)
                        .filter(number -> ends[0] <= number && number <= ends[1])
                        .count();
                assertThat((double) inside).isBetween(range.lowest(), range.highest());
                assertThat(range.highest() - range.lowest()).isLessThan(0.005 * 60_000);
            }
            assertThat((double) exact.size())
                    .isBetween(
                            RankBounds.distinct(sketch).orElseThrow().lowest(),
                            RankBounds.distinct(sketch).orElseThrow().highest());
        }
    }

    @Test
    void theSmallestTheLargestAndAllAreKnown() {
        double[] numbers = new Random(1).doubles(60_000).toArray();
        EmpiricalDistribution sketch = sketched(numbers);
        assertThat(RankBounds.quantile(sketch, 1)).contains(new ValueRange(sketch.max(), sketch.max()));
        assertThat(RankBounds.quantile(sketch, 0).orElseThrow().lowest()).isEqualTo(sketch.min());
        assertThat(RankBounds.between(sketch, 0, 1)).contains(new ValueRange(60_000, 60_000));
        assertThat(RankBounds.between(sketch, 2, 3)).contains(new ValueRange(0, 0));
    }

    /** 0 to 9, each ten times of 100, where a rank is wrong by at most 10. */
    private static EmpiricalDistribution steps() {
        double[] values = new double[10];
        long[] weights = new long[10];
        Arrays.setAll(values, i -> i);
        Arrays.fill(weights, 10);
        return EmpiricalDistribution.weighted(values, weights, 0.1);
    }

    /** Up to i there are 10 i to 10 i + 20 numbers, of those between the smallest and the largest. */
    @Test
    void theyAreThoseThatTheRanksAllow() {
        EmpiricalDistribution steps = steps();
        assertThat(RankBounds.quantile(steps, 0.5)).contains(new ValueRange(3, 6));
        assertThat(RankBounds.quantile(steps, 1 / 11.0)).contains(new ValueRange(0, 1));
        assertThat(RankBounds.between(steps, 2, 5)).contains(new ValueRange(20, 60));
        assertThat(RankBounds.weight(steps, 5)).contains(new ValueRange(1, 30));
        assertThat(RankBounds.largestWeight(steps)).contains(new ValueRange(1, 30));
        EmpiricalDistribution ones =
                EmpiricalDistribution.weighted(new double[] {1, 2, 3, 4}, new long[] {1, 1, 1, 1}, 0.5);
        assertThat(RankBounds.weight(ones, 1)).contains(new ValueRange(1, 1));
    }

    @Test
    void infiniteNumbersHaveRanksToo() {
        double[] infinite = new double[50];
        Arrays.setAll(infinite, i -> i < 20 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        EmpiricalDistribution steps = steps();
        EmpiricalDistribution all = steps.merge(EmpiricalDistribution.of(infinite));
        assertThat(RankBounds.quantile(all, 0.5)).contains(new ValueRange(4, 6));
        assertThat(RankBounds.between(all, 2, 5)).contains(new ValueRange(20, 60));
        assertThat(RankBounds.between(all, Double.NEGATIVE_INFINITY, 5)).contains(new ValueRange(70, 90));
        assertThat(RankBounds.between(all, 2, Double.POSITIVE_INFINITY)).contains(new ValueRange(100, 120));
        ValueRange finite = steps.distinctRange().orElseThrow();
        assertThat(RankBounds.distinct(steps)).contains(finite);
        assertThat(RankBounds.distinct(all)).contains(new ValueRange(finite.lowest() + 2, finite.highest() + 2));
        assertThat(RankBounds.distinct(steps.merge(EmpiricalDistribution.of(Double.NEGATIVE_INFINITY))))
                .contains(new ValueRange(finite.lowest() + 1, finite.highest() + 1));
    }

    @Test
    void exactNumbersHaveNone() {
        EmpiricalDistribution exact = EmpiricalDistribution.of(1, 2, 3);
        assertThat(RankBounds.quantile(exact, 0.5)).isEmpty();
        assertThat(RankBounds.between(exact, 1, 2)).isEmpty();
        assertThat(RankBounds.distinct(exact)).isEmpty();
    }
}
