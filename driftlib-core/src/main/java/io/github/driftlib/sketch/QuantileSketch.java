package io.github.driftlib.sketch;

import java.util.Arrays;

/**
 * The ranks of many numbers in bounded memory: a compactor sketch, as in Karnin, Lang and Liberty, "Optimal quantile
 * approximation in streams" (2016), with compactors of one size.
 *
 * <p>Numbers are gathered into sorted runs of k. Two runs whose numbers stand for w observations each become one whose
 * numbers stand for 2 w: merged, and every other number kept, beginning with the first or the second by the toss of a
 * coin. So there is at most one run of each weight, as in a binary counter, and n numbers need 8 k (1 + log2(n / k))
 * bytes. A number that was observed often goes in by the binary digits of how often, each to the numbers of its weight.
 *
 * <p>Each such step makes a rank wrong by -w, 0 or w, with mean 0. By Hoeffding's inequality a rank is then wrong by
 * more than t with probability 2 exp(-t^2 / (2 V)), V being the sum of all w^2; {@link #rankError} is the t / n that
 * all ranks together keep with a probability of 99 %: about 3.7 / k.
 *
 * <p>The coin is a hash of the numbers of both runs and of how many numbers there were: the same numbers in the same
 * order give the same sketch, while other numbers, and so the sketches of other parts, have other coins.
 *
 * <p>Not safe for use by many threads while it is changed; one that nobody changes may be read by many.
 */
public final class QuantileSketch {

    /** The length of a run unless another is given: a rank error of 0.09 %. */
    public static final int DEFAULT_RUN_LENGTH = 4096;

    private static final double MISSED = 0.01;

    private final int runLength;
    /**
     * Numbers of weight 1 in the order they came. Where there are as many as a run has, the first ones stand for the
     * run of weight 1, which is then null: two such runs are sorted at once.
     */
    private final NumberList buffer;

    private long count;
    /** The run whose numbers stand for 2^i observations each, or null. */
    private double[][] runs = new double[0][];
    /** Fewer than a run of numbers that stand for 2^i observations each, from i = 1 on; null where there are none. */
    private NumberList[] loose = new NumberList[0];

    private double variance;
    /** By how many observations ranks were wrong already when they were added. */
    private double givenError;

    private Moments moments = Moments.NONE;
    /** Whether the moments are those of all observations, and not of numbers with a rank error. */
    private boolean momentsKnown = true;

    /** An empty sketch with runs of the given length. */
    public QuantileSketch(int runLength) {
        this(runLength, new NumberList());
    }

    private QuantileSketch(int runLength, NumberList buffer) {
        if (runLength < 2 || runLength % 2 != 0) {
            throw new IllegalArgumentException("runLength must be even and at least 2, but was " + runLength);
        }
        this.runLength = runLength;
        this.buffer = buffer;
    }

    /**
     * A sketch as {@link #state} described it.
     *
     * @throws IllegalArgumentException if no sketch can be in that state
     */
    public static QuantileSketch of(State state) {
        QuantileSketch sketch = new QuantileSketch(
                state.runLength(), new NumberList(state.buffer().clone()));
        sketch.runs = state.runs().clone();
        sketch.loose = new NumberList[state.loose().length];
        Arrays.setAll(
                sketch.loose,
                level -> state.loose()[level].length == 0 ? null : new NumberList(state.loose()[level].clone()));
        sketch.variance = state.variance();
        sketch.givenError = state.givenError();
        sketch.moments = state.moments();
        sketch.momentsKnown = state.momentsKnown();
        sketch.count = state.moments().count();
        return sketch;
    }

    /**
     * The same with other moments, and ranks that were wrong by so many observations when they were added.
     *
     * @param moments the moments
     * @param known whether they are those of all observations
     * @param wrong by how many observations ranks were wrong
     */
    public QuantileSketch with(Moments moments, boolean known, double wrong) {
        State state = state();
        return of(new State(
                runLength, state.buffer(), state.runs(), state.loose(), variance, givenError + wrong, moments, known));
    }

    /** Whether mean and deviation are those of all observations. */
    public boolean momentsKnown() {
        return momentsKnown;
    }

    /** Adds the first {@code length} numbers of an array, all finite. */
    public void add(double[] numbers, int length) {
        checkRoom(length);
        moments = moments.plus(Moments.of(numbers, length));
        append(numbers, 0, length);
    }

    /** Adds a finite number as often as is said, not negative. */
    public void add(double number, long times) {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative, but was " + times);
        }
        checkRoom(times);
        if (times > 0) {
            moments = moments.plus(Moments.of(number, times));
        }
        for (int level = 0; times >>> level != 0; level++) {
            if ((times >>> level & 1) == 1) {
                put(number, level);
            }
        }
    }

    /**
     * Adds all that another sketch was given; the other stays as it is. Its runs can be of another length.
     *
     * @throws IllegalArgumentException if both together have seen more numbers than a long can count; then nothing is
     *     added
     */
    public void add(QuantileSketch other) {
        checkRoom(other.count);
        if (other == this) {
            add(of(other.state()));
            return;
        }
        moments = moments.plus(other.moments);
        momentsKnown &= other.momentsKnown;
        variance += other.variance;
        givenError += other.givenError;
        boolean alike = other.runLength == runLength;
        if (alike) {
            settle();
        }
        int first = other.settled();
        for (int level = 0; level < Math.max(1, other.runs.length); level++) {
            double[] run = level == 0 && first > 0 ? other.buffer.sorted(0, first) : other.run(level);
            if (run != null && alike) {
                count += (long) runLength << level;
                carry(run, level);
            } else if (run != null) {
                putAll(run, level);
            }
        }
        for (int level = 1; level < other.loose.length; level++) {
            if (other.loose[level] != null) {
                putAll(other.loose[level].copy(0, other.loose[level].size()), level);
            }
        }
        append(other.buffer.copy(first, other.buffer.size()), 0, other.buffer.size() - first);
    }

    private void checkRoom(long more) {
        if (count + more < 0) {
            throw new IllegalArgumentException(
                    "count must be at most " + Long.MAX_VALUE + ", but " + more + " came to " + count);
        }
    }

    private void putAll(double[] numbers, int level) {
        if (level == 0) {
            append(numbers, 0, numbers.length);
            return;
        }
        for (double number : numbers) {
            put(number, level);
        }
    }

    private void append(double[] numbers, int start, int end) {
        int from = start;
        while (from < end) {
            int taken = Math.min(end - from, room() - buffer.size());
            buffer.add(numbers, from, taken);
            count += taken;
            from += taken;
            flushFullBuffer();
        }
    }

    /** Adds a number that stands for 2^level observations. */
    private void put(double number, int level) {
        count += 1L << level;
        if (level == 0) {
            buffer.add(number);
            flushFullBuffer();
            return;
        }
        if (level >= loose.length) {
            loose = Arrays.copyOf(loose, level + 1);
        }
        if (loose[level] == null) {
            loose[level] = new NumberList();
        }
        loose[level].add(number);
        if (loose[level].size() == runLength) {
            double[] run = loose[level].sorted(0, runLength);
            loose[level] = null;
            carry(run, level);
        }
    }

    private double[] run(int level) {
        return level < runs.length ? runs[level] : null;
    }

    /** How many numbers are gathered before they become a run. */
    private int room() {
        return run(0) == null ? 2 * runLength : runLength;
    }

    private void flushFullBuffer() {
        int size = buffer.size();
        if (size < room()) {
            return;
        }
        double[] sorted = buffer.drain();
        if (size == runLength) {
            carry(Arrays.copyOf(sorted, runLength), 0);
        } else {
            variance += 1;
            carry(everyOther(sorted, coin(0, hash(sorted, 2 * runLength))), 1);
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

    /** How many of the first numbers in the buffer stand for the run of weight 1. */
    private int settled() {
        return buffer.size() >= runLength ? runLength : 0;
    }

    /** Makes a run of the first numbers in the buffer where they stand for one. */
    private void settle() {
        if (settled() > 0) {
            set(0, buffer.sorted(0, runLength));
            buffer.removeFirst(runLength);
        }
    }

    private void set(int level, double[] run) {
        if (level >= runs.length) {
            runs = Arrays.copyOf(runs, level + 1);
        }
        runs[level] = run;
    }

    /** Puts a run where runs of its weight go, like a digit that is carried. */
    private void carry(double[] run, int from) {
        double[] carried = run;
        int level = from;
        while (run(level) != null) {
            double[] other = runs[level];
            carried = halved(other, carried, coin(level, hash(other, runLength) * 31 + hash(carried, runLength)));
            double weight = Math.scalb(1.0, level);
            variance += weight * weight;
            runs[level++] = null;
        }
        set(level, carried);
    }

    private boolean coin(int level, long hash) {
        return StringHash.mixed(hash + (count + level) * 0x9e3779b97f4a7c15L) < 0;
    }

    /** A hash of sorted numbers, an even number of them; sums of products need not wait for each other. */
    private static long hash(double[] numbers, int length) {
        long sum = 0;
        for (int i = 0; i < length; i += 2) {
            sum += (folded(numbers[i]) + 0xbf58476d1ce4e5b9L) * (folded(numbers[i + 1]) + 0x94d049bb133111ebL);
        }
        return StringHash.mixed(sum);
    }

    /** The bits of a number, the upper ones in the lower half too: the lower ones are often all 0. */
    private static long folded(double number) {
        long bits = Double.doubleToRawLongBits(number);
        return bits ^ bits >>> 32;
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
        return count;
    }

    /** The length of a run. */
    public int runLength() {
        return runLength;
    }

    /** Count, mean, squared deviations, smallest and largest of all numbers added. */
    public Moments moments() {
        return moments;
    }

    /** By which share of the numbers a rank can be wrong, with a probability of 99 % for all ranks together. */
    public double rankError() {
        if (variance == 0 && givenError == 0) {
            return 0;
        }
        double perRank = MISSED / (2.0 * runLength);
        return Math.min(1, (givenError + Math.sqrt(2 * variance * Math.log(2 / perRank))) / count);
    }

    /** The kept numbers in ascending order, each with the number of observations that it stands for. */
    public Weighted weighted() {
        int size = buffer.size();
        for (double[] run : runs) {
            size += run == null ? 0 : runLength;
        }
        for (NumberList list : loose) {
            size += list == null ? 0 : list.size();
        }
        double[] numbers = new double[size];
        int[] levels = new int[size];
        int filled = buffer.size();
        System.arraycopy(buffer.sorted(0, filled), 0, numbers, 0, filled);
        for (int level = 0; level < Math.max(runs.length, loose.length); level++) {
            if (level < loose.length && loose[level] != null) {
                double[] sorted = loose[level].sorted(0, loose[level].size());
                insert(sorted, level, numbers, levels, filled);
                filled += sorted.length;
            }
            if (run(level) != null) {
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
        int first = settled();
        int levels = Math.max(runs.length, first > 0 ? 1 : 0);
        while (levels > 0 && run(levels - 1) == null && !(levels == 1 && first > 0)) {
            levels--;
        }
        double[][] copied = Arrays.copyOf(runs, levels);
        if (first > 0) {
            copied[0] = buffer.sorted(0, first);
        }
        int weights = loose.length;
        while (weights > 0 && loose[weights - 1] == null) {
            weights--;
        }
        double[][] others = new double[weights][];
        Arrays.setAll(
                others, level -> loose[level] == null ? new double[0] : loose[level].copy(0, loose[level].size()));
        return new State(
                runLength,
                buffer.copy(first, buffer.size()),
                copied,
                others,
                variance,
                givenError,
                moments,
                momentsKnown);
    }

    /**
     * What a sketch remembers. Nobody may change the arrays.
     *
     * @param runLength the length of a run
     * @param buffer numbers of weight 1 that are in no run, in the order they came
     * @param runs the sorted run of each weight, or null
     * @param loose numbers of each weight 2^i that are in no run; none for i = 0
     * @param variance the sum of the squared weights of all steps
     * @param givenError by how many observations ranks were wrong already when they were added
     * @param moments count, mean, squared deviations, smallest and largest
     * @param momentsKnown whether mean and deviation are those of all observations
     */
    public record State(
            int runLength,
            double[] buffer,
            double[][] runs,
            double[][] loose,
            double variance,
            double givenError,
            Moments moments,
            boolean momentsKnown) {

        /** Checks what can be checked. */
        public State {
            if (!(variance >= 0 && givenError >= 0) || Double.isInfinite(variance + givenError)) {
                throw new IllegalArgumentException("variance and givenError must be finite and not negative, but were "
                        + variance + " and " + givenError);
            }
            if (loose.length > 0 && loose[0].length > 0) {
                throw new IllegalArgumentException("numbers of weight 1 must be in the buffer, but some are not");
            }
            long counted = counted(buffer, runLength, 0);
            for (int level = 0; level < loose.length; level++) {
                counted = added(counted, counted(loose[level], runLength, level));
            }
            for (int level = 0; level < runs.length; level++) {
                if (runs[level] != null) {
                    checkRun(runs[level], runLength);
                    counted = added(counted, weighted(runLength, level));
                }
            }
            if (moments.count() != counted) {
                throw new IllegalArgumentException(
                        "count must be that of the runs, " + counted + ", but was " + moments.count());
            }
        }

        private static void checkRun(double[] run, int runLength) {
            if (run.length != runLength) {
                throw new IllegalArgumentException(
                        "runs must have " + runLength + " numbers, but one has " + run.length);
            }
            for (int i = 0; i < run.length; i++) {
                if (!Double.isFinite(run[i]) || i > 0 && run[i] < run[i - 1]) {
                    throw new IllegalArgumentException("runs must be finite and ascending, but one has " + run[i]);
                }
            }
        }

        private static long counted(double[] numbers, int runLength, int level) {
            if (numbers.length >= runLength) {
                throw new IllegalArgumentException(
                        "numbers in no run must be fewer than " + runLength + ", but were " + numbers.length);
            }
            for (double number : numbers) {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException("numbers must be finite, but one was " + number);
                }
            }
            return weighted(numbers.length, level);
        }

        private static long weighted(long numbers, int level) {
            if (numbers > 0 && (level >= Long.SIZE || numbers > Long.MAX_VALUE >> level)) {
                throw new IllegalArgumentException("weights must be countable, but one is 2^" + level);
            }
            return numbers == 0 ? 0 : numbers << level;
        }

        private static long added(long counted, long more) {
            if (counted + more < 0) {
                throw new IllegalArgumentException("count must be at most " + Long.MAX_VALUE + ", but was more");
            }
            return counted + more;
        }
    }
}
