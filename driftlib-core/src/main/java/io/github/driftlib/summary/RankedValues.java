package io.github.driftlib.summary;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Distinct finite values in ascending order, and how many observations there are up to each: the steps of a
 * distribution function.
 *
 * <p>Equal values become one, whoever made it, so that the form does not depend on how it was made. Immutable.
 *
 * @param values the values, shared and not changed
 * @param upTo how many observations there are up to each value, or null where each was observed once
 */
record RankedValues(double[] values, long @Nullable [] upTo) {

    static final RankedValues NONE = new RankedValues(new double[0], null);

    /**
     * The first numbers of an array in ascending order that nobody else holds.
     *
     * @param distinct how many of them are different
     */
    static RankedValues ofOwned(double[] ascending, int count, int distinct) {
        if (distinct == count) {
            return new RankedValues(count == ascending.length ? ascending : Arrays.copyOf(ascending, count), null);
        }
        double[] values = new double[distinct];
        long[] upTo = new long[distinct];
        int at = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || ascending[i] != ascending[i - 1]) {
                values[at] = ascending[i - 1];
                upTo[at++] = i;
            }
        }
        return new RankedValues(values, upTo);
    }

    /** Finite numbers in ascending order, each observed as often as its positive weight says. */
    static RankedValues weighted(double[] ascending, long[] weights) {
        if (ascending.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights must be " + ascending.length + ", one a number, but were " + weights.length);
        }
        Steps steps = new Steps(ascending.length);
        long total = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (!Double.isFinite(ascending[i]) || i > 0 && ascending[i] < ascending[i - 1]) {
                throw new IllegalArgumentException(
                        "numbers must be finite and ascending, but number " + i + " was " + ascending[i]);
            }
            if (weights[i] <= 0) {
                throw new IllegalArgumentException("weights must be positive, but weight " + i + " was " + weights[i]);
            }
            if (weights[i] > Long.MAX_VALUE - total) {
                throw new IllegalArgumentException(
                        "weights must sum to less than 2^63, but do not from weight " + i + " on");
            }
            total += weights[i];
            steps.put(ascending[i] + 0.0, total);
        }
        return steps.toValues();
    }

    /** Finite numbers in ascending order with so many observations up to each; without those that add none. */
    static RankedValues upTo(double[] ascending, long[] observations) {
        Steps steps = new Steps(ascending.length);
        long total = 0;
        for (int i = 0; i < ascending.length; i++) {
            if (observations[i] > total) {
                total = observations[i];
                steps.put(ascending[i], total);
            }
        }
        return steps.toValues();
    }

    /** The observations of both. */
    RankedValues merge(RankedValues other) {
        int all = values.length + other.values.length;
        Steps steps = new Steps(all);
        int left = 0;
        int right = 0;
        while (left + right < all) {
            boolean takeLeft =
                    right == other.values.length || left < values.length && values[left] <= other.values[right];
            double value = takeLeft ? values[left++] : other.values[right++];
            steps.put(value, weightBelow(upTo, left) + weightBelow(other.upTo, right));
        }
        return steps.toValues();
    }

    /** How many observations the first {@code i} values stand for. */
    static long weightBelow(long @Nullable [] upTo, int i) {
        return i == 0 ? 0 : upTo == null ? i : upTo[i - 1];
    }

    long count() {
        return weightBelow(upTo, values.length);
    }

    /** The place of the value of the largest weight, the smallest of several. */
    int mode() {
        int mode = 0;
        long largest = 0;
        for (int i = 0; upTo != null && i < values.length; i++) {
            long weight = upTo[i] - weightBelow(upTo, i);
            mode = weight > largest ? i : mode;
            largest = Math.max(largest, weight);
        }
        return mode;
    }

    /** The observation with so many before it, which are fewer than all. */
    double atRank(long rank) {
        if (upTo == null) {
            return values[(int) rank];
        }
        int found = Arrays.binarySearch(upTo, rank + 1);
        return values[found >= 0 ? found : -found - 1];
    }

    /** The place of the first value that is not below the bound, from the given place on. */
    int firstAtLeast(double bound, int from) {
        int low = from;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RankedValues other
                && Arrays.equals(values, other.values)
                && Arrays.equals(upTo, other.upTo);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Values as they come in ascending order. */
    private static final class Steps {

        private final double[] values;
        private final long[] upTo;
        private int size;

        Steps(int most) {
            values = new double[most];
            upTo = new long[most];
        }

        /** Adds a value not below the last one, with so many observations up to it. */
        void put(double value, long observations) {
            int at = size > 0 && values[size - 1] == value ? size - 1 : size;
            values[at] = value;
            upTo[at] = observations;
            size = at + 1;
        }

        RankedValues toValues() {
            boolean once = size == 0 || upTo[size - 1] == size;
            return new RankedValues(
                    size == values.length ? values : Arrays.copyOf(values, size),
                    once ? null : size == upTo.length ? upTo : Arrays.copyOf(upTo, size));
        }
    }
}
