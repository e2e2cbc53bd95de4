package io.github.driftlib.stats.random;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The random numbers of NumPy's {@code RandomState}: the Mersenne Twister MT19937, and NumPy's own ways from its 32-bit
 * words to numbers, permutations and draws. The same seed gives the same numbers as in Python, so a seeded procedure
 * can be compared number by number.
 *
 * <p>Not safe for use by many threads.
 */
public final class RandomState {

    private final MersenneTwister words;

    private RandomState(MersenneTwister words) {
        this.words = words;
    }

    /**
     * The generator that {@code numpy.random.seed(seed)} leaves.
     *
     * @param seed in [0, 2^31)
     */
    public static RandomState of(int seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("seed must be at least 0, but was " + seed);
        }
        return new RandomState(new MersenneTwister(seed));
    }

    /** A number in [0, 1) of 53 random bits, as {@code random_sample()}. */
    public double uniform() {
        int high = words.nextInt() >>> 5;
        int low = words.nextInt() >>> 6;
        return (high * 0x1p26 + low) / 0x1p53;
    }

    /** {@code length} numbers in [0, 1), as {@code random_sample(length)}. */
    public double[] uniform(int length) {
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = uniform();
        }
        return numbers;
    }

    /**
     * A whole number in [low, high), as {@code randint(low, high)}.
     *
     * @param high larger than {@code low}
     */
    public int integer(int low, int high) {
        if (high <= low) {
            throw new IllegalArgumentException("high must be larger than low = " + low + ", but was " + high);
        }
        return (int) (low + upTo((long) high - low - 1));
    }

    /** {@code length} whole numbers in [low, high), each drawn apart, as {@code randint(low, high, length)}. */
    public int[] integers(int low, int high, int length) {
        int[] numbers = new int[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = integer(low, high);
        }
        return numbers;
    }

    /** The numbers 0 to {@code length - 1} in random order, as {@code permutation(length)}. */
    public int[] permutation(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        for (int i = length - 1; i > 0; i--) {
            int j = (int) upTo(i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }

    /**
     * {@code size} different numbers of 0 to {@code length - 1} in random order, as {@code choice(length, size,
     * replace=False)}.
     *
     * @param size at most {@code length}
     */
    public int[] sample(int length, int size) {
        if (size < 0 || size > length) {
            throw new IllegalArgumentException("size must be in [0, " + length + "], but was " + size);
        }
        return Arrays.copyOf(permutation(length), size);
    }

    /** A number in [0, largest] by rejection: the low bits of a word, until they are small enough. */
    private long upTo(long largest) {
        if (largest == 0) {
            return 0;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(largest);
        long drawn;
        do {
            drawn = words.nextInt() & mask;
        } while (drawn > largest);
        return drawn;
    }
}
