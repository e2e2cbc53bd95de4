package io.github.driftlib.fairness;

import io.github.driftlib.data.CategoricalColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The group of each row by the values of several columns, numbered.
 *
 * @param groups the values of each group, one for each column
 * @param codes the number of each row's group, or -1 where a value is missing
 */
record GroupCodes(List<List<String>> groups, int[] codes) {

    static GroupCodes of(List<CategoricalColumn> columns, int rows) {
        GroupCodes all = new GroupCodes(List.of(List.of()), new int[rows]);
        for (CategoricalColumn column : columns) {
            all = all.by(column);
        }
        return all;
    }

    /** The groups divided further by the values of one more column. Sorts, so that nothing is hashed for each row. */
    private GroupCodes by(CategoricalColumn column) {
        long labels = Math.max(1, column.dictionarySize());
        long[] keys = new long[codes.length];
        for (int row = 0; row < codes.length; row++) {
            keys[row] = codes[row] < 0 || column.isMissing(row) ? -1 : codes[row] * labels + column.code(row);
        }
        long[] distinct =
                Arrays.stream(keys).filter(key -> key >= 0).sorted().distinct().toArray();
        List<List<String>> divided = new ArrayList<>();
        for (long key : distinct) {
            List<String> group = new ArrayList<>(groups.get((int) (key / labels)));
            group.add(column.label((int) (key % labels)));
            divided.add(List.copyOf(group));
        }
        int[] dividedCodes = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            dividedCodes[row] = keys[row] < 0 ? -1 : Arrays.binarySearch(distinct, keys[row]);
        }
        return new GroupCodes(divided, dividedCodes);
    }
}
