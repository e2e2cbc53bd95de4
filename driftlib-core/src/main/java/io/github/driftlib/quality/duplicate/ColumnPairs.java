package io.github.driftlib.quality.duplicate;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How many unordered pairs of columns of one kind hold the same, or nearly the same. Whole numbers and other numbers
 * are different kinds.
 */
public final class ColumnPairs {

    private static final int BLOCK = 1024;
    private static final int SAMPLE = 64;

    private ColumnPairs() {}

    /** How many pairs are equal in each row; a missing value equals a missing one. No pair where there is no row. */
    public static long duplicated(Dataset rows) {
        return rows.derive(new Duplicated());
    }

    /**
     * How many pairs have an equal value in at least the given share of the rows; a missing value equals nothing. No
     * pair where there is no row.
     */
    public static long almostDuplicated(Dataset rows, double threshold) {
        return rows.derive(new AlmostDuplicated(threshold));
    }

    /**
     * The pairs that are equal in each row, each as {@code 'a' and 'b'}: of several equal columns, the first with each.
     */
    public static List<String> duplicatedNames(Dataset rows) {
        List<String> pairs = new ArrayList<>();
        for (List<String> names : byKind(rows)) {
            if (names.size() > 1 && rows.rowCount() > 0) {
                Map<ComparableValues, String> nameOf = new IdentityHashMap<>();
                Map<String, Integer> dictionary = new HashMap<>();
                List<ComparableValues> columns = new ArrayList<>();
                for (String name : names) {
                    columns.add(ComparableValues.of(rows.column(name), dictionary));
                    nameOf.put(columns.get(columns.size() - 1), name);
                }
                Duplicated.equalColumns(columns, rows.rowCount())
                        .forEach(pair ->
                                pairs.add("'" + nameOf.get(pair.get(0)) + "' and '" + nameOf.get(pair.get(1)) + "'"));
            }
        }
        return pairs;
    }

    /** The names of the columns of each kind, which are comparable with one another. */
    private static Collection<List<String>> byKind(Dataset rows) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (String name : rows.columnNames()) {
            Column column = rows.column(name);
            boolean whole = column instanceof NumericalColumn numbers && numbers.integral();
            byKind.computeIfAbsent(column.kind() + (whole ? " whole" : ""), kind -> new ArrayList<>())
                    .add(name);
        }
        return byKind.values();
    }

    /** The sum of what is counted among the columns of each kind, which are comparable with one another. */
    private static long ofEachKind(Dataset rows, ToLongFunction<List<ComparableValues>> count) {
        long sum = 0;
        for (List<String> columns : byKind(rows)) {
            if (columns.size() > 1 && rows.rowCount() > 0) {
                Map<String, Integer> dictionary = new HashMap<>();
                sum += count.applyAsLong(columns.stream()
                        .map(column -> ComparableValues.of(rows.column(column), dictionary))
                        .toList());
            }
        }
        return sum;
    }

    /**
     * Columns that differ in one of a few rows are told apart by those, others by a hash of all rows, and those of
     * equal hashes are compared: O(rows) for each column.
     */
    private record Duplicated() implements Derivation<Dataset, Long> {

        @Override
        public Long apply(Dataset rows) {
            return ofEachKind(rows, columns -> pairs(columns, rows.rowCount()));
        }

        private static long pairs(List<ComparableValues> columns, int rows) {
            return groups(columns, column -> sampleHash(column, rows)).stream()
                    .flatMap(group -> groups(group, column -> hash(column, rows)).stream())
                    .mapToLong(group -> pairsOfEqualHash(group, rows))
                    .sum();
        }

        /** Pairs of equal columns: of several equal ones, the first with each of the others. */
        private static List<List<ComparableValues>> equalColumns(List<ComparableValues> columns, int rows) {
            List<List<ComparableValues>> pairs = new ArrayList<>();
            for (List<ComparableValues> alike : groups(columns, column -> sampleHash(column, rows))) {
                for (List<ComparableValues> group : groups(alike, column -> hash(column, rows))) {
                    List<ComparableValues> firsts = new ArrayList<>();
                    for (ComparableValues column : group) {
                        Optional<ComparableValues> equal = firsts.stream()
                                .filter(other -> areEqual(column, other, rows))
                                .findFirst();
                        equal.ifPresentOrElse(first -> pairs.add(List.of(first, column)), () -> firsts.add(column));
                    }
                }
            }
            return pairs;
        }

        /** The columns of equal hashes, where there are several. */
        private static List<List<ComparableValues>> groups(
                List<ComparableValues> columns, ToLongFunction<ComparableValues> hash) {
            Map<Long, List<ComparableValues>> byHash = new LinkedHashMap<>();
            columns.forEach(column -> byHash.computeIfAbsent(hash.applyAsLong(column), any -> new ArrayList<>())
                    .add(column));
            return byHash.values().stream().filter(group -> group.size() > 1).toList();
        }

        private static long sampleHash(ComparableValues column, int rows) {
            long hash = 1;
            for (int i = 0; i < SAMPLE; i++) {
                hash = ComparableValues.hash(hash, column.at((int) ((long) i * rows / SAMPLE)));
            }
            return hash;
        }

        private static long hash(ComparableValues column, int rows) {
            long[] block = new long[BLOCK];
            long sum = 0;
            for (int from = 0; from < rows; from += BLOCK) {
                Stop.check();
                column.read(from, block);
                for (int i = 0; i < Math.min(BLOCK, rows - from); i++) {
                    sum += ComparableValues.hash(from + i, block[i]);
                }
            }
            return sum;
        }

        private static long pairsOfEqualHash(List<ComparableValues> columns, int rows) {
            long pairs = 0;
            Map<ComparableValues, Integer> sizeByFirst = new LinkedHashMap<>();
            for (ComparableValues column : columns) {
                ComparableValues first = sizeByFirst.keySet().stream()
                        .filter(other -> areEqual(column, other, rows))
                        .findFirst()
                        .orElse(column);
                pairs += sizeByFirst.merge(first, 1, Integer::sum) - 1;
            }
            return pairs;
        }

        private static boolean areEqual(ComparableValues left, ComparableValues right, int rows) {
            for (int row = 0; row < rows; row++) {
                if (left.at(row) != right.at(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** As {@link AlmostEqualColumns} finds them. */
    private record AlmostDuplicated(double threshold) implements Derivation<Dataset, Long> {

        @Override
        public Long apply(Dataset rows) {
            int allowed = allowedDifferences(rows.rowCount());
            return ofEachKind(rows, columns -> new AlmostEqualColumns(columns, rows.rowCount(), allowed).count());
        }

        /** The most rows in which two columns may differ to be equal in the wanted share of them. */
        private int allowedDifferences(int rows) {
            int equal = (int) Math.floor(threshold * rows);
            while ((double) equal / rows < threshold) {
                equal++;
            }
            return rows - equal;
        }
    }
}
