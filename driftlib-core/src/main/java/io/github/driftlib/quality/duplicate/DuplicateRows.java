package io.github.driftlib.quality.duplicate;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each row occurs in two data sets of the same columns; a missing value equals a missing one. Rows are told
 * apart by a hash of 64 bits, so that of a million rows two different ones are taken for one with a probability of
 * 3e-8.
 */
public final class DuplicateRows {

    private static final int BLOCK = 1024;

    private DuplicateRows() {}

    /** What is done with a row that either data set has. */
    @FunctionalInterface
    public interface CountsOfRow {
        /** How often a row occurs in both. */
        void accept(long current, long reference);
    }

    /** Whether both have the same columns, each stored in the same way. */
    public static boolean comparable(Dataset current, Dataset reference) {
        return current.columnNames().equals(reference.columnNames())
                && current.columnNames().stream()
                        .allMatch(name -> current.column(name).kind()
                                == reference.column(name).kind());
    }

    /** Each row that either has, in O(n log n). */
    public static void forEach(Dataset current, Dataset reference, CountsOfRow visitor) {
        Map<String, Map<String, Integer>> dictionaries = new HashMap<>();
        long[] left = hashes(current, dictionaries);
        long[] right = hashes(reference, dictionaries);
        int i = 0;
        int j = 0;
        while (i < left.length || j < right.length) {
            boolean fromLeft = j == right.length || i < left.length && left[i] <= right[j];
            long hash = fromLeft ? left[i] : right[j];
            int fromI = i;
            int fromJ = j;
            while (i < left.length && left[i] == hash) {
                i++;
            }
            while (j < right.length && right[j] == hash) {
                j++;
            }
            visitor.accept(i - fromI, j - fromJ);
        }
    }

    /** A hash of each row, in ascending order. */
    private static long[] hashes(Dataset rows, Map<String, Map<String, Integer>> dictionaries) {
        long[] hashes = new long[rows.rowCount()];
        long[] block = new long[BLOCK];
        for (String name : rows.columnNames()) {
            ComparableValues cells =
                    ComparableValues.of(rows.column(name), dictionaries.computeIfAbsent(name, any -> new HashMap<>()));
            for (int from = 0; from < hashes.length; from += BLOCK) {
                Stop.check();
                cells.read(from, block);
                for (int i = 0; i < Math.min(BLOCK, hashes.length - from); i++) {
                    hashes[from + i] = ComparableValues.hash(hashes[from + i], block[i]);
                }
            }
        }
        Arrays.sort(hashes);
        return hashes;
    }
}
