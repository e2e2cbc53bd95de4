package io.github.driftlib.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two samples counted over the same cells: how often each category, value or bin occurs in the reference and in
 * current.
 *
 * <p>Cells are in ascending order of label, value or bin. Every cell occurs in one sample at least, unless it is a bin.
 */
public final class PairedCounts {

    private final long[] reference;
    private final long[] current;
    /** How many cells each stands for; null where each is one. */
    private final long @Nullable [] times;

    private final long referenceTotal;
    private final long currentTotal;

    private PairedCounts(long[] reference, long[] current) {
        this(reference, current, null);
    }

    private PairedCounts(long[] reference, long[] current, long @Nullable [] times) {
        this.reference = reference;
        this.current = current;
        this.times = times;
        this.referenceTotal = sum(reference, times);
        this.currentTotal = sum(current, times);
    }

    /**
     * Cells already counted.
     *
     * @param reference how often each cell occurs in the reference, which is copied
     * @param current how often each cell occurs in current, which is copied
     */
    public static PairedCounts of(long[] reference, long[] current) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        if (reference.length != current.length) {
            throw new IllegalArgumentException("current must have " + reference.length
                    + " cells, as the reference has, but had " + current.length);
        }
        return new PairedCounts(reference.clone(), current.clone());
    }

    /**
     * Cells already counted, where nobody else holds the counts of one side, and all values are given.
     *
     * @param drawn how often each cell occurs on the one side, which is kept and not copied
     * @param pooled how often it occurs on both
     * @param ofCurrent whether the one side is current
     */
    public static PairedCounts ofOwned(long[] drawn, long[] pooled, boolean ofCurrent) {
        Objects.requireNonNull(drawn, "drawn must be given, but was null");
        Objects.requireNonNull(pooled, "pooled must be given, but was null");
        long[] rest = new long[pooled.length];
        for (int cell = 0; cell < rest.length; cell++) {
            rest[cell] = pooled[cell] - drawn[cell];
        }
        return ofCurrent ? new PairedCounts(rest, drawn) : new PairedCounts(drawn, rest);
    }

    /**
     * Cells already counted, of which each can stand for many that are alike: what sums over cells then costs does not
     * grow with their number.
     *
     * @param reference how often each cell occurs in the reference, which is copied
     * @param current how often each cell occurs in current, which is copied
     * @param times how many cells each stands for, which is copied
     */
    public static PairedCounts of(long[] reference, long[] current, long[] times) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(times, "times must be given, but was null");
        if (reference.length != current.length || reference.length != times.length) {
            throw new IllegalArgumentException("current and times must have " + reference.length
                    + " cells, as the reference has, but had " + current.length + " and " + times.length);
        }
        return new PairedCounts(reference.clone(), current.clone(), times.clone());
    }

    /**
     * A cell for each label of either sample. Where a sketch tells no label of a side apart, all observations of either
     * side that are in no count have two cells together, a half in each: there is nothing else to compare.
     */
    public static PairedCounts ofCategories(CategoryCounts reference, CategoryCounts current) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        int most = reference.labelCount() + current.labelCount() + 2;
        long[] referenceCounts = new long[most];
        long[] currentCounts = new long[most];
        int[] cells = {0};
        reference.forEachLabel(current, (label, before, now) -> {
            referenceCounts[cells[0]] = before;
            currentCounts[cells[0]++] = now;
        });
        if (tellsNothing(reference) || tellsNothing(current)) {
            for (int half = 0; half < 2; half++) {
                referenceCounts[cells[0]] = (reference.remainder() + half) / 2;
                currentCounts[cells[0]] = (current.remainder() + half) / 2;
                cells[0] += Math.max(referenceCounts[cells[0]], currentCounts[cells[0]]) > 0 ? 1 : 0;
            }
        }
        return new PairedCounts(Arrays.copyOf(referenceCounts, cells[0]), Arrays.copyOf(currentCounts, cells[0]));
    }

    private static boolean tellsNothing(CategoryCounts side) {
        return side.labelCount() == 0 && side.remainder() > 0;
    }

    /** A cell for each distinct finite value of either sample. */
    public static PairedCounts ofValues(EmpiricalDistribution reference, EmpiricalDistribution current) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        long[] referenceCounts = new long[reference.size() + current.size()];
        long[] currentCounts = new long[referenceCounts.length];
        int cells = 0;
        int i = 0;
        int j = 0;
        while (i < reference.size() || j < current.size()) {
            boolean inReference =
                    i < reference.size() && (j == current.size() || reference.value(i) <= current.value(j));
            boolean inCurrent = j < current.size() && (i == reference.size() || current.value(j) <= reference.value(i));
            if (inReference) {
                referenceCounts[cells] = reference.weight(i++);
            }
            if (inCurrent) {
                currentCounts[cells] = current.weight(j++);
            }
            cells++;
        }
        return new PairedCounts(Arrays.copyOf(referenceCounts, cells), Arrays.copyOf(currentCounts, cells));
    }

    /** A cell for each bin: edge i &lt;= x &lt; edge i + 1, the last bin closed. */
    public static PairedCounts ofBins(EmpiricalDistribution reference, EmpiricalDistribution current, double[] edges) {
        Objects.requireNonNull(reference, "reference must be given, but was null");
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(edges, "edges must be given, but was null");
        return new PairedCounts(reference.histogram(edges), current.histogram(edges));
    }

    /**
     * The same cells in an order that their counts alone decide: the most frequent first, among equally frequent ones
     * those more frequent in the reference.
     */
    public PairedCounts sorted() {
        return referenceTotal + currentTotal <= Integer.MAX_VALUE ? sortedSmall() : sortedLarge();
    }

    /** Each cell as one number: its total, then its count in the reference. */
    private PairedCounts sortedSmall() {
        long[] sortedReference = new long[reference.length];
        long[] sortedCurrent = new long[reference.length];
        long[] cells = new long[reference.length];
        Arrays.setAll(cells, cell -> total(cell) << Integer.SIZE | reference[cell]);
        Arrays.sort(cells);
        for (int cell = 0; cell < cells.length; cell++) {
            long next = cells[cells.length - 1 - cell];
            sortedReference[cell] = next & 0xffffffffL;
            sortedCurrent[cell] = (next >>> Integer.SIZE) - sortedReference[cell];
        }
        return new PairedCounts(sortedReference, sortedCurrent);
    }

    private PairedCounts sortedLarge() {
        long[] sortedReference = new long[reference.length];
        long[] sortedCurrent = new long[reference.length];
        Integer[] order = new Integer[reference.length];
        Arrays.setAll(order, cell -> cell);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingLong(this::total)
                        .thenComparingLong(cell -> reference[cell])
                        .reversed());
        for (int cell = 0; cell < order.length; cell++) {
            sortedReference[cell] = reference[order[cell]];
            sortedCurrent[cell] = current[order[cell]];
        }
        return new PairedCounts(sortedReference, sortedCurrent);
    }

    /** The number of cells. */
    public int size() {
        return reference.length;
    }

    /** How many cells, alike in their counts, one stands for: 1 unless it was made to stand for more. */
    public long times(int cell) {
        return times == null ? 1 : times[cell];
    }

    /** How often a cell occurs in the reference. */
    public long reference(int cell) {
        return reference[cell];
    }

    /** How often a cell occurs in current. */
    public long current(int cell) {
        return current[cell];
    }

    /** How often a cell occurs in both together. */
    public long total(int cell) {
        return reference[cell] + current[cell];
    }

    /** How often all cells together occur in the reference. */
    public long referenceTotal() {
        return referenceTotal;
    }

    /** How often all cells together occur in current. */
    public long currentTotal() {
        return currentTotal;
    }

    private static long sum(long[] counts, long @Nullable [] times) {
        long sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += times == null ? counts[cell] : times[cell] * counts[cell];
        }
        return sum;
    }
}
