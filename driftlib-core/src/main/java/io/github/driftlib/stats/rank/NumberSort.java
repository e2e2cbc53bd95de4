package io.github.driftlib.stats.rank;

import io.github.driftlib.concurrent.SpareNumbers;
import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;

/**
 * Sorts finite doubles in ascending order, faster than {@link Arrays#sort(double[])} where there are many.
 *
 * <p>Many numbers are sorted by the 30 bits below those that they all share, in three digits of 10 bits, the least
 * significant first, and the few that agree in these by insertion: O(n). Some hundreds have digits of 8 bits, whose
 * counts are sooner made. Where many agree, the bits below are sorted too, which takes twice as long. Needs an array of
 * the same length while it runs. Few numbers, and those in order already, are left to the JDK, whose sort uses vector
 * instructions from Java 22 on and is then the faster one for longer.
 */
public final class NumberSort {

    private static final int SMALLEST_BY_DIGITS = Runtime.version().feature() >= 22 ? 4_096 : 96;
    /** With twice as many places to write to, each number takes half as long again: they no longer fit the caches. */
    private static final int DIGIT_BITS = 10;
    /** The digits of few numbers, whose counts would take longer than the numbers. */
    private static final int SHORT_DIGIT_BITS = 8;

    private static final int FEWEST_FOR_LONG_DIGITS = 512;
    private static final int DIGITS = 3;
    /** How far all numbers may be moved by insertion, in places a number. */
    private static final long MOST_MOVES = 4;
    /** In place of how many numbers are different. */
    private static final int GIVEN_UP = -1;

    private static final SpareNumbers SPARE = new SpareNumbers();

    private NumberSort() {}

    /** Sorts the first {@code count} numbers in place; zeros must have a positive sign, and NaN must not occur. */
    public static void sort(double[] numbers, int count) {
        if (count < SMALLEST_BY_DIGITS) {
            Arrays.sort(numbers, 0, count);
        } else if (!isAscending(numbers, count)) {
            sortByDigits(numbers, count);
        }
    }

    /** The same, and how many different numbers there are, which sorting many of them tells on the way. */
    public static int sortAndCount(double[] numbers, int count) {
        if (count >= SMALLEST_BY_DIGITS && !isAscending(numbers, count)) {
            return sortByDigits(numbers, count);
        }
        sort(numbers, count);
        int different = count == 0 ? 0 : 1;
        for (int i = 1; i < count; i++) {
            different += numbers[i] == numbers[i - 1] ? 0 : 1;
        }
        return different;
    }

    private static boolean isAscending(double[] numbers, int count) {
        for (int i = 1; i < count; i++) {
            if (numbers[i] < numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #sortAndCount}, of at least one number. */
    static int sortByDigits(double[] numbers, int count) {
        long differing = differingBits(numbers, count);
        int digitBits = count < FEWEST_FOR_LONG_DIGITS ? SHORT_DIGIT_BITS : DIGIT_BITS;
        int sortedBits = DIGITS * digitBits;
        int low = Long.numberOfTrailingZeros(differing);
        int shift = Long.SIZE - Long.numberOfLeadingZeros(differing) - sortedBits;
        double[] spare = SPARE.of(count);
        double[] sorted =
                sortedByBits(numbers, spare, count, Math.max(shift, Math.min(low, Long.SIZE - sortedBits)), digitBits);
        int different = insert(sorted, numbers, spare, count);
        if (different == GIVEN_UP) {
            double[] from = numbers;
            for (int first = low; first < Long.SIZE; first += sortedBits) {
                from = sortedByBits(from, from == numbers ? spare : numbers, count, first, digitBits);
            }
            different = insert(from, numbers, spare, count);
        }
        return different;
    }

    /** The bits in which not all numbers agree. */
    private static long differingBits(double[] numbers, int count) {
        long first = Double.doubleToRawLongBits(numbers[0]);
        long differing = 0;
        for (int i = 1; i < count; i++) {
            differing |= Double.doubleToRawLongBits(numbers[i]) ^ first;
        }
        return differing;
    }

    private static int digit(double number, int shift, int mask) {
        return (int) (Double.doubleToRawLongBits(number) >>> shift) & mask;
    }

    /**
     * Sorts numbers by three digits from the given bit on, leaving equal ones in their order; gives the array they are
     * in. In the order of their bits negative numbers come last, and those nearest to 0 first of them.
     */
    private static double[] sortedByBits(double[] numbers, double[] spare, int count, int shift, int digitBits) {
        int mask = (1 << digitBits) - 1;
        int[][] counts = digitCounts(numbers, count, shift, digitBits);
        double[] from = numbers;
        double[] to = spare;
        for (int digit = 0; digit < counts.length; digit++) {
            Stop.check();
            int digitShift = shift + digit * digitBits;
            if (digitShift < Long.SIZE && counts[digit][digit(from[0], digitShift, mask)] < count) {
                distribute(from, to, count, starts(counts[digit]), digitShift, mask);
                double[] swapped = from;
                from = to;
                to = swapped;
            }
        }
        return from;
    }

    /** How often each value of each digit occurs. */
    private static int[][] digitCounts(double[] numbers, int count, int shift, int digitBits) {
        int mask = (1 << digitBits) - 1;
        int[][] counts = new int[DIGITS][1 << digitBits];
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]) >>> shift;
            counts[0][(int) bits & mask]++;
            counts[1][(int) (bits >>> digitBits) & mask]++;
            counts[2][(int) (bits >>> 2 * digitBits) & mask]++;
        }
        return counts;
    }

    /** Turns how often each digit occurs into where its first number goes. */
    private static int[] starts(int[] counts) {
        int start = 0;
        for (int value = 0; value < counts.length; value++) {
            int count = counts[value];
            counts[value] = start;
            start += count;
        }
        return counts;
    }

    private static void distribute(double[] from, double[] to, int count, int[] next, int shift, int mask) {
        for (int i = 0; i < count; i++) {
            double number = from[i];
            to[next[digit(number, shift, mask)]++] = number;
        }
    }

    /**
     * Copies numbers, which are in the order of their bits and may be where they are to go, and sorts them by
     * insertion: negative ones first, from the last on. Says how many are different, or gives up where that takes too
     * long.
     */
    private static int insert(double[] from, double[] to, double[] spare, int count) {
        int positive = firstNegative(from, count);
        double[] source = from;
        if (from == to && positive < count) {
            System.arraycopy(from, 0, spare, 0, count);
            source = spare;
        }
        Insertion insertion = new Insertion(source, to, MOST_MOVES * count);
        insertion.insert(count - 1, -1, 0, count - positive);
        insertion.insert(0, 1, count - positive, count);
        return insertion.moves > 0 ? insertion.different : GIVEN_UP;
    }

    private static int firstNegative(double[] numbers, int count) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.doubleToRawLongBits(numbers[middle]) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Puts numbers, nearly in order, where they belong. */
    private static final class Insertion {

        private final double[] from;
        private final double[] to;
        /** By how many places numbers may still be moved. */
        private long moves;
        /** How many of them are not equal to one before. */
        private int different;

        Insertion(double[] from, double[] to, long moves) {
            this.from = from;
            this.to = to;
            this.moves = moves;
        }

        /**
         * Fills some places with numbers in ascending order.
         *
         * @param read where the first number is
         * @param step from each number to the next
         * @param first the first place
         * @param end after the last place
         */
        void insert(int read, int step, int first, int end) {
            double[] source = from;
            double[] target = to;
            long left = moves;
            int equal = 0;
            double largest = Double.NEGATIVE_INFINITY;
            int next = read;
            for (int i = first; i < end; i++) {
                double number = source[next];
                next += step;
                int place = i;
                if (number > largest) {
                    largest = number;
                } else {
                    for (; place > first && target[place - 1] > number && left > 0; left--) {
                        target[place] = target[place - 1];
                        place--;
                    }
                    equal += place > first && target[place - 1] == number ? 1 : 0;
                }
                target[place] = number;
            }
            moves = left;
            different += end - first - equal;
        }
    }
}
