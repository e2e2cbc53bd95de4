package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bound of the noise floor is not below the noise floor, whatever the samples. */
class NoiseFloorUpperBoundTest {

    private record Case(String name, StatTest test, SamplePair samples) {
        @Override
        public String toString() {
            return test.name() + " of " + name;
        }
    }

    static Stream<Case> cases() {
        return IntStream.range(0, 12).boxed().flatMap(seed -> {
            Random random = new Random(seed);
            int n = List.of(12, 100, 1000, 4000).get(seed % 4);
            int m = List.of(4000, 60, 900).get(seed % 3);
            return Stream.of(
                            numbers("normal " + seed, random, n, m, u -> random.nextGaussian()),
                            numbers("heavy tails " + seed, random, n, m, u -> Math.pow(1 - u, -1.2)),
                            numbers("one far value " + seed, random, n, m, u -> u < 1.0 / (n + m) ? 1e6 : u),
                            numbers("rounded " + seed, random, n, m, u -> Math.floor(7 * u)),
                            labels("few " + seed, random, n, m, 3),
                            labels("many " + seed, random, n, m, 200))
                    .flatMap(samples -> samples);
        });
    }

    private static Stream<Case> numbers(String name, Random random, int n, int m, ToDoubleFunction<Double> shape) {
        SamplePair samples =
                new SamplePair.Numbers(ColumnKind.NUMERICAL, sample(random, n, shape), sample(random, m, shape));
        return Stream.of("wasserstein", "ed", "jensenshannon", "hellinger")
                .map(test -> new Case(name, StatTests.named(test), samples));
    }

    private static EmpiricalDistribution sample(Random random, int size, ToDoubleFunction<Double> shape) {
        return EmpiricalDistribution.of(IntStream.range(0, size)
                .mapToDouble(i -> shape.applyAsDouble(random.nextDouble()))
                .toArray());
    }

    private static Stream<Case> labels(String name, Random random, int n, int m, int categories) {
        SamplePair samples = new SamplePair.Labels(sample(random, n, categories), sample(random, m, categories));
        return Stream.of("jensenshannon", "hellinger").map(test -> new Case(name, StatTests.named(test), samples));
    }

    private static CategoryCounts sample(Random random, int size, int categories) {
        return CategoryCounts.of(IntStream.range(0, size)
                .mapToObj(i -> "c" + (int) (categories * random.nextDouble() * random.nextDouble()))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBoundIsNotBelowTheFloor(Case given) {
        double bound = ((BuiltIn) given.test())
                .noiseBound()
                .of(
                        given.samples(),
                        BuiltIn.counted(given.test())
                                .map(distance -> distance.cells(given.samples()))
                                .orElse(null),
                        NoiseFloor.LEVEL);
        NoiseFloor floor = NoiseFloor.drawn(given.test(), given.samples(), Double.NaN, NoiseFloor.DRAWS)
                .orElseThrow();
        assertThat(floor.method()).isNotEqualTo(NoiseFloor.Method.BOUNDED);
        assertThat(bound).isGreaterThanOrEqualTo(floor.value());
    }

    /** The formula of the class comment, by hand: 4 % are left to the integral, half a per cent to each other part. */
    @Test
    void theInequalitiesShareFivePercent() {
        double[] reference = new double[400];
        double[] current = new double[100];
        for (int i = 0; i < 400; i++) {
            reference[i] = i % 4;
            current[i % 100] = i % 4;
        }
        SamplePair.Numbers samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
        double ofMean = 100 / (400.0 * 499);
        double kurtosis = (2 * Math.pow(1.5, 4) + 2 * Math.pow(0.5, 4)) / 4 / (1.25 * 1.25);
        double norm =
                Math.sqrt(1.25) * Math.sqrt(1 - Math.sqrt((kurtosis - 1) * ofMean * 0.995 / 0.005) - ofMean / 0.005);
        double area = PooledSpread.of(samples).area(0.04);
        assertThat(NoiseFloorUpperBound.wasserstein(Wasserstein.IN_DEVIATIONS, samples, NoiseFloor.LEVEL))
                .isCloseTo(area / norm, within(1e-9));
    }

    /** All divisions of some values: the bounds are Markov's or Cantelli's of the exact mean and variance. */
    @ParameterizedTest
    @CsvSource({"3 4 3, 2", "5 6 2, 2", "6 5 4, 3", "2 9 2, 3", "4 4 4, 2"})
    void theBoundOfTheSquaredDifferenceIsCantellisOfItsExactMeanAndVariance(String cells, int drawn) {
        long[] pooled =
                Arrays.stream(cells.split(" ")).mapToLong(Long::parseLong).toArray();
        double[] values = {-3, 0, 40};
        double total = Arrays.stream(pooled).sum();
        double first = pooled[0] / total;
        double second = (pooled[0] + pooled[1]) / total;
        double[] widths = {3, 40};
        double[] roots = {Math.sqrt(first * (1 - first)), Math.sqrt(second * (1 - second))};
        SamplePair.Numbers samples = divided(values, pooled, drawn);
        for (double probability : new double[] {0.05, 0.004}) {
            double plain = cantelli(pooled, drawn, widths, probability);
            assertThat(PooledSpread.of(samples).squaredArea(probability)).isCloseTo(plain, within(1e-9 * plain));
            double weighted =
                    cantelli(pooled, drawn, new double[] {widths[0] / roots[0], widths[1] / roots[1]}, probability);
            double area = Math.sqrt((widths[0] * roots[0] + widths[1] * roots[1]) * weighted);
            assertThat(PooledSpread.of(samples).area(probability)).isCloseTo(area, within(1e-9 * area));
        }
    }

    /**
     * One value of each cell, or as many as are missing of the first one, is current, so that the median is the second.
     */
    private static SamplePair.Numbers divided(double[] values, long[] pooled, int drawn) {
        long[] current = {drawn / 2, drawn - drawn / 2, 0};
        long[] reference = new long[pooled.length];
        Arrays.setAll(reference, cell -> pooled[cell] - current[cell]);
        return new SamplePair.Numbers(
                ColumnKind.NUMERICAL,
                EmpiricalDistribution.weighted(values, reference, 0),
                EmpiricalDistribution.weighted(Arrays.copyOf(values, 2), Arrays.copyOf(current, 2), 0));
    }

    /** The bound of the sum of weights times D^2, from all divisions. */
    private static double cantelli(long[] pooled, int drawn, double[] weights, double probability) {
        Map<Double, Double> ways = new HashMap<>();
        divide(pooled, new long[pooled.length], 0, drawn, 1, ways, (all, current) -> {
            double rest = Arrays.stream(all).sum() - (double) drawn;
            double sum = 0;
            double difference = 0;
            for (int cell = 0; cell < weights.length; cell++) {
                difference += current[cell] / (double) drawn - (all[cell] - current[cell]) / rest;
                sum += weights[cell] * difference * difference;
            }
            return sum;
        });
        double all = ways.values().stream().mapToDouble(number -> number).sum();
        double mean = moment(ways, 0, 1) / all;
        double variance = moment(ways, mean, 2) / all;
        return Math.min(mean / probability, mean + Math.sqrt(variance * (1 - probability) / probability));
    }

    @Test
    void largeSamplesNeedNoDraws() {
        Random random = new Random(5);
        SamplePair samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL,
                sample(random, 60_000, u -> random.nextGaussian()),
                sample(random, 60_000, u -> random.nextGaussian()));
        for (String test : List.of("wasserstein", "ed", "jensenshannon", "hellinger")) {
            NoiseFloor floor = StatTests.named(test)
                    .noiseFloor(samples, 0, 0.1, NoiseFloor.LEVEL)
                    .orElseThrow();
            assertThat(floor.method()).as(test).isEqualTo(NoiseFloor.Method.BOUNDED);
            assertThat(floor.value()).as(test).isLessThanOrEqualTo(0.1);
        }
    }

    @Test
    void manyCategoriesNeedNoDraws() {
        Random random = new Random(6);
        SamplePair samples = new SamplePair.Labels(sample(random, 200_000, 3000), sample(random, 200_000, 3000));
        assertThat(StatTests.jensenShannon()
                        .noiseFloor(samples, 0, 0.1, NoiseFloor.LEVEL)
                        .orElseThrow()
                        .method())
                .isEqualTo(NoiseFloor.Method.BOUNDED);
    }

    /** All divisions of the values of three or four cells: mean and variance are those of the formulas. */
    @ParameterizedTest
    @CsvSource({"5 3 2, 4", "7 1 1 3, 3", "2 2 2 2, 4", "9 4, 6", "6 5 1 1, 2", "1 1 1, 2"})
    void theBoundOfPearsonsStatisticIsCantellisOfItsExactMeanAndVariance(String cells, int drawn) {
        long[] pooled =
                Arrays.stream(cells.split(" ")).mapToLong(Long::parseLong).toArray();
        double total = Arrays.stream(pooled).sum();
        Map<Double, Double> ways = new HashMap<>();
        divide(pooled, new long[pooled.length], 0, drawn, 1, ways, NoiseFloorUpperBoundTest::pearson);
        double all = ways.values().stream().mapToDouble(number -> number).sum();
        double mean = moment(ways, 0, 1) / all;
        double variance = moment(ways, mean, 2) / all;
        long[] first = new long[pooled.length];
        long left = drawn;
        for (int cell = 0; cell < pooled.length; cell++) {
            first[cell] = Math.min(left, pooled[cell]);
            left -= first[cell];
        }
        long[] rest = new long[pooled.length];
        Arrays.setAll(rest, cell -> pooled[cell] - first[cell]);
        assertThat(mean).isCloseTo(total / (total - 1) * (pooled.length - 1), within(1e-9));
        double markov = 20 * mean;
        assertThat(NoiseFloorUpperBound.pearson(PairedCounts.of(first, rest), 0.05))
                .isCloseTo(total < 4 ? markov : Math.min(markov, mean + Math.sqrt(19 * variance)), within(1e-9));
    }

    private static double moment(Map<Double, Double> ways, double centre, int power) {
        return ways.entrySet().stream()
                .mapToDouble(way -> way.getValue() * Math.pow(way.getKey() - centre, power))
                .sum();
    }

    private static void divide(
            long[] pooled,
            long[] drawn,
            int cell,
            long left,
            double ways,
            Map<Double, Double> found,
            ToDoubleBiFunction<long[], long[]> statistic) {
        if (cell == pooled.length) {
            if (left == 0) {
                found.merge(statistic.applyAsDouble(pooled, drawn), ways, Double::sum);
            }
            return;
        }
        double choose = ways;
        for (long count = 0; count <= Math.min(left, pooled[cell]); count++) {
            drawn[cell] = count;
            divide(pooled, drawn, cell + 1, left - count, choose, found, statistic);
            choose = choose * (pooled[cell] - count) / (count + 1);
        }
    }

    private static double pearson(long[] pooled, long[] drawn) {
        double total = Arrays.stream(pooled).sum();
        double size = Arrays.stream(drawn).sum();
        double sum = 0;
        for (int cell = 0; cell < pooled.length; cell++) {
            double expected = size * pooled[cell] / total;
            double ofRest = pooled[cell] - expected;
            double difference = drawn[cell] - expected;
            sum += difference * difference * (1 / expected + 1 / ofRest);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 4000})
    void theSpreadIsBoundedToWithinSomePercent(int size) {
        Random random = new Random(size);
        for (ToDoubleFunction<Double> shape :
                List.<ToDoubleFunction<Double>>of(u -> u, u -> Math.pow(1 - u, -0.7), u -> Math.floor(20 * u * u))) {
            EmpiricalDistribution reference = sample(random, size, shape);
            EmpiricalDistribution current = sample(random, 500, u -> 1 + shape.applyAsDouble(u));
            SamplePair.Numbers samples = new SamplePair.Numbers(ColumnKind.NUMERICAL, reference, current);
            EmpiricalDistribution pooled = reference.merge(current);
            double variance = 0;
            double deviation = 0;
            for (int i = 1; i < pooled.size(); i++) {
                double below = (double) pooled.weightBelow(i) / pooled.count();
                double gap = pooled.value(i) - pooled.value(i - 1);
                variance += below * (1 - below) * gap;
                deviation += Math.sqrt(below * (1 - below)) * gap;
            }
            PooledSpread spread = PooledSpread.of(samples);
            assertThat(spread.ofVariance()).isBetween(variance * (1 - 1e-9), variance * 1.2);
            assertThat(spread.ofDeviation()).isBetween(deviation * (1 - 1e-9), deviation * 1.1);
        }
    }
}
