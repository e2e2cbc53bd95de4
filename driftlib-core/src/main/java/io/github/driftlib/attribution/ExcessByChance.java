package io.github.driftlib.attribution;

import io.github.driftlib.concurrent.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often chance alone makes some slice as much worse than the other rows: losses are divided among the rows at
 * random. Losses that are nearly all equal, such as those of a model that is nearly always wrong, make slices without a
 * spread, of which a t-test is far too sure.
 */
final class ExcessByChance {

    private final double[] losses;
    private final SliceSums all;
    private final List<int[]> cells = new ArrayList<>();
    private final List<long[]> counts = new ArrayList<>();
    private final long fewest;

    ExcessByChance(List<SliceColumn> columns, int smallestSlice, SliceSide current) {
        SliceSide side = current.thinned(DrawnMinima.MOST_ROWS);
        losses = side.losses();
        all = side.all();
        fewest = Math.max(smallestSlice, all.count() / 100);
        for (int first = 0; first < columns.size(); first++) {
            for (int second = first; second < columns.size(); second++) {
                int seconds = columns.get(second).values().size();
                int size = columns.get(first).values().size() * (first == second ? 1 : seconds);
                add(side.cells(first, second, seconds), size);
            }
        }
    }

    private void add(int[] cell, int size) {
        long[] count = new long[size];
        for (int of : cell) {
            if (of >= 0) {
                count[of]++;
            }
        }
        if (Arrays.stream(count).anyMatch(this::isEnough)) {
            cells.add(cell);
            counts.add(count);
        }
    }

    private boolean isEnough(long count) {
        return count >= fewest && all.count() - count >= fewest;
    }

    /** The adjusted p-values, in the order of the given ones. */
    double[] adjusted(double[] pValues) {
        return DrawnMinima.adjusted(pValues, random -> {
            int[] order = random.permutation(losses.length);
            double[] drawn = new double[losses.length];
            Arrays.setAll(drawn, row -> losses[order[row]]);
            return smallest(drawn);
        });
    }

    private double smallest(double[] drawn) {
        double smallest = 1;
        for (int pair = 0; pair < cells.size(); pair++) {
            Stop.check();
            int[] cell = cells.get(pair);
            long[] count = counts.get(pair);
            double[] sums = new double[count.length];
            for (int row = 0; row < drawn.length; row++) {
                if (cell[row] >= 0) {
                    sums[cell[row]] += drawn[row];
                }
            }
            for (int i = 0; i < count.length; i++) {
                if (isEnough(count[i])) {
                    smallest = Math.min(smallest, all.isReachedBy(count[i], sums[i]));
                }
            }
        }
        return smallest;
    }
}
