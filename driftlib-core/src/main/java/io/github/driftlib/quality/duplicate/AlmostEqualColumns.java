package io.github.driftlib.quality.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of columns that differ in no more than so many rows; a missing value differs from everything.
 *
 * <p>Each cell is first taken for one bit of its hash: where the bits of two columns differ, so do the cells. A pair is
 * dropped as soon as too many bits differ, of columns without much in common after twice as many rows as may differ, 64
 * rows at a time. Only pairs that are never dropped are compared cell by cell, so none is lost or counted wrongly.
 * Takes O(columns<sup>2</sup> x differences / 64), and O(rows) for each pair that nearly agrees.
 */
final class AlmostEqualColumns {

    private static final int ROWS = 4096;
    private static final int WORDS = ROWS / Long.SIZE;
    /** So many columns are paired with so many at a time, which bounds the memory. */
    private static final int COLUMNS = 512;

    private final List<ComparableValues> columns;
    private final int rows;
    private final int allowed;
    private final long[] cells = new long[ROWS];
    private final long[] otherCells = new long[ROWS];
    private final long[][] bits;
    private final int[] bitsFrom;

    AlmostEqualColumns(List<ComparableValues> columns, int rows, int allowed) {
        this.columns = columns;
        this.rows = rows;
        this.allowed = allowed;
        this.bits = new long[columns.size()][];
        this.bitsFrom = new int[columns.size()];
    }

    /** The number of pairs. */
    long count() {
        long count = 0;
        for (int second = 0; second < columns.size(); second += COLUMNS) {
            for (int first = 0; first <= second; first += COLUMNS) {
                count += count(first, second);
            }
        }
        return count;
    }

    /** The number of pairs of one of the columns from {@code fromFirst} on with a later one from another on. */
    private long count(int fromFirst, int fromSecond) {
        Pairs pairs = new Pairs();
        for (int second = fromSecond; second < Math.min(columns.size(), fromSecond + COLUMNS); second++) {
            for (int first = fromFirst; first < Math.min(second, fromFirst + COLUMNS); first++) {
                pairs.add(first, second);
            }
        }
        Arrays.fill(bitsFrom, -1);
        for (int from = 0; from < rows && pairs.size > 0; from += ROWS) {
            pairs.dropThoseThatDiffer(from);
        }
        return pairs.countNear();
    }

    /** The bits of a column's cells in the rows from the given one on; where there are no more rows, 0. */
    private long[] bits(int column, int from) {
        if (bitsFrom[column] != from) {
            bitsFrom[column] = from;
            bits[column] = bits[column] == null ? new long[WORDS] : bits[column];
            columns.get(column).read(from, cells);
            Arrays.fill(cells, Math.min(ROWS, rows - from), ROWS, 0);
            for (int word = 0; word < WORDS; word++) {
                long packed = 0;
                for (int i = word * Long.SIZE; i < (word + 1) * Long.SIZE; i++) {
                    packed = packed << 1 | ComparableValues.hash(1, cells[i]) >>> Long.SIZE - 1;
                }
                bits[column][word] = packed;
            }
        }
        return bits[column];
    }

    private int differences(int first, int second) {
        ComparableValues left = columns.get(first);
        ComparableValues right = columns.get(second);
        long missing = left.missing();
        int differences = 0;
        for (int from = 0; from < rows && differences <= allowed; from += ROWS) {
            left.read(from, cells);
            right.read(from, otherCells);
            int size = Math.min(ROWS, rows - from);
            for (int i = 0; i < size; i++) {
                differences += cells[i] == otherCells[i] && cells[i] != missing ? 0 : 1;
            }
        }
        return differences;
    }

    /** Pairs that may be near, each with the number of bits that are known to differ. */
    private final class Pairs {
        private int[] firsts = new int[16];
        private int[] seconds = new int[16];
        private int[] differences = new int[16];
        private int size;

        void add(int first, int second) {
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * size);
                seconds = Arrays.copyOf(seconds, 2 * size);
                differences = Arrays.copyOf(differences, 2 * size);
            }
            firsts[size] = first;
            seconds[size++] = second;
        }

        void dropThoseThatDiffer(int from) {
            int kept = 0;
            for (int pair = 0; pair < size; pair++) {
                long[] left = bits(firsts[pair], from);
                long[] right = bits(seconds[pair], from);
                int differing = differences[pair];
                for (int word = 0; word < WORDS; word++) {
                    differing += Long.bitCount(left[word] ^ right[word]);
                }
                if (differing <= allowed) {
                    firsts[kept] = firsts[pair];
                    seconds[kept] = seconds[pair];
                    differences[kept++] = differing;
                }
            }
            size = kept;
        }

        long countNear() {
            long near = 0;
            for (int pair = 0; pair < size; pair++) {
                near += differences(firsts[pair], seconds[pair]) <= allowed ? 1 : 0;
            }
            return near;
        }
    }
}
