package io.github.driftlib.attribution;

import io.github.driftlib.stats.EqualSteps;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of one side: their losses, less a common number, and the value of each column.
 *
 * @param losses the loss of each row, NaN where there is none
 * @param codes of each column, the number of the value of each row, -1 where it has none
 * @param all the sums of all rows that have a loss
 */
record SliceSide(double[] losses, int[][] codes, SliceSums all) {

    static SliceSide of(double[] losses, int[][] codes) {
        return new SliceSide(losses, codes, SliceSums.of(losses));
    }

    /** The sums of each combination of the values of two columns, or of one where both are the same. */
    SliceSums[] sums(int first, int second, int seconds, int size) {
        long[] counts = new long[size];
        double[] sums = new double[size];
        double[] squares = new double[size];
        int[] cell = cells(first, second, seconds);
        for (int row = 0; row < losses.length; row++) {
            if (cell[row] >= 0) {
                counts[cell[row]]++;
                sums[cell[row]] += losses[row];
                squares[cell[row]] += losses[row] * losses[row];
            }
        }
        SliceSums[] cells = new SliceSums[size];
        Arrays.setAll(cells, i -> new SliceSums(counts[i], sums[i], squares[i]));
        return cells;
    }

    /** The combination of each row, -1 where it has none or no loss. */
    int[] cells(int first, int second, int seconds) {
        int[] cells = new int[losses.length];
        for (int row = 0; row < losses.length; row++) {
            int a = codes[first][row];
            int b = codes[second][row];
            boolean known = a >= 0 && b >= 0 && Double.isFinite(losses[row]);
            cells[row] = !known ? -1 : first == second ? a : a * seconds + b;
        }
        return cells;
    }

    /** The rows that have a loss, at most so many, at equal steps. */
    SliceSide thinned(int most) {
        int[] known = IntStream.range(0, losses.length)
                .filter(row -> Double.isFinite(losses[row]))
                .toArray();
        return take(EqualSteps.of(known, most));
    }

    /** Those rows, in that order. */
    SliceSide take(int[] rows) {
        return of(
                Arrays.stream(rows).mapToDouble(row -> losses[row]).toArray(),
                Arrays.stream(codes)
                        .map(code -> Arrays.stream(rows).map(row -> code[row]).toArray())
                        .toArray(int[][]::new));
    }

    /** These rows and then the others. */
    SliceSide and(SliceSide others) {
        double[] both = Arrays.copyOf(losses, losses.length + others.losses.length);
        System.arraycopy(others.losses, 0, both, losses.length, others.losses.length);
        int[][] values = new int[codes.length][];
        Arrays.setAll(values, column -> {
            int[] code = Arrays.copyOf(codes[column], both.length);
            System.arraycopy(others.codes[column], 0, code, losses.length, others.losses.length);
            return code;
        });
        return of(both, values);
    }
}
