package io.github.driftlib.sketch;

import java.util.Arrays;

/**
 * The ranks of many numbers in bounded memory: a compactor sketch, as in Karnin, Lang and Liberty, "Optimal quantile
 * approximation in streams" (2016), whose compactors share one room.
 *
 * <p>A sketch of run length k holds at most 6 k numbers, each of which stands for 2^i observations, its level being i.
 * Where there is no room for one more, a level is halved: its numbers are sorted, and every other one goes on to the
 * next level, beginning with the first or the second by the toss of a coin. It is the level whose weight is the least
 * for its size; one of few numbers waits. A number that was observed often goes in by the binary digits of how often,
 * each to the level of its weight.
 *
 * <p>Of an array of many numbers not all join the others: while little is lost by it, the array is halved on its own
 * before, several times at once. That is to take one number of each 2^j in their order, by j coins, for which they need
 * not be sorted ({@link HalvedAtOnce}).
 *
 * <p>A halving makes a rank wrong by -w, 0 or w, with mean 0. Every second halving of a level takes the turned coin of
 * the one before, so both together do so too ({@link Coins}). By Hoeffding's inequality a rank is then wrong by more
 * than t with probability 2 exp(-t^2 / (2 V)), V being the sum of w^2 over all tosses. Where this holds for 32 k ranks
 * at equal steps, from below and from above, no rank between them is wrong by a step more. {@link #rankError} is what
 * all ranks together keep with a probability of 99 %: about 1.8 / k.
 *
 * <p>The coin is a hash of the numbers that are halved and of how many came: the same numbers in the same arrays give
 * the same sketch, while other numbers, and so the sketches of other parts, have other coins.
 *
 * <p>Not safe for use by many threads while it is changed; one that nobody changes may be read by many.
 */
public final class QuantileSketch {

    /** The length of a run unless another is given: at most 24,576 numbers, and a rank error of 0.04 %. */
    public static final int DEFAULT_RUN_LENGTH = 4096;

    /** How many runs of numbers are held. */
    private static final int RUNS = 6;
    /** A level of less than this part of a run is few numbers. */
    private static final int FEW = 16;
    /** How many ranks must be right, in runs. */
    private static final double RANKS = 32;

    private static final double MISSED = 0.01;

    /** So many numbers that come together are looked at together. */
    private static final int MOST_TOGETHER = 1 << 16;

    private final int runLength;
    private final int most;
    private final Coins coins;
    /** The numbers that stand for 2^i observations each. */
    private NumberList[] levels = new NumberList[0];
    /** How many numbers there are on all levels. */
    private int held;

    private long count;
    private double variance;
    /** By how many observations ranks were wrong already when they were added. */
    private double givenError;

    private Moments moments = Moments.NONE;
    /** Whether the moments are those of all observations, and not of numbers with a rank error. */
    private boolean momentsKnown = true;

    /** An empty sketch with runs of the given length. */
    public QuantileSketch(int runLength) {
        this(runLength, new Coins(0, 0));
    }

    private QuantileSketch(int runLength, Coins coins) {
        if (runLength < 2 || runLength % 2 != 0) {
            throw new IllegalArgumentException("runLength must be even and at least 2, but was " + runLength);
        }
        this.runLength = runLength;
        this.most = (int) Math.min(Integer.MAX_VALUE, (long) RUNS * runLength);
        this.coins = coins;
    }

    /**
     * A sketch as {@link #state} described it.
     *
     * @throws IllegalArgumentException if no sketch can be in that state
     */
    public static QuantileSketch of(State state) {
        QuantileSketch sketch = new QuantileSketch(state.runLength(), new Coins(state.open(), state.firsts()));
        for (int level = 0; level < state.levels().length; level++) {
            double[] numbers = state.levels()[level];
            sketch.level(level).add(numbers, 0, numbers.length);
            sketch.held += numbers.length;
        }
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
                runLength, state.levels(), state.open(), state.firsts(), variance, givenError + wrong, moments, known));
    }

    /** Whether mean and deviation are those of all observations. */
    public boolean momentsKnown() {
        return momentsKnown;
    }

    /** Adds the first {@code length} numbers of an array, all finite. */
    public void add(double[] numbers, int length) {
        checkRoom(length);
        Moments added = Moments.of(numbers, length);
        moments = moments.plus(added);
        int from = 0;
        while (from < length) {
            int together = Math.min(length - from, MOST_TOGETHER);
            int level = HalvedAtOnce.level(together, count + together, runLength);
            if (level == 0) {
                addEach(numbers, from, together);
            } else {
                addHalved(numbers, from, together, level, added);
            }
            from += together;
        }
    }

    private void addEach(double[] numbers, int from, int length) {
        int end = from + length;
        for (int next = from; next < end; ) {
            int taken = Math.min(end - next, room());
            level(0).add(numbers, next, taken);
            held += taken;
            count += taken;
            next += taken;
        }
    }

    /** Halves numbers that come together as often as is said, all halvings at once, and adds what is left. */
    private void addHalved(double[] numbers, int from, int length, int level, Moments bounds) {
        long hash = Coins.hash(numbers, from, length);
        int[] offsets = new int[level + 1];
        for (int half = 0; half < level; half++) {
            offsets[half + 1] = offsets[half] + (toss(half, hash) << half);
        }
        double[] left = HalvedAtOnce.left(numbers, from, length, offsets, bounds);
        int kept = length >>> level;
        level(level).merge(left, kept);
        int next = kept;
        for (int half = level - 1; half >= 0; half--) {
            if ((length >>> half & 1) == 1) {
                level(half).add(left[next++]);
            }
        }
        held += left.length;
        count += length;
        makeRoom(most);
    }

    /** Adds a finite number as often as is said, not negative. */
    public void add(double number, long times) {
        add(new double[] {number}, new long[] {times});
    }

    /**
     * Adds finite numbers in ascending order, each as often as is said, not negative: what one by one would add, but
     * for the last digits of the moments, and sooner.
     */
    public void add(double[] ascending, long[] times) {
        long[] upTo = new long[times.length];
        long all = 0;
        for (int i = 0; i < upTo.length; i++) {
            if (times[i] < 0) {
                throw new IllegalArgumentException("times must not be negative, but was " + times[i]);
            }
            all += times[i];
            checkRoom(all);
            upTo[i] = all;
        }
        if (all > 0) {
            moments = moments.plus(Moments.ofAscending(ascending, ascending.length, upTo));
        }
        for (int i = 0; i < upTo.length; i++) {
            addOften(ascending[i], times[i]);
        }
    }

    private void addOften(double number, long times) {
        for (int level = 0; times >>> level != 0; level++) {
            if ((times >>> level & 1) == 1) {
                room();
                level(level).add(number);
                held++;
                count += 1L << level;
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
        coins.add(other.coins);
        for (int level = 0; level < other.levels.length; level++) {
            level(level).add(other.levels[level]);
        }
        held += other.held;
        count += other.count;
        makeRoom(most);
    }

    private void checkRoom(long more) {
        if (count + more < 0) {
            throw new IllegalArgumentException(
                    "count must be at most " + Long.MAX_VALUE + ", but " + more + " came to " + count);
        }
    }

    private NumberList level(int level) {
        if (level >= levels.length) {
            int first = levels.length;
            levels = Arrays.copyOf(levels, level + 1);
            Arrays.setAll(levels, i -> i < first ? levels[i] : new NumberList());
        }
        return levels[level];
    }

    /** For how many more numbers there is room, once some was made; for one where none can be. */
    private int room() {
        makeRoom(most - 1);
        return Math.max(1, most - held);
    }

    /** Halves until no more numbers are held than are said, or none can be halved. */
    private void makeRoom(int left) {
        int cheapest = 0;
        while (held > left && cheapest >= 0) {
            cheapest = cheapest();
            halve(cheapest);
        }
    }

    /** The level whose weight is the least for its size, one of few numbers only where there are no others; or -1. */
    private int cheapest() {
        int cheapest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int level = 0; level < levels.length; level++) {
            int size = levels[level].size();
            double cost = Math.scalb(1.0 / size, size < runLength / FEW ? level + Long.SIZE : level);
            if (size > 1 && cost < least) {
                cheapest = level;
                least = cost;
            }
        }
        return cheapest;
    }

    /** Every other number of a level goes on to the next one; of an odd number the largest stays where it is. */
    private void halve(int level) {
        if (level < 0) {
            return;
        }
        int kept = levels[level].size() / 2;
        double[] sorted = levels[level].ordered();
        int first = toss(level, Coins.hash(sorted, 0, 2 * kept));
        for (int i = 0; i < kept; i++) {
            sorted[i] = sorted[2 * i + first];
        }
        level(level + 1).merge(sorted, kept);
        levels[level].clear(2 * kept, runLength / 4);
        held -= kept;
    }

    /** Which of each pair a halving keeps: 0 for the first, 1 for the second. */
    private int toss(int level, long hash) {
        variance += coins.isOpen(level) ? 0 : Math.scalb(1.0, 2 * level);
        long own = StringHash.mixed(hash + (count + level) * 0x9e3779b97f4a7c15L);
        return coins.keepsFirst(level, own) ? 0 : 1;
    }

    /** How many numbers were added. */
    public long count() {
        return count;
    }

    /** The length of a run: six of them are held. */
    public int runLength() {
        return runLength;
    }

    /** Count, mean, squared deviations, smallest and largest of all numbers added. */
    public Moments moments() {
        return moments;
    }

    /** By which share of the numbers a rank can be wrong, with a probability of 99 % for all ranks together. */
    public double rankError() {
        if (variance == 0) {
            return count == 0 ? 0 : Math.min(1, givenError / count);
        }
        double ranks = RANKS * runLength;
        double perRank = MISSED / (2 * ranks);
        double wrong = givenError + Math.sqrt(2 * variance * Math.log(2 / perRank));
        return Math.min(1, wrong / count + 1 / ranks);
    }

    /** The kept numbers in ascending order, each with the number of observations that it stands for. */
    public Weighted weighted() {
        double[] numbers = new double[held];
        int[] levelOf = new int[held];
        int filled = 0;
        for (int level = 0; level < levels.length; level++) {
            insert(levels[level].sorted(), level, numbers, levelOf, filled);
            filled += levels[level].size();
        }
        if (held > 0) {
            numbers[0] = moments.min();
            numbers[held - 1] = moments.max();
        }
        return new Weighted(
                numbers, Arrays.stream(levelOf).mapToLong(level -> 1L << level).toArray());
    }

    /** Merges sorted numbers into the sorted numbers before it, from the largest down. */
    private static void insert(double[] more, int level, double[] numbers, int[] levels, int filled) {
        int i = filled - 1;
        int j = more.length - 1;
        for (int to = filled + more.length - 1; j >= 0; to--) {
            if (i >= 0 && numbers[i] > more[j]) {
                numbers[to] = numbers[i];
                levels[to] = levels[i--];
            } else {
                numbers[to] = more[j--];
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
        int filled = levels.length;
        while (filled > 0 && levels[filled - 1].size() == 0) {
            filled--;
        }
        double[][] sorted = new double[filled][];
        Arrays.setAll(sorted, level -> levels[level].sorted());
        return new State(runLength, sorted, coins.open(), coins.firsts(), variance, givenError, moments, momentsKnown);
    }

    /**
     * What a sketch remembers. Nobody may change the arrays.
     *
     * @param runLength a sixth of how many numbers are held
     * @param levels the numbers that stand for 2^i observations each, in ascending order
     * @param open a bit for each level of which the next halving takes the turned coin of the last one
     * @param firsts which of these kept the first of each pair
     * @param variance the sum of the squared weights of all tosses
     * @param givenError by how many observations ranks were wrong already when they were added
     * @param moments count, mean, squared deviations, smallest and largest
     * @param momentsKnown whether mean and deviation are those of all observations
     */
    public record State(
            int runLength,
            double[][] levels,
            long open,
            long firsts,
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
            long counted = 0;
            for (int level = 0; level < levels.length; level++) {
                for (double number : levels[level]) {
                    if (!Double.isFinite(number)) {
                        throw new IllegalArgumentException("numbers must be finite, but one was " + number);
                    }
                }
                counted = added(counted, weighted(levels[level].length, level));
            }
            if (moments.count() != counted) {
                throw new IllegalArgumentException(
                        "count must be that of the numbers, " + counted + ", but was " + moments.count());
            }
        }

        private static long weighted(long numbers, int level) {
            if (numbers > 0 && (level >= Long.SIZE || numbers > Long.MAX_VALUE >> level)) {
                throw new IllegalArgumentException("weights must be countable, but one is 2^" + level);
            }
            return numbers > 0 ? numbers << level : 0;
        }

        private static long added(long counted, long more) {
            if (counted + more < 0) {
                throw new IllegalArgumentException("weights must be countable, but there are " + more + " more");
            }
            return counted + more;
        }
    }
}
