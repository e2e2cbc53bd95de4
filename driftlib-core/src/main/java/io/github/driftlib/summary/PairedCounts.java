package io.github.driftlib.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two samples counted over the same cells: how often each category, value or bin occurs in the reference and in
 * current.
 *
 * <p>Cells are in ascending order of label, value or bin. Every cell occurs in one sample at least, unless it is a bin.
 */
public final class PairedCounts {

    private final long[] reference;
    private final long[] current;

    private PairedCounts(long[] reference, long[] current) {
        this.reference = reference;
        this.current = current;
    }

    /**
     * Cells already counted.
     *
     * @param reference how often each cell occurs in the reference, which is copied
     * @param current how often each cell occurs in current, which is copied
     */
    public static PairedCounts of(long[] reference, long[] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException("current must have " + reference.length
                    + " cells, as the reference has, but had " + current.length);
        }
        return new PairedCounts(reference.clone(), current.clone());
    }

    /** A cell for each label of either sample. */
    public static PairedCounts ofCategories(CategoryCounts reference, CategoryCounts current) {
        SortedSet<String> labels = new TreeSet<>(reference.counts().keySet());
        labels.addAll(current.counts().keySet());
        return new PairedCounts(counts(labels, reference.counts()), counts(labels, current.counts()));
    }

    private static long[] counts(SortedSet<String> labels, Map<String, Long> counts) {
        return labels.stream()
                .mapToLong(label -> counts.getOrDefault(label, 0L))
                .toArray();
    }

    /** A cell for each distinct finite value of either sample. */
    public static PairedCounts ofValues(EmpiricalDistribution reference, EmpiricalDistribution current) {
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
        return new PairedCounts(reference.histogram(edges), current.histogram(edges));
    }

    /**
     * The same cells in an order that their counts alone decide: the most frequent first, among equally frequent ones
     * those more frequent in the reference.
     */
    public PairedCounts sorted() {
        Integer[] order = new Integer[reference.length];
        Arrays.setAll(order, cell -> cell);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingLong(this::total)
                        .thenComparingLong(cell -> reference[cell])
                        .reversed());
        PairedCounts sorted = new PairedCounts(new long[order.length], new long[order.length]);
        for (int cell = 0; cell < order.length; cell++) {
            sorted.reference[cell] = reference[order[cell]];
            sorted.current[cell] = current[order[cell]];
        }
        return sorted;
    }

    /** The number of cells. */
    public int size() {
        return reference.length;
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
        return sum(reference);
    }

    /** How often all cells together occur in current. */
    public long currentTotal() {
        return sum(current);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
