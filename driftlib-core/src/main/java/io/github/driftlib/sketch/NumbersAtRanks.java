package io.github.driftlib.sketch;

import io.github.driftlib.stats.rank.NumberSort;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/**
 * The numbers at some ranks of others, without sorting all of these: they are counted in buckets of equal width, and
 * only those in the same bucket as a rank are gathered and sorted. Where that would be most of them, as of a long tail,
 * all are sorted.
 *
 * <p>Keeps its arrays for the next time.
 */
final class NumbersAtRanks {

    /** So many numbers share a bucket where all are as far from each other. */
    private static final int BUCKET_SIZE = 2;
    /** Of no more numbers a single one is found without sorting. */
    private static final int MOST_SELECTED = 64;

    /** What a thread found numbers with last: kept until the next garbage collection, for there are often more. */
    private static final ThreadLocal<WeakReference<NumbersAtRanks>> OF_THREAD = new ThreadLocal<>();

    private double[] gathered = new double[0];
    private int[] counts = new int[0];
    /** Where the next number of a bucket goes. */
    private int[] places = new int[0];
    /** 1 for a bucket with a rank; the numbers of others all go to one place, which nobody reads. */
    private byte[] steps = new byte[0];

    /** The one of the calling thread. */
    static NumbersAtRanks ofThread() {
        WeakReference<NumbersAtRanks> held = OF_THREAD.get();
        NumbersAtRanks own = held == null ? null : held.get();
        if (own == null) {
            own = new NumbersAtRanks();
            OF_THREAD.set(new WeakReference<>(own));
        }
        return own;
    }

    /**
     * Finds the numbers at some ranks.
     *
     * @param numbers finite
     * @param from the first of them
     * @param count how many there are, at least 1
     * @param min no number is smaller
     * @param max no number is larger
     * @param ranks of the numbers in ascending order, from 0 on
     * @param found where they go, zeros with a positive sign
     */
    void find(double[] numbers, int from, int count, double min, double max, int[] ranks, double[] found) {
        int buckets = Math.max(1, Integer.highestOneBit(count) / BUCKET_SIZE);
        reserve(count, buckets);
        double scale = (buckets - 1) / (max - min);
        int wanted = scale <= Double.MAX_VALUE ? place(numbers, from, count, min, scale, buckets, ranks) : count;
        if (2 * wanted > count) {
            sortAll(numbers, from, count, ranks, found);
            return;
        }
        for (int i = from; i < from + count; i++) {
            double number = numbers[i];
            int bucket = (int) ((number - min) * scale);
            int place = places[bucket];
            gathered[place] = number;
            places[bucket] = place + steps[bucket];
        }
        read(ranks, buckets, found);
    }

    private void reserve(int count, int buckets) {
        if (gathered.length <= count) {
            gathered = new double[count + 1];
        }
        if (counts.length < buckets) {
            counts = new int[buckets];
            places = new int[buckets];
            steps = new byte[buckets];
        }
    }

    /** Gives each bucket with a rank a place for its numbers, and says how many they are. */
    private int place(double[] numbers, int from, int count, double min, double scale, int buckets, int[] ranks) {
        Arrays.fill(counts, 0, buckets, 0);
        for (int i = from; i < from + count; i++) {
            counts[(int) ((numbers[i] - min) * scale)]++;
        }
        int below = 0;
        int wanted = 0;
        int next = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            below += counts[bucket];
            boolean hasRank = next < ranks.length && ranks[next] < below;
            places[bucket] = hasRank ? wanted : count;
            steps[bucket] = (byte) (hasRank ? 1 : 0);
            wanted += hasRank ? counts[bucket] : 0;
            while (next < ranks.length && ranks[next] < below) {
                next++;
            }
        }
        return wanted;
    }

    /** Sorts the numbers that were gathered, bucket by bucket, and takes those at the ranks. */
    private void read(int[] ranks, int buckets, double[] found) {
        int below = 0;
        int next = 0;
        for (int bucket = 0; bucket < buckets && next < ranks.length; bucket++) {
            int size = counts[bucket];
            if (steps[bucket] == 1) {
                int end = places[bucket];
                boolean single = next + 1 == ranks.length || ranks[next + 1] >= below + size;
                if (single && size <= MOST_SELECTED) {
                    select(gathered, end - size, end - 1, end - size + ranks[next] - below);
                } else {
                    Arrays.sort(gathered, end - size, end);
                }
                for (; next < ranks.length && ranks[next] < below + size; next++) {
                    found[next] = gathered[end - size + ranks[next] - below] + 0.0;
                }
            }
            below += size;
        }
    }

    /** Brings the number that belongs to a place when all are in order there, by C. A. R. Hoare's "Find" (1961). */
    private static void select(double[] numbers, int first, int last, int place) {
        int left = first;
        int right = last;
        while (left < right) {
            double pivot = numbers[place];
            int i = left;
            int j = right;
            while (i <= j) {
                while (numbers[i] < pivot) {
                    i++;
                }
                while (pivot < numbers[j]) {
                    j--;
                }
                if (i <= j) {
                    double moved = numbers[i];
                    numbers[i++] = numbers[j];
                    numbers[j--] = moved;
                }
            }
            left = j < place ? i : left;
            right = place < i ? j : right;
        }
    }

    private void sortAll(double[] numbers, int from, int count, int[] ranks, double[] found) {
        for (int i = 0; i < count; i++) {
            gathered[i] = numbers[from + i] + 0.0;
        }
        NumberSort.sort(gathered, count);
        for (int i = 0; i < ranks.length; i++) {
            found[i] = gathered[ranks[i]];
        }
    }
}
