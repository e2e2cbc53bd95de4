package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import java.util.Arrays;

/** The pairs of codes that occur in two columns of labels, ascending, each with its number of rows. */
record CodePairs(int[] first, int[] second, long[] counts) {

    static CodePairs of(CategoricalColumn x, CategoricalColumn y) {
        long[] pairs = new long[x.size()];
        int size = 0;
        for (int row = 0; row < pairs.length; row++) {
            if (x.code(row) >= 0 && y.code(row) >= 0) {
                pairs[size++] = (long) x.code(row) << Integer.SIZE | y.code(row);
            }
        }
        Arrays.sort(pairs, 0, size);
        int[] first = new int[size];
        int[] second = new int[size];
        long[] counts = new long[size];
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                first[distinct] = (int) (pairs[i] >> Integer.SIZE);
                second[distinct] = (int) pairs[i];
                distinct++;
            }
            counts[distinct - 1]++;
        }
        return new CodePairs(
                Arrays.copyOf(first, distinct), Arrays.copyOf(second, distinct), Arrays.copyOf(counts, distinct));
    }
}
