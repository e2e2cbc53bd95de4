package io.github.driftlib.drift.relabel;

import io.github.driftlib.stats.random.Hypergeometric;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Cells of two samples, of which many occur equally often: a random relabelling draws how many of these have 0, 1, 2
 * and so on values on the one side, instead of each cell by itself. The law is the same.
 *
 * <p>How many values of a group of G cells with t values each are drawn is hypergeometric. Think of the values of a
 * cell as its first to its t-th: how many of all first ones are drawn, of all second ones and so on, follows the
 * multivariate hypergeometric distribution; and given these numbers, which cells those of each place belong to is
 * independent of the other places, each set of cells as probable as any other. So place after place, the cells that get
 * one more value are drawn from the classes of cells with so many before. That takes about t^2 / 2 hypergeometric
 * draws, however large G is.
 */
final class CellGroups {

    /** From so many cells of the same total on they are drawn together. */
    static final int MANY = 100;

    /** The total of each cell that is drawn by itself, then how many values each group has. */
    private final long[] pooled;
    /** How many cells each group has. */
    private final int[] sizes;
    /** How many values each cell of a group has. */
    private final int[] totals;
    /** How many cells a pair has at most. */
    private final int cells;

    private CellGroups(long[] pooled, int[] sizes, int[] totals) {
        this.pooled = pooled;
        this.sizes = sizes;
        this.totals = totals;
        this.cells = pooled.length + Arrays.stream(totals).sum();
    }

    /** Each cell by itself. */
    static CellGroups none(long[] cells) {
        return new CellGroups(cells, new int[0], new int[0]);
    }

    /**
     * The groups of cells.
     *
     * @param cells the total of each, in descending order
     */
    static CellGroups of(long[] cells) {
        long[] pooled = new long[cells.length];
        int[] sizes = new int[cells.length];
        int[] totals = new int[cells.length];
        int alone = 0;
        int groups = 0;
        int end;
        for (int first = 0; first < cells.length; first = end) {
            end = first + 1;
            while (end < cells.length && cells[end] == cells[first]) {
                end++;
            }
            int size = end - first;
            if (size >= MANY && cells[first] > 0 && cells[first] <= Math.sqrt(size)) {
                sizes[groups] = size;
                totals[groups++] = (int) cells[first];
            } else {
                Arrays.fill(pooled, alone, alone + size, cells[first]);
                alone += size;
            }
        }
        for (int group = 0; group < groups; group++) {
            pooled[alone + group] = (long) sizes[group] * totals[group];
        }
        return new CellGroups(
                Arrays.copyOf(pooled, alone + groups), Arrays.copyOf(sizes, groups), Arrays.copyOf(totals, groups));
    }

    /** What is drawn from: the total of each cell that is drawn by itself, then how many values each group has. */
    long[] pooled() {
        return pooled;
    }

    /** How many cells a pair has at most. */
    int cells() {
        return cells;
    }

    /**
     * The pair of samples.
     *
     * @param drawn how many values of each cell, and of each group, were drawn
     * @param current whether those drawn are current, the others the reference; otherwise it is the other way round
     */
    PairedCounts pair(RandomGenerator random, long[] drawn, boolean current) {
        int alone = pooled.length - sizes.length;
        if (sizes.length == 0) {
            return PairedCounts.ofOwned(drawn, pooled, current);
        }
        long[] taken = Arrays.copyOf(drawn, cells);
        long[] left = new long[taken.length];
        long[] times = new long[taken.length];
        for (int cell = 0; cell < alone; cell++) {
            left[cell] = pooled[cell] - drawn[cell];
            times[cell] = 1;
        }
        int used = alone;
        for (int group = 0; group < sizes.length; group++) {
            long[] having = classes(random, sizes[group], totals[group], drawn[alone + group]);
            for (int in = 0; in < having.length; in++) {
                int values = current ? in : totals[group] - in;
                if (having[values] > 0) {
                    taken[used] = values;
                    left[used] = totals[group] - values;
                    times[used++] = having[values];
                }
            }
        }
        long[] one = Arrays.copyOf(current ? left : taken, used);
        long[] other = Arrays.copyOf(current ? taken : left, used);
        return PairedCounts.of(one, other, Arrays.copyOf(times, used));
    }

    /** How many of the cells of a group have 0, 1 and so on up to all of their values among those drawn. */
    static long[] classes(RandomGenerator random, long size, int total, long drawn) {
        long[] having = new long[total + 1];
        having[0] = size;
        long open = drawn;
        for (int place = 0; place < total; place++) {
            long ofPlace = Hypergeometric.draw(random, size, size * (total - 1 - place), open);
            open -= ofPlace;
            long cells = size;
            for (int values = place; values >= 0; values--) {
                long before = having[values];
                long more = Hypergeometric.draw(random, before, cells - before, ofPlace);
                cells -= before;
                ofPlace -= more;
                having[values] -= more;
                having[values + 1] += more;
            }
        }
        return having;
    }
}
