package io.github.driftlib.quality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The pairs of columns that differ in no more than so many rows; a missing value differs from everything.
 *
 * <p>A pair is compared until it differs too often. Where there are few columns, all pairs are. Where there are many,
 * the rows are cut into one band more than two columns may differ in rows: by the pigeonhole principle, such columns
 * agree in a whole band, so that only pairs with an equal hash of some band need to be compared, and none is lost. This
 * takes O(rows x columns), and O(rows) more for each pair compared. Columns that seldom change their value agree in
 * many bands: for those, all pairs are compared.
 */
final class NearColumns {

    /** About what hashing a cell takes, in comparisons of two. */
    private static final long HASHING = 3;

    private static final int BLOCK = 512;
    private static final int BANDS_AT_ONCE = 256;
    private static final long INCOMPLETE = 0;
    private static final int NONE = -1;

    private final List<Cells> columns;
    private final int rows;
    private final int allowed;
    private final long[] cells = new long[BLOCK];
    private final long[] otherCells = new long[BLOCK];
    private final BitSet compared = new BitSet();
    private long found;

    NearColumns(List<Cells> columns, int rows, int allowed) {
        this.columns = columns;
        this.rows = rows;
        this.allowed = allowed;
    }

    /** The number of pairs. */
    long count() {
        long comparisons = (columns.size() - 1L) * Math.max(BLOCK, allowed) / 2;
        if (comparisons <= HASHING * rows) {
            for (int second = 1; second < columns.size(); second++) {
                for (int first = 0; first < second; first++) {
                    compare(first, second);
                }
            }
        } else {
            for (int band = 0; band <= allowed; band += BANDS_AT_ONCE) {
                compareEqualBands(band, Math.min(allowed + 1, band + BANDS_AT_ONCE));
            }
        }
        return found;
    }

    private void compare(int first, int second) {
        Cells left = columns.get(first);
        Cells right = columns.get(second);
        long missing = left.missing();
        int differences = 0;
        for (int from = 0; from < rows && differences <= allowed; from += BLOCK) {
            left.read(from, cells);
            right.read(from, otherCells);
            int size = Math.min(BLOCK, rows - from);
            for (int i = 0; i < size; i++) {
                differences += cells[i] == otherCells[i] && cells[i] != missing ? 0 : 1;
            }
        }
        found += differences <= allowed ? 1 : 0;
    }

    private int start(int band) {
        return (int) ((long) band * rows / (allowed + 1L));
    }

    private void compareEqualBands(int fromBand, int toBand) {
        long[][] hashes = new long[toBand - fromBand][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            hash(column, fromBand, hashes);
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(columns.size());
        int[] lastOfSlot = new int[1 << bits];
        int[] beforeInSlot = new int[columns.size()];
        for (long[] hashOfColumn : hashes) {
            Arrays.fill(lastOfSlot, NONE);
            for (int second = 0; second < hashOfColumn.length; second++) {
                if (hashOfColumn[second] != INCOMPLETE) {
                    int slot = (int) (hashOfColumn[second] >>> Long.SIZE - bits);
                    for (int first = lastOfSlot[slot]; first != NONE; first = beforeInSlot[first]) {
                        if (hashOfColumn[first] == hashOfColumn[second]) {
                            compareOnce(first, second);
                        }
                    }
                    beforeInSlot[second] = lastOfSlot[slot];
                    lastOfSlot[slot] = second;
                }
            }
        }
    }

    private void compareOnce(int first, int second) {
        int pair = Math.multiplyExact(second, second - 1) / 2 + first;
        if (!compared.get(pair)) {
            compared.set(pair);
            compare(first, second);
        }
    }

    /** Sets the hash of a column in each of the bands. */
    private void hash(int column, int fromBand, long[][] hashes) {
        Cells values = columns.get(column);
        long missing = values.missing();
        int read = start(fromBand);
        int from = read;
        for (int band = 0; band < hashes.length; band++) {
            long hash = 1;
            boolean complete = true;
            int end = start(fromBand + band + 1);
            for (int row = start(fromBand + band); row < end; row++) {
                if (row == read) {
                    values.read(row, cells);
                    from = row;
                    read = row + BLOCK;
                }
                long cell = cells[row - from];
                complete &= cell != missing;
                hash += Cells.hash(row, cell);
            }
            hashes[band][column] = complete ? hash | 1 : INCOMPLETE;
        }
    }
}
