package io.github.driftlib.sketch;

import io.github.driftlib.stats.NumberSort;
import java.util.Arrays;

/**
 * The ranks of many numbers in bounded memory: a compactor sketch, as in Karnin, Lang and Liberty, "Optimal quantile
 * approximation in streams" (2016), with compactors of one size.
 *
 * <p>Numbers are gathered into sorted runs of k. Two runs whose numbers stand for w observations each become one whose
 * numbers stand for 2 w: merged, and every other number kept, beginning with the first or the second by the toss of a
 * seeded coin. So there is at most one run of each weight, as in a binary counter, and n numbers need 8 k (1 + log2(n /
 * k)) bytes.
 *
 * <p>Each such step makes a rank wrong by -w, 0 or w, with mean 0. By Hoeffding's inequality a rank is then wrong by
 * more than t with probability 2 exp(-t^2 / (2 V)), V being the sum of all w^2; {@link #rankError} is the t / n that
 * all ranks together keep with a probability of 99 %: about 3.7 / k.
 *
 * <p>Not safe for use by many threads.
 */
public final class QuantileSketch {

    /** The length of a run unless another is given: a rank error of 0.09 %. */
    public static final int DEFAULT_RUN_LENGTH = 4096;

    private static final double MISSED = 0.01;

    private final int runLength;
    /**
     * Numbers in the order they came. Where there are as many as a run has, the first ones stand for the run of weight
     * 1, which is then null: two such runs are sorted at once.
     */
    private final double[] buffer;

    private int buffered;
    private long flushed;
    /** The run whose numbers stand for 2^i observations each, or null. */
    private double[][] runs = new double[8][];

    private double variance;
    private Moments moments = Moments.NONE;

    /** An empty sketch with runs of the given length. */
    public QuantileSketch(int runLength) {
        if (runLength < 2 || runLength % 2 != 0) {
            throw new IllegalArgumentException("runLength must be even and at least 2, but was " + runLength);
        }
        this.runLength = runLength;
        this.buffer = new double[2 * runLength];
    }

    /**
     * A sketch as {@link #state} described it.
     *
     * @throws IllegalArgumentException if no sketch can be in that state
     */
    public static QuantileSketch of(State state) {
        QuantileSketch sketch = new QuantileSketch(state.runLength());
        sketch.restore(state);
        return sketch;
    }

    /** Adds the first {@code length} numbers of an array, all finite. */
    public void add(double[] numbers, int length) {
        moments = moments.plus(Moments.of(numbers, length));
        append(numbers, length);
    }

    /** Adds a finite number as often as is said. */
    public void add(double number, long times) {
        moments = moments.plus(new Moments(times, number, 0, number, number));
        for (long time = 0; time < times; time++) {
            put(number);
        }
    }

    /** Adds all that another sketch was given; the other stays as it is. */
    public void add(QuantileSketch other) {
        if (other.runLength != runLength) {
            throw new IllegalArgumentException(
                    "sketches must have runs of the same length, but have " + runLength + " and " + other.runLength);
        }
        settle();
        other.settle();
        moments = moments.plus(other.moments);
        variance += other.variance;
        for (int level = 0; level < other.runs.length; level++) {
            if (other.runs[level] != null) {
                flushed += (long) runLength << level;
                carry(other.runs[level], level);
            }
        }
        append(other.buffer, other.buffered);
    }

    private void append(double[] numbers, int length) {
        int from = 0;
        while (from < length) {
            int taken = Math.min(length - from, room() - buffered);
            for (int i = 0; i < taken; i++) {
                buffer[buffered + i] = numbers[from + i] + 0.0;
            }
            buffered += taken;
            from += taken;
            flushFullBuffer();
        }
    }

    private void put(double number) {
        buffer[buffered++] = number + 0.0;
        flushFullBuffer();
    }

    /** How many numbers are gathered before they become a run. */
    private int room() {
        return runs[0] == null ? 2 * runLength : runLength;
    }

    private void flushFullBuffer() {
        if (buffered < room()) {
            return;
        }
        flushed += buffered;
        NumberSort.sort(buffer, buffered);
        if (buffered == runLength) {
            buffered = 0;
            carry(Arrays.copyOf(buffer, runLength), 0);
        } else {
            buffered = 0;
            variance += 1;
            carry(everyOther(buffer, coin(0)), 1);
        }
    }

    private double[] everyOther(double[] sorted, boolean keepFirst) {
        double[] kept = new double[runLength];
        int first = keepFirst ? 0 : 1;
        for (int i = 0; i < runLength; i++) {
            kept[i] = sorted[2 * i + first];
        }
        return kept;
    }

    /** Makes a run of the first numbers in the buffer where they stand for one. */
    private void settle() {
        if (buffered >= runLength) {
            double[] run = Arrays.copyOf(buffer, runLength);
            NumberSort.sort(run, runLength);
            runs[0] = run;
            flushed += runLength;
            buffered -= runLength;
            System.arraycopy(buffer, runLength, buffer, 0, buffered);
        }
    }

    /** Puts a run where runs of its weight go, like a digit that is carried. */
    private void carry(double[] run, int from) {
        double[] carried = run;
        int level = from;
        while (level < runs.length && runs[level] != null) {
            carried = halved(runs[level], carried, coin(level));
            double weight = Math.scalb(1.0, level);
            variance += weight * weight;
            runs[level++] = null;
        }
        if (level == runs.length) {
            runs = Arrays.copyOf(runs, 2 * level);
        }
        runs[level] = carried;
    }

    /** A coin whose side depends on nothing but how many numbers there were, so that a stored sketch goes on alike. */
    private boolean coin(int level) {
        long mixed = (flushed + level) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 32) * 0xbf58476d1ce4e5b9L;
        return (mixed ^ mixed >>> 29) < 0;
    }

    /** Every other number of two sorted runs, as one sorted run. */
    private double[] halved(double[] left, double[] right, boolean keepFirst) {
        double[] kept = new double[runLength];
        int last = runLength - 1;
        int size = 0;
        int i = 0;
        int j = 0;
        // Two numbers at a time, without a branch that nobody could predict: the sign of a difference is the choice.
        while (i < last && j < last) {
            double first = Math.min(left[i], right[j]);
            int fromRight = negative(right[j] - left[i]);
            i += 1 - fromRight;
            j += fromRight;
            double second = Math.min(left[i], right[j]);
            fromRight = negative(right[j] - left[i]);
            i += 1 - fromRight;
            j += fromRight;
            kept[size++] = keepFirst ? first : second;
        }
        boolean keep = keepFirst;
        while (size < runLength) {
            boolean takeLeft = j == runLength || i < runLength && left[i] <= right[j];
            double number = takeLeft ? left[i++] : right[j++];
            if (keep) {
                kept[size++] = number;
            }
            keep = !keep;
        }
        return kept;
    }

    private static int negative(double number) {
        return (int) (Double.doubleToRawLongBits(number) >>> 63);
    }

    /** How many numbers were added. */
    public long count() {
        return flushed + buffered;
    }

    /** Exact count, mean, squared deviations, smallest and largest of all numbers added. */
    public Moments moments() {
        return moments;
    }

    /** By which share of the numbers a rank can be wrong, with a probability of 99 % for all ranks together. */
    public double rankError() {
        if (variance == 0) {
            return 0;
        }
        double perRank = MISSED / (2.0 * runLength);
        return Math.min(1, Math.sqrt(2 * variance * Math.log(2 / perRank)) / count());
    }

    /** The kept numbers in ascending order, each with the number of observations that it stands for. */
    public Weighted weighted() {
        settle();
        int size = buffered;
        for (double[] run : runs) {
            size += run == null ? 0 : runLength;
        }
        double[] numbers = new double[size];
        int[] levels = new int[size];
        System.arraycopy(buffer, 0, numbers, 0, buffered);
        NumberSort.sort(numbers, buffered);
        int filled = buffered;
        for (int level = 0; level < runs.length; level++) {
            if (runs[level] != null) {
                insert(runs[level], level, numbers, levels, filled);
                filled += runLength;
            }
        }
        if (size > 0) {
            numbers[0] = moments.min();
            numbers[size - 1] = moments.max();
        }
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            weights[i] = 1L << levels[i];
        }
        return new Weighted(numbers, weights);
    }

    /** Merges a run into the sorted numbers before it, from the largest down. */
    private static void insert(double[] run, int level, double[] numbers, int[] levels, int filled) {
        int i = filled - 1;
        int j = run.length - 1;
        for (int to = filled + run.length - 1; j >= 0; to--) {
            if (i >= 0 && numbers[i] > run[j]) {
                numbers[to] = numbers[i];
                levels[to] = levels[i--];
            } else {
                numbers[to] = run[j--];
                levels[to] = level;
            }
        }
    }

    /**
     * Numbers with weights.
     *
     * @param numbers in ascending order
     * @param weights how many observations each stands for
     */
    public record Weighted(double[] numbers, long[] weights) {}

    /** All that the sketch remembers. */
    public State state() {
        settle();
        double[][] copied = new double[runs.length][];
        Arrays.setAll(copied, level -> runs[level] == null ? null : runs[level].clone());
        return new State(runLength, Arrays.copyOf(buffer, buffered), copied, variance, moments);
    }

    private void restore(State state) {
        buffered = state.buffer().length;
        System.arraycopy(state.buffer(), 0, buffer, 0, buffered);
        runs = state.runs().clone();
        variance = state.variance();
        moments = state.moments();
        for (int level = 0; level < runs.length; level++) {
            flushed += runs[level] == null ? 0 : (long) runLength << level;
        }
        if (moments.count() != count()) {
            throw new IllegalArgumentException(
                    "count must be that of the runs, " + count() + ", but was " + moments.count());
        }
    }

    /**
     * What a sketch remembers.
     *
     * @param runLength the length of a run
     * @param buffer numbers that are in no run yet, in the order they came
     * @param runs the sorted run of each weight, or null
     * @param variance the sum of the squared weights of all steps
     * @param moments exact moments
     */
    public record State(int runLength, double[] buffer, double[][] runs, double variance, Moments moments) {

        /** Checks what can be checked. */
        public State {
            if (buffer.length >= runLength) {
                throw new IllegalArgumentException(
                        "buffer must be shorter than " + runLength + ", but was " + buffer.length);
            }
            if (!(variance >= 0) || Double.isInfinite(variance)) {
                throw new IllegalArgumentException("variance must be finite and not negative, but was " + variance);
            }
            for (double[] run : runs) {
                if (run != null && run.length != runLength) {
                    throw new IllegalArgumentException(
                            "runs must have " + runLength + " numbers, but one has " + run.length);
                }
            }
        }
    }
}
