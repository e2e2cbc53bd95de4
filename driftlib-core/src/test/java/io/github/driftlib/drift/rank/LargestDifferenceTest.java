package io.github.driftlib.drift.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against a walk over all values, to the last bit. */
class LargestDifferenceTest {

    private final Random random = new Random(11);

    private static double walked(EmpiricalDistribution reference, EmpiricalDistribution current) {
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < reference.size() || j < current.size()) {
            double next = Math.min(
                    i < reference.size() ? reference.value(i) : Double.MAX_VALUE,
                    j < current.size() ? current.value(j) : Double.MAX_VALUE);
            i += i < reference.size() && reference.value(i) == next ? 1 : 0;
            j += j < current.size() && current.value(j) == next ? 1 : 0;
            double difference = (double) reference.weightBelow(i) / reference.count()
                    - (double) current.weightBelow(j) / current.count();
            largest = Math.max(largest, Math.abs(difference));
        }
        return largest;
    }

    private static void assertWalked(EmpiricalDistribution reference, EmpiricalDistribution current) {
        double expected = walked(reference, current);
        assertThat(LargestDifference.of(reference, current)).isEqualTo(expected);
        assertThat(LargestDifference.of(current, reference)).isEqualTo(expected);
    }

    private static EmpiricalDistribution sample(int size, DoubleSupplier numbers) {
        double[] sample = new double[size];
        Arrays.setAll(sample, i -> numbers.getAsDouble());
        return EmpiricalDistribution.of(sample);
    }

    private EmpiricalDistribution normal(int size, double shift) {
        return sample(size, () -> random.nextGaussian() + shift);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 127, 128, 129, 255, 256, 257, 1_000, 9_973, 65_537})
    void isThatOfAWalkForAnySizes(int size) {
        for (double shift : new double[] {0, 0.01, -0.5, 2}) {
            assertWalked(normal(size, 0), normal(size, shift));
            assertWalked(normal(size, 0), normal(3_001, shift));
            assertWalked(normal(size, 0), normal(1, shift));
        }
    }

    @Test
    void isThatOfAWalkWhereManyAreTied() {
        for (int values : new int[] {1, 2, 10, 500, 5_000}) {
            for (int skew = 1; skew <= 3; skew++) {
                double power = skew;
                assertWalked(
                        sample(20_011, () -> random.nextInt(values)),
                        sample(30_013, () -> Math.rint(values * Math.pow(random.nextDouble(), power))));
            }
        }
    }

    @Test
    void isThatOfAWalkWhereOneSideLiesWithinAGapOfTheOther() {
        EmpiricalDistribution gap = sample(10_007, () -> random.nextInt(2) * 10 + random.nextDouble());
        assertWalked(gap, sample(5_003, () -> 5 + random.nextDouble()));
        assertWalked(gap, sample(5_003, () -> 5));
    }

    @Test
    void isThatOfAWalkForWeights() {
        for (int example = 0; example < 20; example++) {
            assertWalked(weighted(2_000 + example), weighted(700));
        }
    }

    private EmpiricalDistribution weighted(int size) {
        double[] numbers = random.doubles(size).sorted().toArray();
        long[] weights =
                LongStream.range(0, size).map(i -> 1L << random.nextInt(40)).toArray();
        return EmpiricalDistribution.weighted(numbers, weights, 0);
    }

    @Test
    void equalSamplesDoNotDiffer() {
        EmpiricalDistribution sample = normal(100_003, 0);
        assertThat(LargestDifference.of(sample, sample)).isZero();
        assertThat(LargestDifference.of(sample, sample.merge(sample))).isZero();
    }

    @Test
    void disjointSamplesDifferByOne() {
        EmpiricalDistribution low = sample(40_009, random::nextDouble);
        EmpiricalDistribution high = sample(10_007, () -> 1 + random.nextDouble());
        assertThat(LargestDifference.of(low, high)).isOne();
        assertThat(LargestDifference.of(high, low)).isOne();
    }

    /** One value alone, where the functions differ most, between values at which they do not. */
    @Test
    void aSinglePlaceIsFound() {
        double[] numbers = new double[50_021];
        Arrays.setAll(numbers, i -> i);
        for (int place : new int[] {0, 1, 127, 25_010, 50_019, 50_020}) {
            double[] moved = numbers.clone();
            moved[place] += 0.5;
            EmpiricalDistribution other = EmpiricalDistribution.of(moved);
            assertThat(LargestDifference.of(EmpiricalDistribution.of(numbers), other))
                    .isEqualTo(walked(EmpiricalDistribution.of(numbers), other))
                    .isPositive();
        }
    }
}
