package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any samples, on seeded random ones. */
class StatTestPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static double[] numbers(Random random, double shift) {
        boolean rounded = random.nextBoolean();
        return random.doubles(1 + random.nextInt(300))
                .map(value -> rounded ? Math.rint(10 * value) + shift : value + shift)
                .toArray();
    }

    private static String[] labels(Random random) {
        int categories = 1 + random.nextInt(6);
        return random.ints(1 + random.nextInt(200), 0, categories)
                .mapToObj(i -> "v" + i)
                .toArray(String[]::new);
    }

    private static SamplePair numerical(double[] reference, double[] current) {
        return new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
    }

    private static SamplePair categorical(String[] reference, String[] current) {
        return new SamplePair.Labels(CategoryCounts.of(reference), CategoryCounts.of(current));
    }

    private static double value(StatTest test, SamplePair samples) {
        return ((Score.Value) test.score(samples)).value();
    }

    private static double[] map(double[] values, DoubleUnaryOperator map) {
        return Arrays.stream(values).map(map).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pValuesAreProbabilitiesAndDistancesNotNegative(long seed) {
        Random random = new Random(seed);
        List<SamplePair> pairs = List.of(
                numerical(numbers(random, 0), numbers(random, 0.3)), categorical(labels(random), labels(random)));
        for (SamplePair samples : pairs) {
            for (StatTest test : StatTests.all()) {
                if (test.kinds().contains(samples.kind()) && test.score(samples) instanceof Score.Value score) {
                    assertThat(score.value()).as(test.name()).isNotNegative();
                    if (test.scoreType() == Score.Type.P_VALUE) {
                        assertThat(score.value()).as(test.name()).isLessThanOrEqualTo(1);
                        assertThat(score.effect()).as(test.name()).isNotNull();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalSamplesDoNotDiffer(long seed) {
        Random random = new Random(seed);
        double[] numbers = numbers(random, 0);
        String[] labels = labels(random);
        SamplePair same = numerical(numbers, numbers);
        assertThat(value(StatTests.ks(), same)).isEqualTo(1);
        for (StatTest distance : List.of(StatTests.wasserstein(), StatTests.jensenShannon(), StatTests.psi())) {
            assertThat(value(distance, same)).as(distance.name()).isZero();
        }
        assertThat(value(StatTests.zLargeSample(), categorical(labels, labels))).isEqualTo(1);
        assertThat(value(StatTests.psi(), categorical(labels, labels))).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sidesCanBeExchangedWhereTheTestIsSymmetric(long seed) {
        Random random = new Random(seed);
        double[] a = numbers(random, 0);
        double[] b = numbers(random, 0.1);
        assertClose("ks", value(StatTests.ks(), numerical(a, b)), value(StatTests.ks(), numerical(b, a)));
        String[] x = labels(random);
        String[] y = labels(random);
        assertClose(
                "jensenshannon",
                value(StatTests.jensenShannon(), categorical(x, y)),
                value(StatTests.jensenShannon(), categorical(y, x)));
        assertClose(
                "z",
                value(StatTests.zLargeSample(), categorical(x, y)),
                value(StatTests.zLargeSample(), categorical(y, x)));
        assertThat(value(StatTests.jensenShannon(), categorical(x, y))).isLessThanOrEqualTo(Math.sqrt(Math.log(2)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSideComesFirstInATestOfHomogeneity(long seed) {
        Random random = new Random(seed);
        double[] a = numbers(random, 0);
        double[] b = numbers(random, 0.1);
        for (String name : List.of("anderson", "cramer_von_mises", "ed", "es", "hellinger", "ks", "mannw", "t_test")) {
            assertSame(name, numerical(a, b), numerical(b, a));
        }
        String[] x = labels(random);
        String[] y = labels(random);
        for (String name : List.of("chisquare", "fisher_exact", "g_test", "hellinger", "z")) {
            assertSame(name, categorical(x, y), categorical(y, x));
        }
    }

    private static void assertSame(String name, SamplePair left, SamplePair right) {
        StatTest test = StatTests.named(name);
        Score score = test.score(left);
        Score other = test.score(right);
        assertThat(other.getClass()).as(name).isEqualTo(score.getClass());
        if (score instanceof Score.Value value) {
            // Where the p-value is 1 minus a sum, or the distance a root of one, the last digits are those of the sum.
            assertThat(((Score.Value) other).value())
                    .as(name)
                    .isCloseTo(value.value(), Offset.offset(1e-7 * Math.max(1e-3, value.value())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unitsDoNotMatterForTestsOfRanksMeansOrKernels(long seed) {
        Random random = new Random(seed);
        double[] a = numbers(random, 0);
        double[] b = numbers(random, 0.2);
        // Powers of two and whole numbers: the same digits in another unit.
        SamplePair scaled = numerical(map(a, x -> 8 * x + 16), map(b, x -> 8 * x + 16));
        for (String name : List.of("anderson", "cramer_von_mises", "empirical_mmd", "es", "ks", "mannw", "t_test")) {
            assertSame(name, numerical(a, b), scaled);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unitsDoNotMatter(long seed) {
        Random random = new Random(seed);
        double[] a = numbers(random, 0);
        double[] b = numbers(random, 0.2);
        SamplePair plain = numerical(a, b);
        SamplePair cubed = numerical(map(a, x -> x * x * x), map(b, x -> x * x * x));
        assertThat(value(StatTests.ks(), cubed)).isEqualTo(value(StatTests.ks(), plain));
        if (EmpiricalDistribution.of(a).populationStandardDeviation() > 0.01) {
            SamplePair scaled = numerical(map(a, x -> 8 * x + 3), map(b, x -> 8 * x + 3));
            double expected = value(StatTests.wasserstein(), plain);
            assertThat(Math.abs(value(StatTests.wasserstein(), scaled) - expected))
                    .isLessThan(1e-9 * (1 + expected));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesOfCategoriesAndTheOrderOfRowsDoNotMatter(long seed) {
        Random random = new Random(seed);
        String[] reference = labels(random);
        String[] current = labels(random);
        SamplePair renamed = categorical(
                Stream.of(reference).map(label -> "w" + label).sorted().toArray(String[]::new),
                Stream.of(current).map(label -> "w" + label).sorted().toArray(String[]::new));
        for (StatTest test : StatTests.all()) {
            if (test.kinds().contains(ColumnKind.CATEGORICAL)) {
                assertThat(test.score(renamed)).isEqualTo(test.score(categorical(reference, current)));
            }
        }
        double[] a = numbers(random, 0);
        double[] b = numbers(random, 0.1);
        double[] sorted = map(a, x -> x);
        Arrays.sort(sorted);
        for (StatTest test : StatTests.all()) {
            if (test.kinds().contains(ColumnKind.NUMERICAL)) {
                assertThat(test.score(numerical(sorted, b))).isEqualTo(test.score(numerical(a, b)));
            }
        }
    }
}
