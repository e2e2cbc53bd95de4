package io.github.driftlib.drift.relabel;

import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Random relabellings as the cells of the smaller sample's values: what one costs grows with that sample, and not with
 * the number of cells, so that twenty values against a million are cheap.
 */
final class SmallSampleDraws {

    /** How many values of both samples are in the cells up to each. */
    private final long[] upTo;

    private final int[] observed;
    private final SplittableRandom random;

    /** Draws from counts whose reference is the smaller sample. */
    SmallSampleDraws(PairedCounts counts) {
        upTo = new long[counts.size()];
        observed = new int[Math.toIntExact(counts.referenceTotal())];
        long total = 0;
        int drawn = 0;
        long seed = counts.size();
        for (int cell = 0; cell < upTo.length; cell++) {
            total += counts.total(cell);
            upTo[cell] = total;
            int in = (int) counts.reference(cell);
            Arrays.fill(observed, drawn, drawn + in, cell);
            drawn += in;
            seed = 31 * seed + counts.total(cell) + in;
        }
        random = new SplittableRandom(seed);
    }

    /** The cell of each value of the smaller sample. */
    int[] observed() {
        return observed;
    }

    /** The cells of as many of all values, each drawn once (Floyd's method). */
    int[] next() {
        int[] cells = new int[observed.length];
        Set<Long> drawn = new HashSet<>();
        long total = upTo[upTo.length - 1];
        for (int i = 0; i < cells.length; i++) {
            long last = total - cells.length + i;
            long value = random.nextLong(last + 1);
            if (!drawn.add(value)) {
                value = last;
                drawn.add(last);
            }
            cells[i] = cell(value);
        }
        return cells;
    }

    private int cell(long value) {
        int from = 0;
        int to = upTo.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (upTo[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
