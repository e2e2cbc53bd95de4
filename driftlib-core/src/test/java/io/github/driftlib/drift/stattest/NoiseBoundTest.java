package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bound of the noise floor is not below the noise floor, whatever the samples. */
class NoiseBoundTest {

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
        double bound = ((BuiltIn) given.test()).noiseBound().applyAsDouble(given.samples());
        NoiseFloor floor = NoiseFloor.drawn(given.test(), given.samples(), Double.MAX_VALUE, NoiseFloor.DRAWS)
                .orElseThrow();
        assertThat(floor.method()).isNotEqualTo(NoiseFloorMethod.BOUNDED);
        assertThat(bound).isGreaterThanOrEqualTo(floor.value());
    }

    @Test
    void largeSamplesNeedNoDraws() {
        Random random = new Random(5);
        SamplePair samples = new SamplePair.Numbers(
                ColumnKind.NUMERICAL,
                sample(random, 60_000, u -> random.nextGaussian()),
                sample(random, 60_000, u -> random.nextGaussian()));
        for (String test : List.of("wasserstein", "ed", "jensenshannon", "hellinger")) {
            NoiseFloor floor = StatTests.named(test).noiseFloor(samples, 0, 0.1).orElseThrow();
            assertThat(floor.method()).as(test).isEqualTo(NoiseFloorMethod.BOUNDED);
            assertThat(floor.value()).as(test).isLessThanOrEqualTo(0.1);
        }
    }
}
