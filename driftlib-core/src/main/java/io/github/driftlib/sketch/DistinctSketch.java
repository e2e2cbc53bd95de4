package io.github.driftlib.sketch;

import java.util.Arrays;

/**
 * How many different values there were, from their hashes: HyperLogLog (P. Flajolet and others, 2007) with
 * {@value #REGISTERS} registers of a byte, of few values their hashes alone, and the estimator of O. Ertl, "New
 * cardinality estimation algorithms for HyperLogLog sketches" (2017), which has no bias at any size.
 *
 * <p>The standard error is 1.04 / sqrt(registers), 0.81 %. What two sketches saw together is what their union saw.
 *
 * <p>Not safe for use by many threads while it is changed.
 */
public final class DistinctSketch {

    /** By which share of the true number the estimate is wrong at most, with a probability of 99.9 %. */
    public static final double ERROR = 0.027;

    private static final int INDEX_BITS = 14;
    private static final int REGISTERS = 1 << INDEX_BITS;
    private static final int HASH_BITS = Long.SIZE - INDEX_BITS;

    private static final int MOST_HASHES = 64;

    /** Whether all values were seen. */
    private boolean known;
    /** The different hashes as long as they are few; null otherwise. */
    private long[] hashes;

    private int size;
    /** The largest number of leading zeros, plus 1, of the hashes of each register; null while hashes are held. */
    private byte[] registers;

    /** A sketch of nothing. */
    public DistinctSketch() {
        this(true, null);
        hashes = new long[1];
    }

    private DistinctSketch(boolean known, byte[] registers) {
        this.known = known;
        this.registers = registers;
    }

    /** Where values passed by that nobody looked at: nothing is known, whatever is added. */
    public static DistinctSketch unknown() {
        return new DistinctSketch(false, null);
    }

    /**
     * A sketch of the registers that {@link #registers} gave.
     *
     * @throws IllegalArgumentException if there cannot be such ones
     */
    public static DistinctSketch of(byte[] registers) {
        if (registers.length == 0) {
            return unknown();
        }
        if (registers.length != REGISTERS) {
            throw new IllegalArgumentException("registers must be " + REGISTERS + ", but were " + registers.length);
        }
        for (byte register : registers) {
            if (register < 0 || register > HASH_BITS + 1) {
                throw new IllegalArgumentException(
                        "a register must be in [0, " + (HASH_BITS + 1) + "], but was " + register);
            }
        }
        return new DistinctSketch(true, registers.clone());
    }

    /** Whether all values were seen. */
    public boolean isKnown() {
        return known;
    }

    /** Adds a value by its hash, all bits of which are uniform. */
    public void add(long hash) {
        if (registers != null) {
            add(hash, registers);
        } else if (known) {
            hold(hash);
        }
    }

    private static void add(long hash, byte[] registers) {
        int register = (int) (hash >>> HASH_BITS);
        int zeros = Long.numberOfLeadingZeros(hash << INDEX_BITS | 1L << INDEX_BITS - 1) + 1;
        if (zeros > registers[register]) {
            registers[register] = (byte) zeros;
        }
    }

    private void hold(long hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return;
            }
        }
        if (size == MOST_HASHES) {
            open();
            add(hash, registers);
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    /** Goes over to registers. */
    private void open() {
        registers = registers();
        hashes = null;
    }

    /** Adds a text. */
    public void add(String text) {
        if (known) {
            add(StringHash.of(text));
        }
    }

    /** Adds a number; both zeros are one. */
    public void add(double number) {
        add(StringHash.mixed(Double.doubleToRawLongBits(number + 0.0)));
    }

    /** Adds the values of another sketch; the other stays as it is. */
    public void add(DistinctSketch other) {
        if (!known || !other.known) {
            known = false;
            hashes = null;
            registers = null;
        } else if (other.registers == null) {
            for (int i = 0; i < other.size; i++) {
                add(other.hashes[i]);
            }
        } else {
            if (registers == null) {
                open();
            }
            for (int i = 0; i < REGISTERS; i++) {
                registers[i] = (byte) Math.max(registers[i], other.registers[i]);
            }
        }
    }

    /** A sketch of its own that remembers the same. */
    public DistinctSketch copy() {
        DistinctSketch copy = new DistinctSketch(known, registers == null ? null : registers.clone());
        copy.hashes = hashes == null ? null : hashes.clone();
        copy.size = size;
        return copy;
    }

    /** All that the sketch remembers; empty where nothing is known. */
    public byte[] registers() {
        if (registers != null || !known) {
            return known ? registers.clone() : new byte[0];
        }
        byte[] opened = new byte[REGISTERS];
        for (int i = 0; i < size; i++) {
            add(hashes[i], opened);
        }
        return opened;
    }

    /**
     * How many different values there were.
     *
     * @throws IllegalStateException if that is not known
     */
    public double estimate() {
        if (!known) {
            throw new IllegalStateException("values must have been seen to be counted, but were not");
        }
        int[] counts = new int[HASH_BITS + 2];
        for (byte register : registers()) {
            counts[register]++;
        }
        double z = REGISTERS * tau(1 - (double) counts[HASH_BITS + 1] / REGISTERS);
        for (int k = HASH_BITS; k >= 1; k--) {
            z = 0.5 * (z + counts[k]);
        }
        z += REGISTERS * sigma((double) counts[0] / REGISTERS);
        return (double) REGISTERS / z * REGISTERS / (2 * Math.log(2));
    }

    /** x + sum over k of x^(2^k) 2^(k-1). */
    private static double sigma(double x) {
        if (x == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = x;
        double factor = 1;
        double sum = x;
        double before;
        do {
            before = sum;
            power *= power;
            sum += power * factor;
            factor += factor;
        } while (sum != before);
        return sum;
    }

    /** (1 - x - sum over k of (1 - x^(2^-k))^2 2^-k) / 3. */
    private static double tau(double x) {
        if (x == 0 || x == 1) {
            return 0;
        }
        double power = x;
        double factor = 1;
        double sum = 1 - x;
        double before;
        do {
            before = sum;
            power = Math.sqrt(power);
            factor *= 0.5;
            sum -= (1 - power) * (1 - power) * factor;
        } while (sum != before);
        return sum / 3;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof DistinctSketch other && Arrays.equals(registers(), other.registers());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(registers());
    }
}
