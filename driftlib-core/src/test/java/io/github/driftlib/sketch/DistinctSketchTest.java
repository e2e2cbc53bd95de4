package io.github.driftlib.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctSketchTest {

    /** The stated range misses in one of a thousand, and the standard error is that of the class comment. */
    @ParameterizedTest
    @ValueSource(ints = {200, 9_000, 40_000, 150_000})
    void theStatedErrorIsKept(int values) {
        int trials = Math.min(1_500, 30_000_000 / values);
        int missed = 0;
        double sum = 0;
        double squares = 0;
        double width = 0;
        for (int trial = 0; trial < trials; trial++) {
            DistinctSketch sketch = new DistinctSketch();
            for (int i = 0; i < values; i++) {
                sketch.add(StringHash.mixed((trial * 1_000_003L + i) * 0x9e3779b97f4a7c15L));
            }
            double error = sketch.estimate() / values - 1;
            missed += sketch.lowest() > values || sketch.highest() < values ? 1 : 0;
            width += (sketch.highest() - sketch.lowest()) / sketch.estimate() / trials;
            sum += error;
            squares += error * error;
        }
        double deviation = Math.sqrt(squares / trials);
        assertThat(missed).isLessThanOrEqualTo(3 + trials / 500);
        // 99.9 % of a normal distribution on either side, and a value for whole numbers.
        assertThat(width).isBetween(2 * 3.2905 * 1.04 / 128, 2 * 3.2905 * 1.04 / 128 * 1.02 + 2.0 / values);
        assertThat(Math.abs(sum / trials)).as("bias").isLessThan(4 * deviation / Math.sqrt(trials) + 1e-4);
        assertThat(deviation).isLessThan(0.0092);
        if (values > 20_000) {
            assertThat(deviation).isGreaterThan(0.006);
        }
    }

    static Stream<IntFunction<String>> patterns() {
        return Stream.of(
                i -> String.format("%08d", i),
                i -> "user-" + i,
                Integer::toHexString,
                i -> i + "@example.org",
                i -> "a".repeat(i % 50) + i,
                i -> (char) (i & 0x7fff) + "/" + i / 1000);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void namesThatLookAlikeAreCounted(IntFunction<String> name) {
        DistinctSketch sketch = new DistinctSketch();
        for (int i = 0; i < 200_000; i++) {
            sketch.add(name.apply(i));
        }
        assertThat(sketch.estimate()).isCloseTo(200_000, within(200_000 * DistinctSketch.ERROR));
    }

    @Test
    void numbersThatLookAlikeAreCounted() {
        for (double step : new double[] {1, 0.1, 1e-300, 1024}) {
            DistinctSketch sketch = new DistinctSketch();
            for (int i = 0; i < 250_000; i++) {
                sketch.add(i * step);
                sketch.add(-0.0);
            }
            assertThat(sketch.estimate()).isCloseTo(250_000, within(250_000 * DistinctSketch.ERROR));
        }
    }

    @Test
    void aUnionIsWhatBothSaw() {
        DistinctSketch left = new DistinctSketch();
        DistinctSketch right = new DistinctSketch();
        DistinctSketch both = new DistinctSketch();
        for (int i = 0; i < 50_000; i++) {
            left.add("l" + i % 30_000);
            right.add("r" + i);
            both.add("l" + i);
            both.add("r" + i);
            left.add("l" + i);
        }
        DistinctSketch merged = left.copy();
        merged.add(right);
        right.add(left);
        assertThat(merged).isEqualTo(both).isEqualTo(right).hasSameHashCodeAs(both);
        assertThat(DistinctSketch.of(merged.bytes())).isEqualTo(merged);
    }

    @Test
    void fewValuesAreCountedNearlyExactly() {
        DistinctSketch sketch = new DistinctSketch();
        assertThat(sketch.estimate()).isZero();
        sketch.add("a");
        sketch.add("a");
        assertThat(sketch.estimate()).isCloseTo(1, within(0.01));
    }

    /** Few values are held as hashes and many in registers; nobody sees which. */
    @Test
    void hashesBecomeRegisters() {
        for (int values : new int[] {0, 1, 63, 64, 65, 200}) {
            DistinctSketch straight = new DistinctSketch();
            DistinctSketch merged = DistinctSketch.of(new DistinctSketch().bytes());
            DistinctSketch part = new DistinctSketch();
            for (int i = 0; i < values; i++) {
                straight.add("v" + i);
                (i % 2 == 0 ? merged : part).add("v" + i);
            }
            DistinctSketch backwards = part.copy();
            merged.add(part);
            backwards.add(merged);
            assertThat(merged).isEqualTo(straight).isEqualTo(backwards);
            assertThat(straight.estimate()).isCloseTo(values, within(0.03 * values + 1e-9));
        }
    }

    @Test
    void whatWasNotSeenIsNotKnown() {
        DistinctSketch unknown = DistinctSketch.unknown();
        unknown.add("a");
        DistinctSketch known = new DistinctSketch();
        known.add(unknown);
        assertThat(known.isKnown()).isFalse();
        assertThat(DistinctSketch.of(known.bytes()).isKnown()).isFalse();
        assertThatIllegalStateException().isThrownBy(known::estimate);
        assertThatIllegalArgumentException().isThrownBy(() -> DistinctSketch.of(new byte[3]));
        byte[] registers = new byte[1 << 14];
        registers[7] = 52;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistinctSketch.ofStored(registers))
                .withMessage("a register must be in [0, 51], but was 52");
    }

    /** What others counted can be among what was seen, or not: the union has at least the more and at most all. */
    @Test
    void whatOthersCountedStandsBesideWhatWasSeen() {
        DistinctSketch counted = DistinctSketch.of(900, 1000, 1100);
        assertThat(counted.lowest()).isEqualTo(900);
        assertThat(counted.estimate()).isEqualTo(1000);
        assertThat(counted.highest()).isEqualTo(1100);
        assertThat(DistinctSketch.of(counted.bytes())).isEqualTo(counted);
        assertThat(counted.bytes()).hasSizeLessThan(32);
        DistinctSketch seen = new DistinctSketch();
        for (int i = 0; i < 5000; i++) {
            seen.add("label " + i);
        }
        for (DistinctSketch both : new DistinctSketch[] {union(seen, counted), union(counted, seen)}) {
            assertThat(both.lowest()).isBetween(4700.0, 5000.0);
            assertThat(both.estimate()).isEqualTo(seen.estimate());
            assertThat(both.highest()).isBetween(6100.0, 6400.0);
            assertThat(DistinctSketch.of(both.bytes())).isEqualTo(both);
            assertThat(both.copy()).isEqualTo(both);
        }
        assertThat(union(counted, counted).highest()).isEqualTo(2200);
        assertThat(union(counted, DistinctSketch.unknown()).isKnown()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> DistinctSketch.of(2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> DistinctSketch.of(new byte[24 + 5]));
    }

    private static DistinctSketch union(DistinctSketch one, DistinctSketch other) {
        DistinctSketch both = one.copy();
        both.add(other);
        return both;
    }

    /** Bytes hang on what was seen only, and are half a register each at most. */
    @Test
    void bytesAreFewAndRead() {
        DistinctSketch sketch = new DistinctSketch();
        int added = 0;
        for (int size : new int[] {0, 1, 64, 65, 2_000, 3_000, 50_000, 1_000_000}) {
            for (; added < size; added++) {
                sketch.add("label " + added);
            }
            byte[] bytes = sketch.bytes();
            assertThat(bytes.length).as("of " + size).isLessThan(Math.min(5 + 3 * size, 8_192 + 400));
            assertThat(DistinctSketch.of(bytes)).isEqualTo(sketch);
            assertThat(DistinctSketch.of(bytes).estimate()).isEqualTo(sketch.estimate());
        }
        byte[] bytes = sketch.bytes();
        for (int length = 2; length < bytes.length; length += 97) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> DistinctSketch.of(cut));
        }
    }

    @Test
    void numbersOfAnArrayAreThoseOneByOne() {
        for (int size : new int[] {0, 3, 64, 65, 5_000}) {
            double[] numbers = new double[size + 2];
            Arrays.setAll(numbers, i -> i % 3 == 0 ? -0.0 : i / 7.0);
            DistinctSketch one = new DistinctSketch();
            for (int i = 1; i <= size; i++) {
                one.add(numbers[i]);
            }
            DistinctSketch together = new DistinctSketch();
            together.add(numbers, 1, 1 + size);
            assertThat(together).isEqualTo(one);
            DistinctSketch unknown = DistinctSketch.unknown();
            unknown.add(numbers, 0, size);
            assertThat(unknown.isKnown()).isFalse();
        }
    }
}
