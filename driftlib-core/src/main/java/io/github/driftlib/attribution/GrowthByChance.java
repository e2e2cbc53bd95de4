package io.github.driftlib.attribution;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.stats.random.RandomState;
import java.util.Arrays;
import java.util.List;

/**
 * How often chance alone makes some slice grow as much: the rows of both sides are divided at random, and the smallest
 * p-value of all slices is taken, as many as there are. Losses are skewed, so that the p-values themselves are too
 * small where the reference has few rows. Source: Westfall and Young, Resampling-based multiple testing (1993).
 */
final class GrowthByChance {

    private static final int MOST_ROWS = 5000;
    private static final int DIVISIONS = 499;
    /** What so many of the divisions reach is chance, and no more are needed: Besag and Clifford (1991). */
    private static final int ENOUGH = 50;

    private static final double ROUNDING = 1e-9;

    private final List<SliceColumn> columns;
    private final int smallestSlice;

    GrowthByChance(List<SliceColumn> columns, int smallestSlice) {
        this.columns = columns;
        this.smallestSlice = smallestSlice;
    }

    /** The adjusted p-values, in the order of the given ones. */
    double[] adjusted(double[] pValues, SliceSide reference, SliceSide current) {
        if (pValues.length == 0) {
            return pValues;
        }
        SliceSide now = current.thinned(MOST_ROWS);
        SliceSide both = now.and(reference.thinned(MOST_ROWS));
        int rows = both.losses().length;
        int first = now.losses().length;
        double least = Arrays.stream(pValues).min().orElseThrow();
        double[] smallest = new double[DIVISIONS];
        RandomState random = RandomState.of(0);
        int divisions = 0;
        for (int reached = 0; divisions < DIVISIONS && reached < ENOUGH; divisions++) {
            int[] order = random.permutation(rows);
            smallest[divisions] =
                    smallest(both.take(Arrays.copyOfRange(order, first, rows)), both.take(Arrays.copyOf(order, first)));
            reached += smallest[divisions] <= least * (1 + ROUNDING) ? 1 : 0;
        }
        double[] drawn = Arrays.copyOf(smallest, divisions);
        return Arrays.stream(pValues)
                .map(p -> (1.0
                                + Arrays.stream(drawn)
                                        .filter(q -> q <= p * (1 + ROUNDING))
                                        .count())
                        / (1.0 + drawn.length))
                .toArray();
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
