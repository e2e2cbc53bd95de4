package io.github.driftlib.stats;

import io.github.driftlib.data.CategoricalColumn;
import java.util.Objects;

/** How often each code of a column of labels occurs. */
public final class CodeCounts {

    private CodeCounts() {}

    /** The number of missing labels, and after it that of each code. */
    public static long[] of(CategoricalColumn column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        long[] counts = new long[column.dictionarySize() + 1];
        for (int row = 0; row < column.size(); row++) {
            counts[column.code(row) + 1]++;
        }
        return counts;
    }
}
