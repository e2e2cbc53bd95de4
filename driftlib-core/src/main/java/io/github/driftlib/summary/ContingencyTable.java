package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.file.TextBytes;
import io.github.driftlib.stats.CramersV;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
    public static StoredSummarizer<ContingencyTable> of(String first, String second) {
        Objects.requireNonNull(first, "first must be given, but was null");
        Objects.requireNonNull(second, "second must be given, but was null");
        return of(new AsLabels(first), new AsLabels(second));
    }

    /** What makes the table of two derived columns of labels. */
    public static StoredSummarizer<ContingencyTable> of(DerivedColumn first, DerivedColumn second) {
        Objects.requireNonNull(first, "first must be given, but was null");
        Objects.requireNonNull(second, "second must be given, but was null");
        return new Of(first, second);
    }

    /** Of the rows of both. */
    public ContingencyTable merge(ContingencyTable other) {
        Objects.requireNonNull(other, "other must be given, but was null");
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

    /** {@linkplain CramersV Cramér's V}; empty where one of the columns has fewer than two labels. */
    public OptionalDouble cramersV() {
        int[] first = new int[counts.size()];
        int[] second = new int[counts.size()];
        long[] observed = new long[counts.size()];
        List<String> firstLabels = List.copyOf(firstCounts().keySet());
        List<String> secondLabels = List.copyOf(secondCounts().keySet());
        int pair = 0;
        for (Map.Entry<Cell, Long> entry : counts.entrySet()) {
            first[pair] = Collections.binarySearch(firstLabels, entry.getKey().first);
            second[pair] = Collections.binarySearch(secondLabels, entry.getKey().second);
            observed[pair++] = entry.getValue();
        }
        return CramersV.of(first, second, observed);
    }

    /** Cramér's V of two columns of labels, without making their table. */
    public static OptionalDouble cramersV(CategoricalColumn first, CategoricalColumn second) {
        Objects.requireNonNull(first, "first must be given, but was null");
        Objects.requireNonNull(second, "second must be given, but was null");
        CodePairs pairs = CodePairs.of(first, second);
        return CramersV.of(pairs.first(), pairs.second(), pairs.counts());
    }

    private record Of(DerivedColumn first, DerivedColumn second) implements StoredSummarizer<ContingencyTable> {

        @Override
        public ContingencyTable apply(Dataset rows) {
            CategoricalColumn x = (CategoricalColumn) rows.derive(first);
            CategoricalColumn y = (CategoricalColumn) rows.derive(second);
            CodePairs pairs = CodePairs.of(x, y);
            SortedMap<Cell, Long> counts = new TreeMap<>();
            for (int pair = 0; pair < pairs.counts().length; pair++) {
                counts.put(new Cell(x.label(pairs.first()[pair]), y.label(pairs.second()[pair])), pairs.counts()[pair]);
            }
            return new ContingencyTable(counts);
        }

        @Override
        public void write(ContingencyTable table, DataOutput out) throws IOException {
            out.writeInt(table.counts.size());
            for (Map.Entry<Cell, Long> entry : table.counts.entrySet()) {
                TextBytes.write(entry.getKey().first(), out);
                TextBytes.write(entry.getKey().second(), out);
                out.writeLong(entry.getValue());
            }
        }

        @Override
        public ContingencyTable read(DataInput in) throws IOException {
            SortedMap<Cell, Long> counts = new TreeMap<>();
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                counts.put(new Cell(TextBytes.read(in), TextBytes.read(in)), in.readLong());
            }
            return new ContingencyTable(counts);
        }

        @Override
        public Optional<Set<String>> reads() {
            return first.reads()
                    .flatMap(names -> second.reads().map(others -> {
                        Set<String> all = new TreeSet<>(names);
                        all.addAll(others);
                        return all;
                    }));
        }

        @Override
        public ContingencyTable merge(ContingencyTable left, ContingencyTable right) {
            return left.merge(right);
        }
    }
}
