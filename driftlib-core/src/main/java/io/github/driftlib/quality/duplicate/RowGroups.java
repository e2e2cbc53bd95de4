package io.github.driftlib.quality.duplicate;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.summary.DataSummary;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a data set put together where they have equal values in certain columns; a missing value equals a missing
 * one.
 *
 * <p>Found by hashing in O(rows x columns), each candidate compared value by value. Made once for each data set and
 * list of columns.
 */
public final class RowGroups {

    private static final int BLOCK = 1024;

    private final int[] groupOf;
    private final int[] sizes;

    private RowGroups(int[] groupOf, int[] sizes) {
        this.groupOf = groupOf;
        this.sizes = sizes;
    }

    public static RowGroups of(Dataset rows, List<String> columns) {
        return rows.derive(new By(List.copyOf(columns)));
    }

    /** How many rows equal one before them in all columns; none where a column holds a different value in each row. */
    public static long duplicates(Dataset rows) {
        DataSummary data = DataSummary.of(rows);
        boolean allDiffer = rows.columnNames().stream()
                .anyMatch(column -> ColumnFacts.of(data, column).allDiffer());
        return allDiffer ? 0 : rows.rowCount() - of(rows, rows.columnNames()).count();
    }

    /** The number of different rows. */
    int count() {
        return sizes.length;
    }

    /** Whether another row equals this one. */
    public boolean isRepeated(int row) {
        return sizes[groupOf[row]] > 1;
    }

    private record By(List<String> columns) implements Derivation<Dataset, RowGroups> {

        @Override
        public RowGroups apply(Dataset rows) {
            ComparableValues[] cells = columns.stream()
                    .map(name -> ComparableValues.of(rows.column(name)))
                    .toArray(ComparableValues[]::new);
            long[] hashes = hashes(cells, rows.rowCount());
            int[] groupOf = new int[rows.rowCount()];
            int[] firstRows = new int[rows.rowCount()];
            int[] sizes = new int[rows.rowCount()];
            int[] table = new int[tableSize(rows.rowCount())];
            Arrays.fill(table, -1);
            int shift = Long.SIZE - Integer.numberOfTrailingZeros(table.length);
            int groups = 0;
            for (int row = 0; row < groupOf.length; row++) {
                int slot = (int) (hashes[row] >>> shift);
                while (table[slot] >= 0 && !equal(cells, hashes, row, firstRows[table[slot]])) {
                    slot = slot + 1 & table.length - 1;
                }
                if (table[slot] < 0) {
                    firstRows[groups] = row;
                    table[slot] = groups++;
                }
                groupOf[row] = table[slot];
                sizes[groupOf[row]]++;
            }
            return new RowGroups(groupOf, Arrays.copyOf(sizes, groups));
        }

        private static int tableSize(int rows) {
            return Math.max(2, Integer.highestOneBit(Math.min(rows, 1 << 28)) << 2);
        }

        private static long[] hashes(ComparableValues[] cells, int rows) {
            long[] hashes = new long[rows];
            long[] block = new long[BLOCK];
            for (int from = 0; from < rows; from += BLOCK) {
                Stop.check();
                int size = Math.min(BLOCK, rows - from);
                for (ComparableValues column : cells) {
                    column.read(from, block);
                    for (int i = 0; i < size; i++) {
                        hashes[from + i] = ComparableValues.hash(hashes[from + i], block[i]);
                    }
                }
            }
            return hashes;
        }

        private static boolean equal(ComparableValues[] cells, long[] hashes, int row, int other) {
            if (hashes[row] != hashes[other]) {
                return false;
            }
            for (ComparableValues column : cells) {
                if (column.at(row) != column.at(other)) {
                    return false;
                }
            }
            return true;
        }
    }
}
