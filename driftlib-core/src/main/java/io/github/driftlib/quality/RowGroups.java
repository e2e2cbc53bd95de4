package io.github.driftlib.quality;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a data set put together where they have equal values in certain columns; a missing value equals a missing
 * one.
 *
 * <p>Found by hashing in O(rows x columns), each candidate compared value by value. Made once for each data set and
 * list of columns.
 */
final class RowGroups {

    private final int[] groupOf;
    private final int[] sizes;

    private RowGroups(int[] groupOf, int[] sizes) {
        this.groupOf = groupOf;
        this.sizes = sizes;
    }

    static RowGroups of(Dataset rows, List<String> columns) {
        return rows.derive(new By(List.copyOf(columns)));
    }

    /** The number of different rows. */
    int count() {
        return sizes.length;
    }

    /** Whether another row equals this one. */
    boolean isRepeated(int row) {
        return sizes[groupOf[row]] > 1;
    }

    private record By(List<String> columns) implements Derivation<Dataset, RowGroups> {

        @Override
        public RowGroups apply(Dataset rows) {
            Cells[] cells =
                    columns.stream().map(name -> Cells.of(rows.column(name))).toArray(Cells[]::new);
            int[] groupOf = new int[rows.rowCount()];
            int[] firstRows = new int[rows.rowCount()];
            int[] sizes = new int[rows.rowCount()];
            int[] table = new int[tableSize(rows.rowCount())];
            Arrays.fill(table, -1);
            int groups = 0;
            for (int row = 0; row < groupOf.length; row++) {
                int slot = slot(cells, row, table, firstRows);
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

        /** Where the group of an equal row stands, or the free place that it would have. */
        private static int slot(Cells[] cells, int row, int[] table, int[] firstRows) {
            long hash = 1;
            for (Cells column : cells) {
                hash = Cells.mix(hash * 31 + column.at(row));
            }
            int slot = (int) hash & table.length - 1;
            while (table[slot] >= 0 && !equal(cells, row, firstRows[table[slot]])) {
                slot = slot + 1 & table.length - 1;
            }
            return slot;
        }

        private static boolean equal(Cells[] cells, int row, int other) {
            for (Cells column : cells) {
                if (column.at(row) != column.at(other)) {
                    return false;
                }
            }
            return true;
        }
    }
}
