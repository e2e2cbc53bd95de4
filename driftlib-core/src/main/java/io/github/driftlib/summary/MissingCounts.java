package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.file.TextBytes;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many values of a data set are missing: by column and by the kind of missing value, and in how many rows.
 *
 * @param rowCount the number of rows
 * @param rowsWithMissing the number of rows with at least one missing value
 * @param byColumn for each column, in order, how often each kind occurs, in the order of the kinds
 */
public record MissingCounts(long rowCount, long rowsWithMissing, Map<String, List<Long>> byColumn) {

    private static final int PRESENT = -1;

    /** Rows read at once. */
    private static final int BLOCK = 1024;

    /** Counts the given kinds, once for each data set. */
    public static MissingCounts of(Dataset dataset, List<MissingKind> kinds) {
        Objects.requireNonNull(dataset, "dataset must be given, but was null");
        Objects.requireNonNull(kinds, "kinds must be given, but was null");
        return dataset.derive(summarizer(kinds));
    }

    /** What counts the given kinds. */
    public static StoredSummarizer<MissingCounts> summarizer(List<MissingKind> kinds) {
        Objects.requireNonNull(kinds, "kinds must be given, but was null");
        return new Count(List.copyOf(kinds));
    }

    /** How many values of a column are missing. */
    public long missing(String column) {
        return Objects.requireNonNull(byColumn.get(column)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private record Count(List<MissingKind> kinds) implements StoredSummarizer<MissingCounts> {

        // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Count other && kinds.equals(other.kinds);
        }

        @Override
        public int hashCode() {
            return kinds.hashCode();
        }

        @Override
        public MissingCounts apply(Dataset dataset) {
            boolean[] anyMissing = new boolean[dataset.rowCount()];
            Map<String, List<Long>> byColumn = new LinkedHashMap<>();
            for (String name : dataset.columnNames()) {
                Long[] counts = new Long[kinds.size()];
                long[] found = count(dataset.column(name), anyMissing);
                for (int kind = 0; kind < counts.length; kind++) {
                    counts[kind] = found[kind];
                }
                byColumn.put(name, List.of(counts));
            }
            long rows = 0;
            for (boolean any : anyMissing) {
                rows += any ? 1 : 0;
            }
            return new MissingCounts(dataset.rowCount(), rows, byColumn);
        }

        @Override
        public MissingCounts merge(MissingCounts left, MissingCounts right) {
            Map<String, List<Long>> byColumn = new LinkedHashMap<>();
            left.byColumn.forEach((name, counts) ->
                    byColumn.put(name, sum(counts, right.byColumn.getOrDefault(name, absentColumn(right.rowCount)))));
            right.byColumn.forEach((name, counts) ->
                    byColumn.computeIfAbsent(name, added -> sum(absentColumn(left.rowCount), counts)));
            return new MissingCounts(
                    left.rowCount + right.rowCount,
                    rowsWithMissing(left, byColumn) + rowsWithMissing(right, byColumn),
                    byColumn);
        }

        private static List<Long> sum(List<Long> left, List<Long> right) {
            return IntStream.range(0, left.size())
                    .mapToObj(kind -> left.get(kind) + right.get(kind))
                    .toList();
        }

        /** The counts of a column that rows do not have: all its values are missing. */
        private List<Long> absentColumn(long rows) {
            return kinds.stream()
                    .map(kind -> kind instanceof MissingKind.Absent ? rows : 0L)
                    .toList();
        }

        private long rowsWithMissing(MissingCounts part, Map<String, List<Long>> all) {
            boolean lacksColumn = !part.byColumn.keySet().containsAll(all.keySet());
            return lacksColumn && kinds.contains(new MissingKind.Absent()) ? part.rowCount : part.rowsWithMissing;
        }

        @Override
        public void write(MissingCounts counts, DataOutput out) throws IOException {
            out.writeLong(counts.rowCount);
            out.writeLong(counts.rowsWithMissing);
            out.writeInt(counts.byColumn.size());
            for (Map.Entry<String, List<Long>> column : counts.byColumn.entrySet()) {
                TextBytes.write(column.getKey(), out);
                for (long count : column.getValue()) {
                    out.writeLong(count);
                }
            }
        }

        @Override
        public MissingCounts read(DataInput in) throws IOException {
            long rows = in.readLong();
            long rowsWithMissing = in.readLong();
            Map<String, List<Long>> byColumn = new LinkedHashMap<>();
            int columns = in.readInt();
            for (int column = 0; column < columns; column++) {
                String name = TextBytes.read(in);
                Long[] counts = new Long[kinds.size()];
                for (int kind = 0; kind < counts.length; kind++) {
                    counts[kind] = in.readLong();
                }
                byColumn.put(name, List.of(counts));
            }
            return new MissingCounts(rows, rowsWithMissing, byColumn);
        }

        private long[] count(Column column, boolean[] anyMissing) {
            long[] counts = new long[kinds.size()];
            if (column instanceof NumericalColumn numbers) {
                count(numbers, counts, anyMissing);
            } else if (column instanceof CategoricalColumn labels) {
                count(labels, counts, anyMissing);
            } else if (column instanceof TextColumn || !KnownPresent.all(column)) {
                int absent = kinds.indexOf(new MissingKind.Absent());
                for (int row = 0; row < anyMissing.length; row++) {
                    if (column.isMissing(row)) {
                        found(absent, row, counts, anyMissing);
                    } else if (column instanceof TextColumn texts) {
                        found(
                                kinds.indexOf(new MissingKind.Label(Objects.requireNonNull(texts.get(row)))),
                                row,
                                counts,
                                anyMissing);
                    }
                }
            }
            return counts;
        }

        private void count(NumericalColumn numbers, long[] counts, boolean[] anyMissing) {
            int absent = kinds.indexOf(new MissingKind.Absent());
            Map<Double, Integer> values = values();
            // Where no finite number is one of the kinds, most rows need no look-up.
            boolean finiteIsPresent = values.keySet().stream().noneMatch(Double::isFinite);
            if (finiteIsPresent && KnownPresent.all(numbers)) {
                return;
            }
            double[] block = new double[BLOCK];
            for (int from = 0; from < anyMissing.length; from += BLOCK) {
                int length = Math.min(BLOCK, anyMissing.length - from);
                numbers.read(from, block, 0, length);
                if (finiteIsPresent && FiniteNumbers.areFinite(block, 0, length)) {
                    continue;
                }
                for (int i = 0; i < length; i++) {
                    double value = block[i];
                    if (!(finiteIsPresent && Math.abs(value) <= Double.MAX_VALUE)) {
                        int kind = Double.isNaN(value) ? absent : values.getOrDefault(value + 0.0, PRESENT);
                        found(kind, from + i, counts, anyMissing);
                    }
                }
            }
        }

        private void count(CategoricalColumn labels, long[] counts, boolean[] anyMissing) {
            int absent = kinds.indexOf(new MissingKind.Absent());
            int[] kindOfCode = new int[labels.dictionarySize()];
            Arrays.fill(kindOfCode, PRESENT);
            for (int kind = kinds.size() - 1; kind >= 0; kind--) {
                if (kinds.get(kind) instanceof MissingKind.Label label) {
                    for (int code = 0; code < kindOfCode.length; code++) {
                        kindOfCode[code] = labels.label(code).equals(label.label()) ? kind : kindOfCode[code];
                    }
                }
            }
            boolean labelsArePresent = Arrays.stream(kindOfCode).allMatch(kind -> kind == PRESENT);
            if (labelsArePresent && KnownPresent.all(labels)) {
                return;
            }
            int[] block = new int[BLOCK];
            for (int from = 0; from < anyMissing.length; from += BLOCK) {
                int length = Math.min(BLOCK, anyMissing.length - from);
                labels.readCodes(from, block, length);
                if (labelsArePresent && areLabels(block, length)) {
                    continue;
                }
                for (int i = 0; i < length; i++) {
                    found(block[i] < 0 ? absent : kindOfCode[block[i]], from + i, counts, anyMissing);
                }
            }
        }

        /** Whether none of some codes is negative: without a branch for each. */
        private static boolean areLabels(int[] codes, int length) {
            int all = 0;
            for (int i = 0; i < length; i++) {
                all |= codes[i];
            }
            return all >= 0;
        }

        private static void found(int kind, int row, long[] counts, boolean[] anyMissing) {
            if (kind != PRESENT) {
                counts[kind]++;
                anyMissing[row] = true;
            }
        }

        private Map<Double, Integer> values() {
            Map<Double, Integer> values = new HashMap<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                if (kinds.get(kind) instanceof MissingKind.Number number) {
                    values.put(number.value() + 0.0, kind);
                }
            }
            return values;
        }
    }
}
