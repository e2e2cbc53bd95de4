package io.github.driftlib.attribution;

import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;
import java.util.List;

/**
 * How often chance alone makes some slice grow as much: the rows of both sides are divided at random, and the smallest
 * p-value of all slices is taken, as many as there are. Losses are skewed, so that the p-values themselves are too
 * small where the reference has few rows. Source: Westfall and Young, Resampling-based multiple testing (1993).
 */
final class GrowthByChance {

    private final List<SliceColumn> columns;
    private final int smallestSlice;

    GrowthByChance(List<SliceColumn> columns, int smallestSlice) {
        this.columns = columns;
        this.smallestSlice = smallestSlice;
    }

    /** The adjusted p-values, in the order of the given ones. */
    double[] adjusted(double[] pValues, SliceSide reference, SliceSide current) {
        SliceSide now = current.thinned(DrawnMinima.MOST_ROWS);
        SliceSide both = now.and(reference.thinned(DrawnMinima.MOST_ROWS));
        int rows = both.losses().length;
        int first = now.losses().length;
        return DrawnMinima.adjusted(pValues, random -> {
            int[] order = random.permutation(rows);
            return smallest(both.take(Arrays.copyOfRange(order, first, rows)), both.take(Arrays.copyOf(order, first)));
        });
    }

    private double smallest(SliceSide reference, SliceSide current) {
        long fewest = Math.max(smallestSlice, current.all().count() / 100);
        double smallest = 1;
        for (int first = 0; first < columns.size(); first++) {
            Stop.check();
            for (int second = first; second < columns.size(); second++) {
                int seconds = columns.get(second).values().size();
                int size = columns.get(first).values().size() * (first == second ? 1 : seconds);
                SliceSums[] now = current.sums(first, second, seconds, size);
                SliceSums[] before = reference.sums(first, second, seconds, size);
                for (int cell = 0; cell < size; cell++) {
                    if (Math.min(now[cell].count(), before[cell].count()) >= fewest
                            && current.all().count() - now[cell].count() >= fewest) {
                        smallest = Math.min(smallest, now[cell].isLargerThan(before[cell]));
                    }
                }
            }
        }
        return smallest;
    }
}
