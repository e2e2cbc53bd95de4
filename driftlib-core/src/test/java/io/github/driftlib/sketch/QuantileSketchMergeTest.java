package io.github.driftlib.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sketches of any size merge in any shape, and the error they state is the error there is. */
class QuantileSketchMergeTest {

    /** Random numbers, each so many times that the sketch has seen the given number. */
    private static QuantileSketch heavy(int runLength, long count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        QuantileSketch sketch = new QuantileSketch(runLength);
        int numbers = 2_000;
        for (int i = 0; i < numbers; i++) {
            sketch.add(random.nextDouble(), count / numbers + (i < count % numbers ? 1 : 0));
        }
        return sketch;
    }

    private static QuantileSketch uniform(int runLength, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] numbers = new double[Math.min(count, 50_000)];
        QuantileSketch sketch = new QuantileSketch(runLength);
        for (int left = count; left > 0; left -= numbers.length) {
            Arrays.setAll(numbers, i -> random.nextDouble());
            sketch.add(numbers, Math.min(left, numbers.length));
        }
        return sketch;
    }

    private static long weight(QuantileSketch sketch) {
        return Arrays.stream(sketch.weighted().weights()).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4_095, 8_193, 131_072, 2_097_153, 2_200_000, 6_500_000, 99_999_999, 1L << 29, 1L << 40})
    void sizesMergeInAnyOrder(long count) {
        for (int runLength : new int[] {16, 512, 4096}) {
            for (long other : new long[] {0, 1, 50_000, 2_200_000, 1L << 31}) {
                QuantileSketch left = heavy(runLength, count, 1);
                QuantileSketch right = heavy(runLength, other, 2);
                QuantileSketch fromNothing = new QuantileSketch(runLength);
                fromNothing.add(left);
                fromNothing.add(right);
                right.add(left);
                assertThat(fromNothing.count()).isEqualTo(count + other);
                assertThat(weight(fromNothing)).isEqualTo(count + other);
                assertThat(right.count()).isEqualTo(count + other);
                assertThat(weight(right)).isEqualTo(count + other);
                assertThat(right.moments()).isEqualTo(fromNothing.moments());
                assertThat(weight(left)).isEqualTo(count);
            }
        }
    }

    /** A run may come where there are no runs of lower weight: a length of 16 makes high levels of few numbers. */
    @Test
    void aStreamOfEverySizeMergesWithNothing() {
        SplittableRandom random = new SplittableRandom(3);
        QuantileSketch stream = new QuantileSketch(2);
        for (int count = 1; count <= 3_000; count++) {
            stream.add(random.nextDouble(), 1);
            QuantileSketch whole = new QuantileSketch(2);
            whole.add(stream);
            assertThat(weight(whole)).isEqualTo(count);
            assertThat(whole.rankError()).isEqualTo(stream.rankError());
        }
    }

    @Test
    void runsOfAnotherLengthMerge() {
        QuantileSketch coarse = uniform(64, 100_000, 4);
        QuantileSketch fine = uniform(1024, 100_000, 5);
        double before = coarse.rankError() * coarse.count();
        fine.add(coarse);
        assertThat(weight(fine)).isEqualTo(200_000);
        assertThat(fine.rankError() * fine.count()).isGreaterThanOrEqualTo(0.8 * before);
        assertThat(worstOfUniform(fine)).isLessThan(fine.rankError());
        coarse.add(fine);
        assertThat(weight(coarse)).isEqualTo(300_000);
    }

    @Test
    void aFailedMergeLeavesTheSketchAsItWas() {
        QuantileSketch full = new QuantileSketch(16);
        full.add(7, Long.MAX_VALUE - 10);
        QuantileSketch some = uniform(16, 1_000, 6);
        QuantileSketch.State before = full.state();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.add(some))
                .withMessageStartingWith("count must be at most 9223372036854775807");
        assertThatIllegalArgumentException().isThrownBy(() -> full.add(7, 11));
        assertThat(full.state()).usingRecursiveComparison().isEqualTo(before);
        full.add(8, 10);
        assertThat(full.count()).isEqualTo(Long.MAX_VALUE);
        assertThat(weight(full)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aSketchMergesWithItself() {
        QuantileSketch sketch = uniform(64, 10_000, 7);
        sketch.add(sketch);
        assertThat(weight(sketch)).isEqualTo(20_000);
    }

    @Test
    void beingReadAndAddedElsewhereChangesNothing() {
        QuantileSketch sketch = uniform(512, 700, 8);
        QuantileSketch untouched = uniform(512, 700, 8);
        new QuantileSketch(512).add(sketch);
        sketch.weighted();
        sketch.state();
        double[] more = new SplittableRandom(9).doubles(5_000).toArray();
        sketch.add(more, more.length);
        untouched.add(more, more.length);
        assertThat(sketch.state()).usingRecursiveComparison().isEqualTo(untouched.state());
    }

    /** 2^60 observations of one number cost 60 steps and not 2^60. */
    @Test
    void multiplicityCostsItsBinaryDigits() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            QuantileSketch sketch = uniform(4096, 100_000, 10);
            for (int i = 0; i < 30_000; i++) {
                sketch.add(i / 30_000.0, (1L << 45) + i);
            }
            assertThat(weight(sketch)).isEqualTo(sketch.count());
            assertThat(worstOfUniform(sketch)).isLessThan(sketch.rankError() + 1e-4);
        });
    }

    /**
     * The formula of the class comment, by hand. 6,000 numbers fit; 3,000 go for 6,000 more, and another 1,500 of
     * weight 2 for 1,500 more: two tosses of one weight each, as the second halving of a level is the first one turned.
     */
    @Test
    void theErrorIsTheBoundOfAllRanksTogether() {
        assertThat(oneByOne(1000, 6_000, 11).rankError()).isZero();
        for (int count : new int[] {6_001, 9_001}) {
            QuantileSketch sketch = oneByOne(1000, count, 11);
            double bound = Math.sqrt(2 * 1 * Math.log(2 * 2 * 32_000 / 0.01)) / count + 1 / 32_000.0;
            assertThat(sketch.rankError()).as("of " + count).isCloseTo(bound, within(1e-15));
        }
        QuantileSketch more = oneByOne(1000, 12_001, 11);
        assertThat(more.state().variance()).isEqualTo(2 * 1 + 1 * 4 - 1);
    }

    private static QuantileSketch oneByOne(int runLength, int count, long seed) {
        QuantileSketch sketch = new QuantileSketch(runLength);
        new SplittableRandom(seed).doubles(count).forEach(number -> sketch.add(number, 1));
        return sketch;
    }

    /**
     * 20,000 numbers beside runs of 1,000 are halved twice before they join: 0.05 * 20,000^2 / 1,000^2 is 4^2 and a
     * little more. Two more arrays take the turned coins of the first, and new ones.
     */
    @Test
    void numbersThatComeTogetherAreHalvedAtOnce() {
        QuantileSketch sketch = new QuantileSketch(1000);
        double[] numbers = shuffled(20_000, new SplittableRandom(14));
        sketch.add(numbers, numbers.length);
        assertThat(sketch.state().levels()[2]).hasSize(5_000);
        assertThat(sketch.state().variance()).isEqualTo(1 + 4);
        double[] first = sketch.state().levels()[2];
        for (int i = 1; i < first.length; i++) {
            assertThat(first[i] - first[i - 1]).isEqualTo(4);
        }
        QuantileSketch again = QuantileSketch.of(sketch.state());
        again.add(numbers, numbers.length);
        assertThat(again.state().levels()[0]).isEmpty();
        assertThat(again.weighted().numbers()).hasSizeBetween(3_000, 6_000);
    }

    /** Over many arrays the ranks of a sketch are as often too high as too low. */
    @Test
    void halvingAtOnceIsNotBiased() {
        double mean = 0;
        int trials = 200;
        for (int trial = 0; trial < trials; trial++) {
            double[] numbers = shuffled(4_097 + trial, new SplittableRandom(trial));
            QuantileSketch sketch = new QuantileSketch(64);
            sketch.add(numbers, numbers.length);
            mean += meanError(sketch) / (sketch.rankError() * numbers.length) / trials;
        }
        assertThat(mean).isBetween(-0.03, 0.03);
    }

    /** The second halving of a level keeps what the first did not, and a third tosses again. */
    @Test
    void everySecondCoinIsTheOneBeforeTurned() {
        int same = 0;
        for (int trial = 0; trial < 200; trial++) {
            Coins coins = new Coins(0, 0);
            long hash = StringHash.mixed(trial);
            boolean first = coins.keepsFirst(3, hash);
            assertThat(coins.isOpen(3)).isTrue();
            assertThat(new Coins(coins.open(), coins.firsts()).keepsFirst(3, hash))
                    .isEqualTo(!first);
            assertThat(coins.keepsFirst(3, hash)).isEqualTo(!first);
            assertThat(coins.isOpen(3)).isFalse();
            same += coins.keepsFirst(3, StringHash.mixed(-trial)) == first ? 1 : 0;
        }
        assertThat(same).isBetween(70, 130);
    }

    @Test
    void aCoinThatWaitsIsKeptBesideAnother() {
        Coins coins = new Coins(0b0110, 0b0010);
        coins.add(new Coins(0b1100, 0b1100));
        assertThat(coins.open()).isEqualTo(0b1110);
        assertThat(coins.firsts()).isEqualTo(0b1010);
    }

    @Test
    void variancesOfPartsAddUp() {
        QuantileSketch part = uniform(512, 1_000_000, 12);
        QuantileSketch whole = new QuantileSketch(512);
        whole.add(part);
        assertThat(whole.rankError()).isEqualTo(part.rankError()).isGreaterThan(0.0015);
        QuantileSketch other = uniform(512, 1_000_000, 13);
        double least = Math.hypot(part.rankError(), other.rankError()) / 2;
        whole.add(other);
        assertThat(whole.rankError()).isGreaterThanOrEqualTo(least * 0.999);
    }

    /** The largest difference between a share of weights and that of a uniform distribution. */
    private static double worstOfUniform(QuantileSketch sketch) {
        QuantileSketch.Weighted kept = sketch.weighted();
        double worst = 0;
        long rank = 0;
        for (int i = 0; i < kept.numbers().length; i++) {
            worst = Math.max(worst, Math.abs((rank + kept.weights()[i] / 2.0) / sketch.count() - kept.numbers()[i]));
            rank += kept.weights()[i];
        }
        return worst;
    }

    /** The error of each rank of 0 .. n - 1 in whole observations. */
    private static double[] errors(QuantileSketch sketch) {
        QuantileSketch.Weighted kept = sketch.weighted();
        double[] errors = new double[kept.numbers().length];
        long rank = 0;
        for (int i = 0; i < errors.length; i++) {
            rank += kept.weights()[i];
            errors[i] = rank - (kept.numbers()[i] + 1);
        }
        return errors;
    }

    /** The mean error of the ranks of 0 .. n - 1, that of a kept number in the middle of what it stands for. */
    private static double meanError(QuantileSketch sketch) {
        QuantileSketch.Weighted kept = sketch.weighted();
        double sum = 0;
        long rank = 0;
        for (int i = 0; i < kept.numbers().length; i++) {
            sum += rank + kept.weights()[i] / 2.0 - (kept.numbers()[i] + 0.5);
            rank += kept.weights()[i];
        }
        return sum / kept.numbers().length;
    }

    private static double largest(double[] errors) {
        return Arrays.stream(errors).map(Math::abs).max().orElseThrow();
    }

    /** 0 .. n - 1 in a shuffled order. */
    private static double[] shuffled(int count, SplittableRandom random) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
        return numbers;
    }

    @Test
    void theStatedErrorIsKeptInAtLeast99Percent() {
        int missed = 0;
        int trials = 400;
        double sum = 0;
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            double[] numbers = shuffled(20_000 + random.nextInt(20_000), random);
            QuantileSketch sketch = new QuantileSketch(64);
            sketch.add(numbers, numbers.length);
            double ratio = largest(errors(sketch)) / (sketch.rankError() * numbers.length);
            missed += ratio > 1 ? 1 : 0;
            sum += ratio;
        }
        assertThat(missed).isLessThanOrEqualTo(trials / 100);
        assertThat(sum / trials).as("not careful beyond measure").isGreaterThan(0.25);
    }

    /** Parts of one size, merged in pairs: the errors of their ranks have no common sign. */
    @Test
    void equalPartsAreNotBiased() {
        int parts = 64;
        int size = 12_160;
        double mean = 0;
        double worst = 0;
        int trials = 10;
        for (int trial = 0; trial < trials; trial++) {
            double[] numbers = shuffled(parts * size, new SplittableRandom(100 + trial));
            List<QuantileSketch> open = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                QuantileSketch sketch = new QuantileSketch(64);
                sketch.add(Arrays.copyOfRange(numbers, part * size, (part + 1) * size), size);
                open.add(sketch);
            }
            while (open.size() > 1) {
                List<QuantileSketch> merged = new ArrayList<>();
                for (int i = 0; i < open.size(); i += 2) {
                    open.get(i).add(open.get(i + 1));
                    merged.add(open.get(i));
                }
                open = merged;
            }
            double stated = open.get(0).rankError() * numbers.length;
            mean += meanError(open.get(0)) / stated / trials;
            worst = Math.max(worst, largest(errors(open.get(0))) / stated);
        }
        assertThat(mean).isBetween(-0.1, 0.1);
        assertThat(worst).isLessThan(1);
    }

    /** An order that knows of how many numbers each coin is tossed, and nothing of the numbers, gains nothing. */
    @Test
    void coinsDoNotDependOnTheCountAlone() {
        int both = 0;
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            QuantileSketch one = new QuantileSketch(16);
            QuantileSketch other = new QuantileSketch(16);
            double[] first = random.doubles(96).toArray();
            double[] second = random.doubles(96).toArray();
            one.add(first, 96);
            other.add(second, 96);
            one.add(2, 1);
            other.add(2, 1);
            both += keptFirst(one, first) == keptFirst(other, second) ? 1 : 0;
        }
        assertThat(both).isBetween(140, 260);
    }

    private static boolean keptFirst(QuantileSketch sketch, double[] numbers) {
        Arrays.sort(numbers);
        return sketch.weighted().numbers()[5] == numbers[10];
    }
}
