package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;

/** How often each code of a column of labels occurs. */
final class CodeCounts {

    private static final int BLOCK = 2048;

    private CodeCounts() {}

    /** The number of missing labels, and after it that of each code. */
    static long[] of(CategoricalColumn column) {
        long[] counts = new long[column.dictionarySize() + 1];
        int[] block = new int[BLOCK];
        for (int from = 0; from < column.size(); from += BLOCK) {
            int count = column.readCodes(from, block);
            for (int i = 0; i < count; i++) {
                counts[block[i] + 1]++;
            }
        }
        return counts;
    }
}
