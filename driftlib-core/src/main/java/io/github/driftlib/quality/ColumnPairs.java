package io.github.driftlib.quality;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many unordered pairs of columns of one kind hold the same, or nearly the same. Whole numbers and other numbers
 * are different kinds.
 *
 * <p>Equal columns are found by a hash of each, and compared. For nearly equal ones, the rows are cut into one band
 * more than two columns may differ in rows: by the pigeonhole principle, such columns agree in a whole band, so that
 * only pairs with an equal hash of some band need to be compared, and none is lost. This takes O(rows x columns), and
 * O(rows) more for each pair compared, until the differences are too many. Columns that seldom change their value agree
 * in many bands: for those, all pairs are compared.
 */
final class ColumnPairs {

    private ColumnPairs() {}

    /** How many pairs are equal in each row; a missing value equals a missing one. No pair where there is no row. */
    static long duplicated(Dataset rows) {
        return rows.derive(new Duplicated());
    }

    /**
     * How many pairs have an equal value in at least the given share of the rows; a missing value equals nothing. No
     * pair where there is no row.
     */
    static long almostDuplicated(Dataset rows, double threshold) {
        return rows.derive(new AlmostDuplicated(threshold));
    }

    /** The columns of each kind, comparable with one another. */
    private static Collection<List<Cells>> byKind(Dataset rows) {
        Map<String, List<Cells>> byKind = new LinkedHashMap<>();
        Map<String, Integer> dictionary = new HashMap<>();
        for (String name : rows.columnNames()) {
            Column column = rows.column(name);
            boolean whole = column instanceof NumericalColumn numbers && numbers.integral();
            byKind.computeIfAbsent(column.kind() + (whole ? " whole" : ""), kind -> new ArrayList<>())
                    .add(Cells.of(column, dictionary));
        }
        return byKind.values();
    }

    private static int differences(Cells left, Cells right, int rows, int most) {
        int differences = 0;
        for (int row = 0; row < rows && differences <= most; row++) {
            long cell = left.at(row);
            differences += cell == right.at(row) && cell != left.missing() ? 0 : 1;
        }
        return differences;
    }

    private record Duplicated() implements Derivation<Dataset, Long> {

        @Override
        public Long apply(Dataset rows) {
            long pairs = 0;
            if (rows.rowCount() > 0) {
                for (List<Cells> columns : byKind(rows)) {
                    pairs += pairs(columns, rows.rowCount());
                }
            }
            return pairs;
        }

        private static long pairs(List<Cells> columns, int rows) {
            long pairs = 0;
            Map<Long, List<Cells>> byHash = new HashMap<>();
            for (Cells column : columns) {
                long hash = 1;
                for (int row = 0; row < rows; row++) {
                    hash = Cells.mix(hash * 31 + column.at(row));
                }
                List<Cells> before = byHash.computeIfAbsent(hash, any -> new ArrayList<>());
                pairs += before.stream()
                        .filter(other -> same(column, other, rows))
                        .count();
                before.add(column);
            }
            return pairs;
        }

        private static boolean same(Cells left, Cells right, int rows) {
            for (int row = 0; row < rows; row++) {
                if (left.at(row) != right.at(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record AlmostDuplicated(double threshold) implements Derivation<Dataset, Long> {

        @Override
        public Long apply(Dataset rows) {
            long pairs = 0;
            if (rows.rowCount() > 0) {
                for (List<Cells> columns : byKind(rows)) {
                    pairs += pairs(columns, rows.rowCount());
                }
            }
            return pairs;
        }

        private long pairs(List<Cells> columns, int rows) {
            int allowed = allowedDifferences(rows);
            BitSet compared = new BitSet();
            long pairs = 0;
            for (int band = 0; band <= allowed; band++) {
                int from = (int) ((long) band * rows / (allowed + 1));
                int to = (int) ((band + 1L) * rows / (allowed + 1));
                for (List<Integer> candidates : agreeing(columns, from, to)) {
                    for (int i = 1; i < candidates.size(); i++) {
                        for (int j = 0; j < i; j++) {
                            int pair = pair(candidates.get(j), candidates.get(i));
                            if (!compared.get(pair)) {
                                compared.set(pair);
                                Cells left = columns.get(candidates.get(j));
                                Cells right = columns.get(candidates.get(i));
                                pairs += differences(left, right, rows, allowed) <= allowed ? 1 : 0;
                            }
                        }
                    }
                }
            }
            return pairs;
        }

        /** The most rows in which two columns may differ to be equal in the wanted share of them. */
        private int allowedDifferences(int rows) {
            int equal = (int) Math.floor(threshold * rows);
            while ((double) equal / rows < threshold) {
                equal++;
            }
            return rows - equal;
        }

        /** The number of a pair of columns, the first before the second. */
        private static int pair(int first, int second) {
            return Math.multiplyExact(second, second - 1) / 2 + first;
        }

        /** The columns with equal hashes of the rows [from, to), in groups; one that misses a value is in none. */
        private static Collection<List<Integer>> agreeing(List<Cells> columns, int from, int to) {
            Map<Long, List<Integer>> byHash = new HashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                Cells cells = columns.get(column);
                long hash = 1;
                boolean complete = true;
                for (int row = from; row < to && complete; row++) {
                    long cell = cells.at(row);
                    complete = cell != cells.missing();
                    hash = Cells.mix(hash * 31 + cell);
                }
                if (complete) {
                    byHash.computeIfAbsent(hash, any -> new ArrayList<>()).add(column);
                }
            }
            return byHash.values();
        }
    }
}
