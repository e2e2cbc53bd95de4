package io.github.driftlib.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long columns, which are packed, hold what they were given, bit by bit. */
class ColumnStorageTest {

    /** Two full segments and a part of a third. */
    private static final int ROWS = 150_001;

    private static final int LAST = ROWS - 1;

    /** Numbers by row, whatever they are packed as. */
    enum Values {
        EQUAL(row -> 3.5),
        SMALL(row -> row % 255 - 127),
        BELOW_A_BYTE(row -> row == LAST ? -128 : row % 7),
        MIDDLE(row -> row % 65_535 - 32_767),
        BELOW_A_SHORT(row -> row == 70_000 ? -32_768 : 1),
        WIDE(row -> row * 10_007L % Integer.MAX_VALUE),
        GREATEST(row -> row % 2 == 0 ? Integer.MAX_VALUE : -Integer.MAX_VALUE),
        BELOW_AN_INT(row -> row == 3 ? Integer.MIN_VALUE : row),
        WITH_GAPS(row -> row % 3 == 0 ? Double.NaN : row % 100),
        ABSENT(row -> Double.NaN),
        NEGATIVE_ZERO(row -> row == LAST ? -0.0 : row % 5),
        SINGLE(row -> (float) Math.sin(row)),
        SINGLE_AFTER_WHOLE(row -> row < 70_000 ? row % 100 : 0.25),
        SINGLE_AFTER_WIDE(row -> row < 70_000 ? 16_777_217 + row : 0.25),
        INFINITE(row -> row == 1 ? Double.POSITIVE_INFINITY : row == 2 ? Double.NEGATIVE_INFINITY : row),
        DOUBLE_AFTER_WHOLE(row -> row < LAST ? row % 4 : 0.1),
        DOUBLE(row -> Math.sin(row));

        final double[] numbers;

        Values(IntToDoubleFunction number) {
            numbers = IntStream.range(0, ROWS).mapToDouble(number).toArray();
        }
    }

    private static void assertHolds(NumericalColumn column, double[] expected) {
        assertThat(column.size()).isEqualTo(expected.length);
        assertThat(Arrays.equals(column.toArray(), expected)).isTrue();
        int from = expected.length / 3;
        double[] some = new double[7 + expected.length / 2];
        column.read(from, some, 7, expected.length / 2);
        assertThat(Arrays.equals(some, 7, some.length, expected, from, from + expected.length / 2))
                .isTrue();
        assertWhole(column, from, Arrays.copyOfRange(expected, from, from + expected.length / 2));
        double[] one =
                IntStream.range(0, column.size()).mapToDouble(column::get).toArray();
        assertThat(Arrays.equals(one, expected)).isTrue();
        int missing = (int) IntStream.range(0, column.size())
                .filter(row -> Double.isNaN(expected[row]) != column.isMissing(row))
                .count();
        assertThat(missing).isZero();
    }

    private static void assertWhole(NumericalColumn column, int from, double[] expected) {
        int[] whole = new int[expected.length];
        boolean areWhole = Arrays.stream(expected)
                .allMatch(it -> Double.isNaN(it) || it == Math.rint(it) && Math.abs(it) <= Integer.MAX_VALUE);
        assertThat(column.readWhole(from, whole, whole.length)).isEqualTo(areWhole);
        if (areWhole) {
            double[] back = Arrays.stream(whole)
                    .mapToDouble(it -> it == Integer.MIN_VALUE ? Double.NaN : it)
                    .toArray();
            assertThat(IntStream.range(0, back.length).allMatch(i -> back[i] == expected[i] || back[i] != back[i]))
                    .isTrue();
            assertThat(IntStream.range(0, back.length)
                            .allMatch(i -> Double.isNaN(back[i]) == Double.isNaN(expected[i])))
                    .isTrue();
        }
    }

    @Test
    void whatIsReadMustBeThere() {
        NumericalColumn numbers = NumericalColumn.of(1, 2, 3);
        CategoricalColumn labels = CategoricalColumn.of("a", null, "a");
        int[] two = new int[2];
        assertThatThrownBy(() -> numbers.readWhole(2, two, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> numbers.readWhole(0, two, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> labels.readCodes(2, two, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> labels.readCodes(0, two, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void numbersStayTheSame(Values values) {
        assertHolds(NumericalColumn.of(values.numbers), values.numbers);
        NumericalColumn.Builder one = NumericalColumn.builder();
        for (double number : values.numbers) {
            one.add(number);
        }
        assertHolds(one.build(), values.numbers);
        assertHolds(one.build(), values.numbers);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreTakenAndAppended(Values values) {
        NumericalColumn column = NumericalColumn.of(values.numbers);
        SplittableRandom random = new SplittableRandom(1);
        for (int size : new int[] {10, 100_000}) {
            int[] rows = random.ints(size, 0, ROWS).toArray();
            double[] expected =
                    Arrays.stream(rows).mapToDouble(row -> values.numbers[row]).toArray();
            assertHolds((NumericalColumn) column.take(rows), expected);
        }
        for (Values others : Values.values()) {
            double[] both = Arrays.copyOf(values.numbers, ROWS + 100);
            System.arraycopy(others.numbers, 0, both, ROWS, 100);
            NumericalColumn more = NumericalColumn.of(Arrays.copyOf(others.numbers, 100));
            assertHolds((NumericalColumn) column.append(List.of(more)), both);
        }
    }

    @Test
    void numbersCanBeAddedInPartsOfAnySize() {
        double[] numbers = Values.DOUBLE_AFTER_WHOLE.numbers;
        NumericalColumn.Builder parts = NumericalColumn.builder();
        parts.append(numbers, 65_535);
        parts.append(Arrays.copyOfRange(numbers, 65_535, 65_537), 2);
        NumericalColumn early = parts.build();
        parts.reserve(1_000_000).append(Arrays.copyOfRange(numbers, 65_537, ROWS), ROWS - 65_537);
        assertHolds(parts.build(), numbers);
        assertHolds(early, Arrays.copyOf(numbers, 65_537));
    }

    @ParameterizedTest
    @EnumSource
    void numbersStayTheSameWhateverNumberOfThemIsExpected(Values values) {
        for (int expected : new int[] {1, 65_536, 131_071, 131_072, ROWS - 1, ROWS, 2 * ROWS}) {
            NumericalColumn.Builder builder = NumericalColumn.builder().reserve(expected);
            for (int from = 0; from < ROWS; from += 2_000) {
                double[] some = Arrays.copyOfRange(values.numbers, from, Math.min(ROWS, from + 2_000));
                builder.append(some, some.length);
            }
            NumericalColumn column = builder.build();
            builder.add(0.5).append(values.numbers, ROWS);
            double[] more = Arrays.copyOf(values.numbers, 2 * ROWS + 1);
            more[ROWS] = 0.5;
            System.arraycopy(values.numbers, 0, more, ROWS + 1, ROWS);
            assertHolds(column, values.numbers);
            assertHolds(builder.build(), more);
        }
    }

    @Test
    void whatIsExpectedIsMovedNoMoreThanOnce() {
        double[] numbers = new SplittableRandom(1).doubles(1_000_000).toArray();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        NumericalColumn.Builder builder = NumericalColumn.builder().reserve(numbers.length);
        DatetimeColumn.Builder times = DatetimeColumn.builder().reserve(numbers.length);
        for (double number : numbers) {
            builder.add(number);
            times.addMicros((long) (number * 1e15));
        }
        NumericalColumn column = builder.build();
        DatetimeColumn at = times.build();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertHolds(column, numbers);
        assertThat(IntStream.range(0, at.size()).allMatch(row -> at.micros(row) == (long) (numbers[row] * 1e15)))
                .isTrue();
        assertThat(allocated).isLessThan(2L * Double.BYTES * numbers.length * 5 / 4);
    }

    @Test
    void aBuiltColumnOfLabelsKeepsItsOwn() {
        CategoricalColumn.Builder builder = CategoricalColumn.builder();
        for (int row = 0; row < 65_536; row++) {
            builder.add("label " + row % 300);
        }
        CategoricalColumn early = builder.build();
        for (int row = 0; row < 65_536; row++) {
            builder.add("other");
        }
        assertThat(IntStream.range(0, early.size()).allMatch(row -> ("label " + row % 300).equals(early.get(row))))
                .isTrue();
        assertThat(builder.build().get(65_535)).isEqualTo("label 135");
    }

    @Test
    void labelsOfAnyNumberStayTheSame() {
        for (int labels : new int[] {1, 2, 127, 128, 129, 300, 32_768, 32_769, 70_000}) {
            String[] expected = IntStream.range(0, ROWS)
                    .mapToObj(row -> row % 11 == 0 ? null : "label " + row * 7919L % labels)
                    .toArray(String[]::new);
            CategoricalColumn column = CategoricalColumn.of(expected);
            assertLabels(column, expected);
            int[] rows = new SplittableRandom(labels).ints(100_000, 0, ROWS).toArray();
            assertLabels(
                    (CategoricalColumn) column.take(rows),
                    Arrays.stream(rows).mapToObj(row -> expected[row]).toArray(String[]::new));
            String[] twice = Arrays.copyOf(expected, 2 * ROWS);
            System.arraycopy(expected, 0, twice, ROWS, ROWS);
            assertLabels((CategoricalColumn) column.append(List.of(column)), twice);
        }
    }

    private static void assertLabels(CategoricalColumn column, String[] expected) {
        assertThat(column.size()).isEqualTo(expected.length);
        String[] labels =
                IntStream.range(0, column.size()).mapToObj(column::get).toArray(String[]::new);
        assertThat(Arrays.equals(labels, expected)).isTrue();
        int[] codes = new int[expected.length / 2];
        column.readCodes(expected.length / 3, codes, codes.length);
        assertThat(IntStream.range(0, codes.length).allMatch(i -> codes[i] == column.code(expected.length / 3 + i)))
                .isTrue();
    }

    @Test
    void pointsInTimeStayTheSame() {
        long[] micros = IntStream.range(0, ROWS)
                .mapToLong(row -> row % 13 == 0 ? DatetimeColumn.MISSING : row * 1_000_003L)
                .toArray();
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (long micro : micros) {
            times.addMicros(micro);
        }
        DatetimeColumn column = times.build();
        long[] twice = Arrays.copyOf(micros, 2 * ROWS);
        System.arraycopy(micros, 0, twice, ROWS, ROWS);
        assertThat(IntStream.range(0, ROWS).mapToLong(column::micros).toArray()).isEqualTo(micros);
        DatetimeColumn both = (DatetimeColumn) column.append(List.of(times.build()));
        assertThat(IntStream.range(0, both.size()).mapToLong(both::micros).toArray())
                .isEqualTo(twice);
    }
}
