package io.github.driftlib.quality.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against comparing all cells of all pairs: in one block of rows and in several, in one block of columns and in two.
 */
class AlmostEqualColumnsTest {

    @ParameterizedTest
    @CsvSource({"2, 3000", "5, 9000", "60, 4096", "60, 64", "7, 1", "520, 65"})
    void thePairsAreThoseOfComparingAllCells(int count, int rows) {
        Random random = new Random(count);
        double[] base = random.doubles(rows).toArray();
        double[][] columns = new double[count][];
        for (int i = 0; i < count; i++) {
            columns[i] = i % 3 == 2 ? random.doubles(rows).toArray() : changed(base, random, random.nextInt(6));
        }
        List<ComparableValues> cells = Arrays.stream(columns)
                .map(values -> ComparableValues.of(NumericalColumn.of(values)))
                .toList();
        for (double share : new double[] {0, 0.02, 0.05, 0.3, 0.5}) {
            int allowed = (int) (share * rows);
            assertThat(new AlmostEqualColumns(cells, rows, allowed).count()).isEqualTo(pairs(columns, allowed));
        }
    }

    private static double[] changed(double[] base, Random random, int percent) {
        double[] changed = base.clone();
        for (int row = 0; row < changed.length; row++) {
            if (random.nextInt(100) < percent) {
                changed[row] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble();
            }
        }
        return changed;
    }

    private static long pairs(double[][] columns, int allowed) {
        return IntStream.range(0, columns.length)
                .mapToLong(second -> IntStream.range(0, second)
                        .filter(first -> differences(columns[first], columns[second]) <= allowed)
                        .count())
                .sum();
    }

    private static long differences(double[] left, double[] right) {
        return IntStream.range(0, left.length)
                .filter(row -> left[row] != right[row])
                .count();
    }
}
