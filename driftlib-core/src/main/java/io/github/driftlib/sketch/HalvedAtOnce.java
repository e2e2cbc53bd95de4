package io.github.driftlib.sketch;

/**
 * What is left of an array once it was halved some times: sorted, every other number is kept, beginning with the first
 * or the second, and so on with those that are kept; of an odd number the largest is left beside. Instead of halving,
 * the numbers at the ranks that would be left are found.
 */
final class HalvedAtOnce {

    /** At least so many numbers are kept. */
    private static final int FEWEST = 16;
    /**
     * An array of m of n numbers is halved j times where 4^j is at most this share of m n / k^2. The tosses of n / m
     * such arrays, two of which add what one would, then have a variance of n^2 / (120 k^2): about a tenth of that of a
     * sketch to which n numbers came one by one.
     */
    private static final double SHARE = 0.05;

    private HalvedAtOnce() {}

    /**
     * How often an array is halved before it joins others.
     *
     * @param length of the array
     * @param count how many numbers came, with those of the array
     */
    static int level(int length, long count, int runLength) {
        double square = SHARE * length * count / runLength / runLength;
        return Math.max(0, Math.min(Math.getExponent(square) / 2, Math.getExponent((float) length / FEWEST)));
    }

    /**
     * What is left of some numbers of an array.
     *
     * @param numbers finite
     * @param from the first of them
     * @param length how many
     * @param offsets which of 2^j numbers in order is left by the first j halvings
     * @param bounds the smallest and largest there can be
     * @return the numbers that are kept in ascending order, and behind them those that are left beside, of the last
     *     halving first
     */
    static double[] left(double[] numbers, int from, int length, int[] offsets, Moments bounds) {
        int level = offsets.length - 1;
        int kept = length >>> level;
        int[] ranks = new int[kept + Integer.bitCount(length - (kept << level))];
        for (int i = 0; i < kept; i++) {
            ranks[i] = (i << level) + offsets[level];
        }
        int next = kept;
        for (int half = level - 1; half >= 0; half--) {
            if ((length >>> half & 1) == 1) {
                ranks[next++] = ((length >>> half) - 1 << half) + offsets[half];
            }
        }
        double[] left = new double[ranks.length];
        NumbersAtRanks.ofThread().find(numbers, from, length, bounds.min(), bounds.max(), ranks, left);
        return left;
    }
}
