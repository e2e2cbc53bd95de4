package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each pair of labels of two columns was observed. Rows in which one of them is missing are left out.
 *
 * <p>Immutable. Holds the pairs that occur, in ascending text order of the first and then the second label.
 *
 * @param counts the number of rows of each pair that occurs, positive
 */
public record ContingencyTable(SortedMap<Cell, Long> counts) {

    private static final ContingencyTable EMPTY = new ContingencyTable(new TreeMap<>());

    /**
     * A pair of labels.
     *
     * @param first the label of the first column
     * @param second the label of the second column
     */
    public record Cell(String first, String second) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::first).thenComparing(Cell::second);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** Copies the counts. */
    public ContingencyTable {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Of no rows: the identity of {@link #merge}. */
    public static ContingencyTable empty() {
        return EMPTY;
    }

    /** What makes the table of two columns that hold labels, texts or numbers ({@link AsLabels}). */
    public static Summarizer<ContingencyTable> of(String first, String second) {
        return of(new AsLabels(first), new AsLabels(second));
    }

    /** What makes the table of two derived columns of labels. */
    public static Summarizer<ContingencyTable> of(DerivedColumn first, DerivedColumn second) {
        return new Of(first, second);
    }

    /** Of the rows of both. */
    public ContingencyTable merge(ContingencyTable other) {
        SortedMap<Cell, Long> merged = new TreeMap<>(counts);
        other.counts.forEach((cell, count) -> merged.merge(cell, count, Long::sum));
        return new ContingencyTable(merged);
    }

    /** The number of rows. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often each label of the first column was observed in these rows. */
    public SortedMap<String, Long> firstCounts() {
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((cell, count) -> sums.merge(cell.first, count, Long::sum));
        return sums;
    }

    /** How often each label of the second column was observed in these rows. */
    public SortedMap<String, Long> secondCounts() {
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((cell, count) -> sums.merge(cell.second, count, Long::sum));
        return sums;
    }

    /**
     * Cramér's V, in [0, 1]: sqrt(chi-square / (n min(r - 1, c - 1))) for r labels in the first and c in the second
     * column, without a correction for small samples. Empty where r or c is below 2.
     */
    public OptionalDouble cramersV() {
        SortedMap<String, Long> rows = firstCounts();
        SortedMap<String, Long> columns = secondCounts();
        int freedom = Math.min(rows.size(), columns.size()) - 1;
        if (freedom < 1) {
            return OptionalDouble.empty();
        }
        double total = total();
        double chiSquare = 0;
        double expectedWhereObserved = 0;
        for (var entry : counts.entrySet()) {
            Cell cell = entry.getKey();
            double expected = rows.get(cell.first) * (columns.get(cell.second) / total);
            double difference = entry.getValue() - expected;
            chiSquare += difference * difference / expected;
            expectedWhereObserved += expected;
        }
        boolean everyPairOccurs = counts.size() == (long) rows.size() * columns.size();
        if (!everyPairOccurs) {
            // A pair that never occurs adds what was expected of it.
            chiSquare += Math.max(0, total - expectedWhereObserved);
        }
        return OptionalDouble.of(Math.min(1, Math.sqrt(chiSquare / total / freedom)));
    }

    private record Of(DerivedColumn first, DerivedColumn second) implements Summarizer<ContingencyTable> {

        @Override
        public ContingencyTable apply(Dataset rows) {
            CategoricalColumn x = (CategoricalColumn) rows.derive(first);
            CategoricalColumn y = (CategoricalColumn) rows.derive(second);
            long[] pairs = new long[x.size()];
            int size = 0;
            for (int row = 0; row < pairs.length; row++) {
                if (x.code(row) >= 0 && y.code(row) >= 0) {
                    pairs[size++] = (long) x.code(row) << Integer.SIZE | y.code(row);
                }
            }
            Arrays.sort(pairs, 0, size);
            SortedMap<Cell, Long> counts = new TreeMap<>();
            int start = 0;
            for (int i = 1; i <= size; i++) {
                if (i == size || pairs[i] != pairs[start]) {
                    Cell cell = new Cell(x.label((int) (pairs[start] >> Integer.SIZE)), y.label((int) pairs[start]));
                    counts.put(cell, (long) i - start);
                    start = i;
                }
            }
            return new ContingencyTable(counts);
        }

        @Override
        public ContingencyTable merge(ContingencyTable left, ContingencyTable right) {
            return left.merge(right);
        }
    }
}
