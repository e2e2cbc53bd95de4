package io.github.driftlib.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantileSketchTest {

    private static final int SIZE = 300_000;
    private static final int RUN = 512;

    static Stream<double[]> samples() {
        Random random = new Random(5);
        return Stream.of(
                sample(i -> random.nextGaussian()),
                sample(i -> i),
                sample(i -> -i),
                sample(i -> i % 1000),
                sample(i -> i % 2 == 0 ? i : -i),
                sample(i -> Math.exp(9 * random.nextGaussian())),
                sample(i -> random.nextInt(3)));
    }

    private static double[] sample(IntToDoubleFunction number) {
        return IntStream.range(0, SIZE).mapToDouble(number).toArray();
    }

    private static QuantileSketch sketch(double[] numbers) {
        QuantileSketch sketch = new QuantileSketch(RUN);
        sketch.add(numbers, numbers.length);
        return sketch;
    }

    /** The largest error of a rank, as a share of the numbers. */
    private static double error(QuantileSketch sketch, double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        QuantileSketch.Weighted kept = sketch.weighted();
        double largest = 0;
        long rank = 0;
        for (int i = 0; i < kept.numbers().length; i++) {
            boolean last = i == kept.numbers().length - 1 || kept.numbers()[i + 1] > kept.numbers()[i];
            rank += kept.weights()[i];
            if (last) {
                double value = kept.numbers()[i];
                int found = Arrays.binarySearch(sorted, Math.nextUp(value));
                int atMost = found < 0 ? -found - 1 : found;
                while (atMost > 0 && sorted[atMost - 1] > value) {
                    atMost--;
                }
                largest = Math.max(largest, Math.abs(rank - (double) atMost) / numbers.length);
            }
        }
        assertThat(rank).isEqualTo(numbers.length);
        return largest;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ranksAreWithinTheError(double[] numbers) {
        QuantileSketch sketch = sketch(numbers);
        assertThat(sketch.count()).isEqualTo(SIZE);
        assertThat(sketch.rankError()).isBetween(0.6 / RUN, 2.1 / RUN);
        assertThat(error(sketch, numbers)).isLessThan(sketch.rankError());
    }

    /** However many numbers came, at most six runs are held. */
    @Test
    void theRoomIsSixRuns() {
        QuantileSketch sketch = new QuantileSketch(RUN);
        double[] numbers = samples().findFirst().orElseThrow();
        for (int times = 0; times < 20; times++) {
            sketch.add(numbers, numbers.length);
            assertThat(sketch.weighted().numbers()).hasSizeBetween(2 * RUN, 6 * RUN);
        }
        assertThat(sketch.rankError()).isBetween(0.8 / RUN, 2.1 / RUN);
        QuantileSketch other = sketch(numbers);
        other.add(sketch);
        assertThat(other.weighted().numbers()).hasSizeBetween(2 * RUN, 6 * RUN);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void beingAskedChangesNothing(double[] numbers) {
        QuantileSketch silent = new QuantileSketch(RUN);
        QuantileSketch asked = new QuantileSketch(RUN);
        for (int from = 0; from < SIZE; from += 1_000) {
            double[] part = Arrays.copyOfRange(numbers, from, from + 1_000);
            silent.add(part, part.length);
            asked.add(part, part.length);
            assertThat(asked.weighted().numbers()).isNotEmpty();
        }
        assertThat(silent.state()).usingRecursiveComparison().isEqualTo(asked.state());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void momentsAreExact(double[] numbers) {
        Moments moments = sketch(numbers).moments();
        double mean = Arrays.stream(numbers).sum() / SIZE;
        assertThat(moments.mean()).isCloseTo(mean, within(1e-9 * Math.max(1, Math.abs(mean))));
        assertThat(moments.min()).isEqualTo(Arrays.stream(numbers).min().orElseThrow());
        assertThat(moments.max()).isEqualTo(Arrays.stream(numbers).max().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void partsMergeInAnyGrouping(double[] numbers) {
        List<QuantileSketch> parts = new ArrayList<>();
        Random random = new Random(3);
        for (int from = 0; from < SIZE; ) {
            int to = Math.min(SIZE, from + 1 + random.nextInt(20_000));
            parts.add(sketch(Arrays.copyOfRange(numbers, from, to)));
            from = to;
        }
        while (parts.size() > 1) {
            QuantileSketch merged = parts.remove(random.nextInt(parts.size()));
            QuantileSketch other = parts.remove(random.nextInt(parts.size()));
            merged.add(other);
            parts.add(merged);
        }
        QuantileSketch whole = parts.get(0);
        assertThat(whole.count()).isEqualTo(SIZE);
        assertThat(whole.rankError()).isLessThan(2.1 / RUN);
        assertThat(error(whole, numbers)).isLessThan(whole.rankError());
    }

    @Test
    void aStoredSketchGoesOnAsIfItHadNotBeenStored() {
        double[] numbers = samples().findFirst().orElseThrow();
        QuantileSketch straight = new QuantileSketch(RUN);
        straight.add(numbers, 123_457);
        QuantileSketch stored = QuantileSketch.of(straight.state());
        double[] rest = Arrays.copyOfRange(numbers, 123_457, SIZE);
        straight.add(rest, rest.length);
        stored.add(rest, rest.length);
        assertThat(stored.weighted().numbers()).isEqualTo(straight.weighted().numbers());
        assertThat(stored.moments()).isEqualTo(straight.moments());
        assertThat(stored.rankError()).isEqualTo(straight.rankError());
    }

    /** Arrays of any length, of which every one is halved on its own: no number is lost, and none comes twice. */
    @ParameterizedTest
    @MethodSource("samples")
    void arraysOfAnyLengthAreHalvedAtOnce(double[] numbers) {
        Random random = new Random(4);
        QuantileSketch sketch = new QuantileSketch(RUN);
        int from = 0;
        while (from < SIZE) {
            int to = Math.min(SIZE, from + 1 + random.nextInt(from + 10));
            double[] part = Arrays.copyOfRange(numbers, from, to);
            sketch.add(part, part.length);
            assertThat(part).isEqualTo(Arrays.copyOfRange(numbers, from, to));
            from = to;
        }
        assertThat(sketch.count()).isEqualTo(SIZE);
        assertThat(sketch.weighted().numbers()).hasSizeBetween(RUN, 6 * RUN);
        assertThat(error(sketch, numbers)).isLessThan(sketch.rankError());
        assertThat(sketch.rankError()).isLessThan(2.1 / RUN);
    }

    @Test
    void fewNumbersAreAllKept() {
        QuantileSketch sketch = new QuantileSketch(RUN);
        assertThat(sketch.rankError()).isZero();
        assertThat(sketch.weighted().numbers()).isEmpty();
        sketch.add(new double[] {3, -0.0, 2}, 3);
        sketch.add(7, 2);
        assertThat(sketch.rankError()).isZero();
        assertThat(sketch.weighted().numbers()).containsExactly(0, 2, 3, 7);
        assertThat(sketch.weighted().weights()).containsExactly(1, 1, 1, 2);
    }

    @Test
    void numbersWithTimesAreTakenAtOnceAsOneByOne() {
        double[] numbers = IntStream.range(0, 20_000).mapToDouble(i -> i / 7.0).toArray();
        long[] times = IntStream.range(0, numbers.length)
                .mapToLong(i -> i % 11 * (i % 3 == 0 ? 1L << 33 : 1))
                .toArray();
        QuantileSketch together = new QuantileSketch(RUN);
        together.add(numbers, times);
        QuantileSketch oneByOne = new QuantileSketch(RUN);
        for (int i = 0; i < numbers.length; i++) {
            oneByOne.add(numbers[i], times[i]);
        }
        assertThat(together.state().levels()).isDeepEqualTo(oneByOne.state().levels());
        assertThat(together.rankError()).isEqualTo(oneByOne.rankError());
        assertThat(together.count()).isEqualTo(Arrays.stream(times).sum());
        double mean = oneByOne.moments().mean();
        assertThat(together.moments().mean()).isCloseTo(mean, within(Math.ulp(mean)));
        double deviation = oneByOne.moments().deviation(1);
        assertThat(together.moments().deviation(1)).isCloseTo(deviation, within(2 * Math.ulp(deviation)));
        long[] tooOften = {Long.MAX_VALUE, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuantileSketch(RUN).add(new double[] {1, 2}, tooOften))
                .withMessageStartingWith("count must be at most");
    }

    @Test
    void badParametersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuantileSketch(3))
                .withMessage("runLength must be even and at least 2, but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuantileSketch(4).add(1, -1))
                .withMessage("times must not be negative, but was -1");
    }
}
