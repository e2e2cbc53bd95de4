package io.github.driftlib.stats;

import java.util.OptionalDouble;

/**
 * Cramér's V: how far one label tells another, from 0 (not at all) to 1 (fully).
 *
 * <p>V = sqrt(chi-square / (n min(r - 1, c - 1))) for a table of n observations in r rows and c columns, without a
 * correction for small samples.
 *
 * <p>Source: H. Cramér, Mathematical Methods of Statistics (1946), chapter 21.
 */
public final class CramersV {

    private CramersV() {}

    /**
     * V of a table that is given by the pairs that occur, in O(pairs). Empty where the table has fewer than two rows or
     * columns.
     *
     * @param rows the row of each pair, from 0
     * @param columns the column of each pair, from 0
     * @param counts how often each pair was observed, positive
     */
    public static OptionalDouble of(int[] rows, int[] columns, long[] counts) {
        long[] rowSums = sums(rows, counts);
        long[] columnSums = sums(columns, counts);
        long occurringRows = occurring(rowSums);
        long occurringColumns = occurring(columnSums);
        long freedom = Math.min(occurringRows, occurringColumns) - 1;
        if (freedom < 1) {
            return OptionalDouble.empty();
        }
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        double chiSquare = 0;
        double expectedWhereObserved = 0;
        for (int pair = 0; pair < counts.length; pair++) {
            double expected = rowSums[rows[pair]] * (columnSums[columns[pair]] / total);
            double difference = counts[pair] - expected;
            chiSquare += difference * difference / expected;
            expectedWhereObserved += expected;
        }
        boolean everyPairOccurs = counts.length == occurringRows * occurringColumns;
        if (!everyPairOccurs) {
            // A pair that never occurs adds what was expected of it.
            chiSquare += Math.max(0, total - expectedWhereObserved);
        }
        return OptionalDouble.of(Math.min(1, Math.sqrt(chiSquare / total / freedom)));
    }

    private static long[] sums(int[] indexes, long[] counts) {
        int size = 0;
        for (int index : indexes) {
            size = Math.max(size, index + 1);
        }
        long[] sums = new long[size];
        for (int pair = 0; pair < indexes.length; pair++) {
            sums[indexes[pair]] += counts[pair];
        }
        return sums;
    }

    private static long occurring(long[] sums) {
        long occurring = 0;
        for (long sum : sums) {
            occurring += sum > 0 ? 1 : 0;
        }
        return occurring;
    }
}
