package io.github.driftlib.stats;

import io.github.driftlib.data.CategoricalColumn;
import java.util.Objects;

/** How often each code of a column of labels occurs. */
public final class CodeCounts {

    private static final int BLOCK = 1024;

    private CodeCounts() {}

    /** The number of missing labels, and after it that of each code. */
    public static long[] of(CategoricalColumn column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        long[] counts = new long[column.dictionarySize() + 1];
        // Two arrays take turns, so that the next of many equal codes need not wait for the one before.
        long[] others = new long[counts.length];
        int[] block = new int[BLOCK];
        for (int row = 0; row < column.size(); row += BLOCK) {
            int length = Math.min(BLOCK, column.size() - row);
            column.readCodes(row, block, length);
            for (int i = 0; i < length - 1; i += 2) {
                counts[block[i] + 1]++;
                others[block[i + 1] + 1]++;
            }
            if (length % 2 == 1) {
                counts[block[length - 1] + 1]++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others[i];
        }
        return counts;
    }
}
