package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.fixture.Closeness;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of merging, and quantities that must not depend on how a summary came about, on seeded random input. */
class SummaryPropertyTest {

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        1e300,
        -1e300
    };

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Continuous, discrete and special values; often few, sometimes none. */
    private static double[] numbers(Random random) {
        double[] values = new double[random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(200)];
        boolean discrete = random.nextBoolean();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(20) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : discrete ? random.nextInt(7) : random.nextGaussian();
        }
        return values;
    }

    private static String[] labels(Random random) {
        return Stream.generate(() -> random.nextInt(10) == 0 ? null : "v" + random.nextInt(8))
                .limit(random.nextInt(100))
                .toArray(String[]::new);
    }

    /** Exact or weighted, as a sketch would give it. */
    private static EmpiricalDistribution distribution(Random random) {
        if (random.nextBoolean()) {
            return EmpiricalDistribution.of(numbers(random));
        }
        double[] values = random.doubles(random.nextInt(50), 0, 5)
                .map(Math::rint)
                .sorted()
                .toArray();
        long[] weights = random.longs(values.length, 1, 9).toArray();
        return EmpiricalDistribution.weighted(values, weights, random.nextInt(3) / 100.0);
    }

    private static <S> void checkLaws(List<S> three, S identity, BinaryOperator<S> merge) {
        S a = three.get(0);
        S b = three.get(1);
        S c = three.get(2);
        assertThat(merge.apply(a, b)).as("commutative").isEqualTo(merge.apply(b, a));
        assertThat(merge.apply(merge.apply(a, b), c)).as("associative").isEqualTo(merge.apply(a, merge.apply(b, c)));
        assertThat(merge.apply(a, identity)).as("identity").isEqualTo(a);
        assertThat(merge.apply(identity, a)).as("identity").isEqualTo(a);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void distributionsMergeByTheLaws(long seed) {
        Random random = new Random(seed);
        checkLaws(
                List.of(distribution(random), distribution(random), distribution(random)),
                EmpiricalDistribution.empty(),
                EmpiricalDistribution::merge);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsMergeByTheLaws(long seed) {
        Random random = new Random(seed);
        checkLaws(
                Stream.generate(() -> CategoryCounts.of(labels(random))
                                .merge(CategoryCounts.of(java.util.Map.of("rare", 1L), 2, random.nextInt(5), 1)))
                        .limit(3)
                        .toList(),
                CategoryCounts.empty(),
                CategoryCounts::merge);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySplitInAnyOrderGivesTheWhole(long seed) {
        Random random = new Random(seed);
        double[] numbers = numbers(random);
        int cut = random.nextInt(numbers.length + 1);
        EmpiricalDistribution whole = EmpiricalDistribution.of(numbers);
        EmpiricalDistribution head = EmpiricalDistribution.of(Arrays.copyOf(numbers, cut));
        EmpiricalDistribution tail = EmpiricalDistribution.of(Arrays.copyOfRange(numbers, cut, numbers.length));
        assertThat(tail.merge(head)).isEqualTo(whole);
        if (whole.count() > 0) {
            assertThat(tail.merge(head).mean()).isEqualTo(whole.mean());
        }

        String[] labels = labels(random);
        int at = random.nextInt(labels.length + 1);
        assertThat(CategoryCounts.of(Arrays.copyOfRange(labels, at, labels.length))
                        .merge(CategoryCounts.of(Arrays.copyOf(labels, at))))
                .isEqualTo(CategoryCounts.of(labels));
    }

    /** A weight of n says the same as n observations. */
    @ParameterizedTest
    @MethodSource("seeds")
    void weightsStandForRepeatedObservations(long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(1 + random.nextInt(30), -3, 3).sorted().toArray();
        long[] weights = random.longs(values.length, 1, 6).toArray();
        EmpiricalDistribution weighted = EmpiricalDistribution.weighted(values, weights, 0);
        double[] repeated = new double[(int) Arrays.stream(weights).sum()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(repeated, next, next += (int) weights[i], values[i]);
        }
        EmpiricalDistribution plain = EmpiricalDistribution.of(repeated);
        assertThat(weighted.count()).isEqualTo(plain.count());
        assertThat(weighted).isEqualTo(plain);
        for (double p : new double[] {0, 0.01, 0.25, 0.5, 0.9, 1}) {
            assertThat(weighted.quantile(p)).isEqualTo(plain.quantile(p));
        }
        double[] edges = {-3, -1.5, 0, 0.25, 3};
        assertThat(weighted.histogram(edges)).isEqualTo(plain.histogram(edges));
        assertThat(weighted.asCategories()).isEqualTo(plain.asCategories());
        assertThat(Closeness.isClose(weighted.mean(), plain.mean()) || Math.abs(weighted.mean() - plain.mean()) < 1e-12)
                .isTrue();
        Closeness.assertClose(
                "std", weighted.populationStandardDeviation(), plain.populationStandardDeviation() + 1e-300);
    }
}
