package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;

/** How often each code of a column of labels occurs. */
public final class CodeCounts {

    private CodeCounts() {}

    /** The number of missing labels, and after it that of each code. */
    public static long[] of(CategoricalColumn column) {
        long[] counts = new long[column.dictionarySize() + 1];
        for (int row = 0; row < column.size(); row++) {
            counts[column.code(row) + 1]++;
        }
        return counts;
    }
}
