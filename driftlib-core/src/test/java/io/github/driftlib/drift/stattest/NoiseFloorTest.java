package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.fixture.StatTestPair;
import io.github.driftlib.sketch.QuantileSketch;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseFloorTest {

    private static final List<StatTest> DISTANCES = StatTests.all().stream()
            .filter(test -> test.scoreType() == Score.Type.DISTANCE)
            .filter(test -> !test.kinds().contains(ColumnKind.TEXT))
            .toList();

    static Stream<JsonNode> evidentlys() {
        return Fixtures.list("permutations.json", "noise_floors").stream();
    }

    /**
     * Both sides are estimates: ours of 199 relabellings, theirs of 2000. The 191st of 199 is between the 90th, less a
     * twentieth, and the 99th in all but one of some thousands of cases.
     */
    @ParameterizedTest
    @MethodSource("evidentlys")
    void isThePercentileOfEvidentlysDistancesUnderRelabelling(JsonNode expected) {
        SamplePair samples = StatTestPair.named(expected.get("name").asText()).samples();
        expected.get("percentiles").properties().forEach(entry -> {
            NoiseFloor floor = drawn(StatTests.named(entry.getKey()), samples);
            assertThat(floor.method()).isEqualTo(NoiseFloor.Method.RELABELLED);
            assertThat(floor.value())
                    .as(entry.getKey() + " of " + expected.get("name"))
                    .isBetween(
                            entry.getValue().get(0).asDouble() * 0.95,
                            entry.getValue().get(2).asDouble() * (1 + 2e-9));
        });
    }

    @Test
    void aPValueHasNone() {
        SamplePair samples = numbers(new Random(1), 50, 50);
        StatTests.all().stream()
                .filter(test -> test.scoreType() == Score.Type.P_VALUE)
                .forEach(test -> assertThat(test.noiseFloor(samples, 0.01, 0.05, NoiseFloor.LEVEL))
                        .isEmpty());
        assertThat(DISTANCES)
                .extracting(StatTest::name)
                .containsExactlyInAnyOrder(
                        "wasserstein", "jensenshannon", "psi", "kl_div", "hellinger", "ed", "wasserstein_floored_unit");
    }

    @Test
    void namesOrderAndUnitsDoNotMatter() {
        Random random = new Random(2);
        double[] reference = random.doubles(80).toArray();
        double[] current = random.doubles(30).toArray();
        SamplePair plain = numbers(reference, current);
        SamplePair scaled = numbers(
                Arrays.stream(reference).map(x -> 8 * x + 16).toArray(),
                Arrays.stream(current).map(x -> 8 * x + 16).toArray());
        for (String test : List.of("wasserstein", "jensenshannon", "psi", "kl_div", "hellinger")) {
            assertThat(floor(test, scaled)).as(test).isCloseTo(floor(test, plain), within());
        }
        assertThat(floor("ed", scaled)).isCloseTo(Math.sqrt(8) * floor("ed", plain), within());
        SamplePair labels = labels(Map.of("a", 30L, "b", 20L, "c", 2L), Map.of("a", 9L, "b", 12L, "d", 1L));
        SamplePair renamed = labels(Map.of("z", 30L, "y", 20L, "d", 2L), Map.of("z", 9L, "y", 12L, "a", 1L));
        for (StatTest test : DISTANCES) {
            if (test.kinds().contains(ColumnKind.CATEGORICAL)) {
                assertThat(floor(test.name(), renamed)).isEqualTo(floor(test.name(), labels));
            }
        }
    }

    private static Percentage within() {
        return Percentage.withPercentage(1e-7);
    }

    @Test
    void blocksOfNeighboursHardlyChangeIt() {
        Random random = new Random(3);
        for (int shape = 0; shape < 3; shape++) {
            int tail = shape;
            double[] reference = random.doubles(9000)
                    .map(u -> tail == 0 ? u : Math.pow(1 - u, -0.3 * tail))
                    .toArray();
            double[] current = Arrays.copyOf(reference, 3000);
            SamplePair samples = numbers(reference, current);
            for (StatTest test : List.of(StatTests.wasserstein(), StatTests.energyDistance())) {
                NoiseFloor floor = drawn(test, samples);
                assertThat(floor.method()).isEqualTo(NoiseFloor.Method.RELABELLED_IN_BLOCKS);
                double exact = percentile(test, reference, current, random);
                assertThat(floor.value()).as(test + " " + tail).isBetween(0.8 * exact, 1.25 * exact);
            }
        }
    }

    /** The 95th percentile by shuffling the values themselves. */
    private static double percentile(StatTest test, double[] reference, double[] current, Random random) {
        double[] pooled = new double[reference.length + current.length];
        System.arraycopy(reference, 0, pooled, 0, reference.length);
        System.arraycopy(current, 0, pooled, reference.length, current.length);
        double[] distances = new double[400];
        for (int i = 0; i < distances.length; i++) {
            for (int j = pooled.length - 1; j > 0; j--) {
                int k = random.nextInt(j + 1);
                double swapped = pooled[j];
                pooled[j] = pooled[k];
                pooled[k] = swapped;
            }
            SamplePair shuffled = numbers(
                    Arrays.copyOf(pooled, reference.length),
                    Arrays.copyOfRange(pooled, reference.length, pooled.length));
            distances[i] = ((Score.Value) test.score(shuffled)).value();
        }
        Arrays.sort(distances);
        return distances[379];
    }

    @Test
    void sketchesOfNumbersAreRelabelledByTheirWeights() {
        Random random = new Random(4);
        double[] reference = random.doubles(4000).sorted().toArray();
        double[] current = random.doubles(1000).sorted().toArray();
        SamplePair exact = numbers(reference, current);
        SamplePair sketched =
                new SamplePair.Numbers(ColumnKind.NUMERICAL, sketch(reference, 10, 0.001), sketch(current, 10, 0.001));
        for (StatTest test : DISTANCES) {
            NoiseFloor floor = drawn(test, sketched);
            assertThat(floor.method()).isIn(NoiseFloor.Method.RELABELLED, NoiseFloor.Method.RELABELLED_IN_BLOCKS);
            assertThat(floor.value() / floor(test.name(), exact))
                    .as(test.name())
                    .isBetween(0.75, 1.35);
        }
    }

    /** The deviation of the reference, by which it is divided, is another one in each division. */
    @Test
    void theFloorOfASketchedTailIsThatOfItsRows() {
        Random random = new Random(5);
        double[] reference = cauchy(random, 160);
        double[] current = cauchy(random, 600);
        SamplePair exact = numbers(reference, current);
        QuantileSketch sketch = new QuantileSketch(128);
        sketch.add(current.clone(), current.length);
        QuantileSketch.Weighted kept = sketch.weighted();
        SamplePair sketched = new SamplePair.Numbers(
                ColumnKind.NUMERICAL,
                EmpiricalDistribution.of(reference),
                EmpiricalDistribution.weighted(kept.numbers(), kept.weights(), sketch.rankError()));
        assertThat(drawn(StatTests.wasserstein(), sketched).value() / floor("wasserstein", exact))
                .isBetween(0.5, 2.0);
    }

    private static double[] cauchy(Random random, int size) {
        return random.doubles(size).map(u -> Math.tan(Math.PI * (u - 0.5))).toArray();
    }

    @Test
    void labelsThatWereNotToldApartAreResampledAtTheEffectiveSize() {
        CategoryCounts rest = CategoryCounts.of(Map.of("a", 500L, "b", 300L), 0, 20, 3);
        assertThat(drawn(StatTests.jensenShannon(), new SamplePair.Labels(rest, rest))
                        .method())
                .isEqualTo(NoiseFloor.Method.RESAMPLED);
    }

    private static EmpiricalDistribution sketch(double[] sorted, int weight, double rankError) {
        double[] kept = new double[sorted.length / weight];
        Arrays.setAll(kept, i -> sorted[i * weight + weight / 2]);
        return EmpiricalDistribution.weighted(
                kept, LongStream.range(0, kept.length).map(i -> weight).toArray(), rankError);
    }

    @Test
    void constantsHaveANoiseFloorOfZero() {
        SamplePair constant = numbers(new double[] {3, 3, 3}, new double[] {3, 3});
        for (StatTest test : DISTANCES) {
            assertThat(drawn(test, constant).value()).isZero();
        }
    }

    @Test
    void aFloorThatDecidesNothingIsDrawnRoughly() {
        SamplePair samples = numbers(new Random(7), 200, 90);
        StatTest psi = StatTests.psi();
        double full = drawn(psi, samples).value();
        NoiseFloor below = psi.noiseFloor(samples, 0.01, 0.02, NoiseFloor.LEVEL).orElseThrow();
        NoiseFloor reached =
                psi.noiseFloor(samples, full / 5, 0.001, NoiseFloor.LEVEL).orElseThrow();
        assertThat(below.value()).isBetween(full / 2, full * 2);
        assertThat(reached.value()).isBetween(full / 2, full * 2);
        assertThat(reached.value()).isGreaterThan(full / 5);
        assertThat(psi.noiseFloor(samples, 2 * full, 0.001, NoiseFloor.LEVEL)
                        .orElseThrow()
                        .value())
                .isBetween(full / 2, 2 * full);
    }

    /** A distance that is as random as those of the relabelled samples. */
    private record RandomDistance(SplittableRandom random) implements StatTest {
        @Override
        public String name() {
            return "random";
        }

        @Override
        public Score.Type scoreType() {
            return Score.Type.DISTANCE;
        }

        @Override
        public double defaultThreshold() {
            return 0;
        }

        @Override
        public Score score(SamplePair samples) {
            return Score.of(random.nextDouble());
        }
    }

    /** The probability that is stated, where observed and random distances are drawn alike: 4.82 %, or 4.31 % of 99. */
    @ParameterizedTest
    @CsvSource({"199, 0.0482", "99, 0.0431", "19, 0.05"})
    void soOftenDoesARandomDistanceReachItsFloor(int draws, double expected) {
        SamplePair samples = numbers(new double[] {1, 2}, new double[] {1, 2});
        StatTest test = new RandomDistance(new SplittableRandom(draws));
        int trials = 60_000;
        int reached = 0;
        for (int trial = 0; trial < trials; trial++) {
            double score = ((Score.Value) test.score(samples)).value();
            NoiseFloor floor = NoiseFloor.drawn(test, samples, score, draws).orElseThrow();
            reached += score >= floor.value() ? 1 : 0;
        }
        assertThat((double) reached / trials).isCloseTo(expected, Offset.offset(0.0027));
    }

    @Test
    void theVerdictIsNearlyAlwaysThatOfAllDraws() {
        Random random = new Random(8);
        int different = 0;
        int drifted = 0;
        for (int i = 0; i < 400; i++) {
            SamplePair samples = numbers(
                    random.doubles(120).toArray(),
                    random.doubles(80).map(u -> u * u).toArray());
            double score = ((Score.Value) StatTests.psi().score(samples)).value();
            NoiseFloor floor = StatTests.psi()
                    .noiseFloor(samples, score, 0, NoiseFloor.LEVEL)
                    .orElseThrow();
            boolean reached = score >= drawn(StatTests.psi(), samples).value();
            drifted += reached ? 1 : 0;
            different += score >= floor.value() == reached ? 0 : 1;
        }
        assertThat(drifted).isBetween(100, 390);
        assertThat(different).isLessThan(8);
    }

    @Test
    void aDistanceOfCountedValuesIsThatOfTheirSamples() {
        Random random = new Random(10);
        SamplePair samples = numbers(
                random.doubles(300).map(u -> Math.floor(90 * u * u)).toArray(),
                random.doubles(80).map(u -> Math.floor(100 * u)).toArray());
        PooledSamples.Values pooled = (PooledSamples.Values) PooledSamples.of(samples);
        for (StatTest test : List.of(StatTests.wasserstein(), StatTests.energyDistance())) {
            double counted = ((ValuedDistance) ((BuiltIn) test).measure())
                    .distance()
                    .applyAsDouble(pooled.values(), pooled.counts());
            assertThat(counted).isCloseTo(((Score.Value) test.score(samples)).value(), within());
        }
    }

    /** What a bound is for: it is reached by a distance that is surely above its floor. */
    @Test
    void aDistanceAboveABoundOfItsFloorNeedsNoDraws() {
        Random random = new Random(9);
        SamplePair samples = numbers(
                random.doubles(3000).toArray(),
                random.doubles(1000).map(u -> u + 0.2).toArray());
        for (StatTest test : List.of(StatTests.wasserstein(), StatTests.energyDistance())) {
            double score = ((Score.Value) test.score(samples)).value();
            NoiseFloor floor =
                    test.noiseFloor(samples, score, 0.001, NoiseFloor.LEVEL).orElseThrow();
            assertThat(floor.method()).isEqualTo(NoiseFloor.Method.BOUNDED);
            assertThat(floor.value()).isBetween(drawn(test, samples).value(), score);
        }
    }

    @Test
    void aTestOfTheUsersOwnHasOneToo() {
        record LargestShare() implements StatTest {
            @Override
            public String name() {
                return "largest_share";
            }

            @Override
            public Score.Type scoreType() {
                return Score.Type.DISTANCE;
            }

            @Override
            public double defaultThreshold() {
                return 0.2;
            }

            @Override
            public Score score(SamplePair samples) {
                double largest = 0;
                var counts = samples.counts();
                for (int cell = 0; cell < counts.size(); cell++) {
                    double share = (double) counts.reference(cell) / samples.referenceCount();
                    largest =
                            Math.max(largest, Math.abs(share - (double) counts.current(cell) / samples.currentCount()));
                }
                return Score.of(largest);
            }
        }

        SamplePair same = labels(Map.of("a", 50L, "b", 50L), Map.of("a", 10L, "b", 10L));
        NoiseFloor floor =
                new LargestShare().noiseFloor(same, 0.2, 0.2, NoiseFloor.LEVEL).orElseThrow();
        assertThat(floor.method()).isEqualTo(NoiseFloor.Method.RELABELLED);
        // Of two categories, 20 values of 120 against the rest: 1.96 sqrt(0.25 (1 / 100 + 1 / 20)) = 0.24.
        assertThat(floor.value()).isBetween(0.18, 0.31);
        assertThat(new LargestShare().noiseFloor(numbers(new Random(1), 30, 30), 0.2, 0.2, NoiseFloor.LEVEL))
                .isPresent();
    }

    /** The floor from all draws. */
    private static NoiseFloor drawn(StatTest test, SamplePair samples) {
        return NoiseFloor.drawn(test, samples, Double.NaN, NoiseFloor.DRAWS).orElseThrow();
    }

    private static double floor(String test, SamplePair samples) {
        return drawn(StatTests.named(test), samples).value();
    }

    private static SamplePair numbers(Random random, int n, int m) {
        return numbers(random.doubles(n).toArray(), random.doubles(m).toArray());
    }

    private static SamplePair numbers(double[] reference, double[] current) {
        return new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
    }

    private static SamplePair labels(Map<String, Long> reference, Map<String, Long> current) {
        return new SamplePair.Labels(
                CategoryCounts.of(new TreeMap<>(reference), 0, 0, 0),
                CategoryCounts.of(new TreeMap<>(current), 0, 0, 0));
    }
}
