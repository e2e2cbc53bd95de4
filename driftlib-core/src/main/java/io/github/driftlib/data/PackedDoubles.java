package io.github.driftlib.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that never change, NaN where one is missing, each in as few bytes as all of them need to stay what they are:
 * one, two or four for whole numbers, four for those of single precision, otherwise eight.
 */
@SuppressWarnings("NullAway") // One of its forms is there, the others are null.
final class PackedDoubles {

    // All but one of them are null.
    private final double @Nullable [] doubles;
    private final float @Nullable [] singles;
    private final @Nullable PackedInts whole;

    private PackedDoubles(double @Nullable [] doubles, float @Nullable [] singles, @Nullable PackedInts whole) {
        this.doubles = doubles;
        this.singles = singles;
        this.whole = whole;
    }

    /** Numbers in eight bytes each; takes over the array. */
    static PackedDoubles unpacked(double[] values) {
        return new PackedDoubles(values, null, null);
    }

    /** The numbers of an array, which is taken over if nothing is saved by packing them. */
    static PackedDoubles of(double[] values) {
        if (areWhole(values)) {
            int[] whole = new int[values.length];
            for (int i = 0; i < whole.length; i++) {
                whole[i] = Double.isNaN(values[i]) ? PackedInts.NONE : (int) values[i];
            }
            return new PackedDoubles(null, null, PackedInts.of(whole));
        }
        return areSingle(values) ? new PackedDoubles(null, singles(values), null) : unpacked(values);
    }

    /** Whether each is missing, or stays the same as an {@code int} other than {@link PackedInts#NONE}. */
    private static boolean areWhole(double[] values) {
        for (double value : values) {
            int whole = (int) value;
            boolean same = value == whole && whole != PackedInts.NONE && !isNegativeZero(value);
            if (!same && !Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && Double.doubleToRawLongBits(value) != 0;
    }

    private static boolean areSingle(double[] values) {
        for (double value : values) {
            if (value != (float) value && !Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    private static float[] singles(double[] values) {
        float[] singles = new float[values.length];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = (float) values[i];
        }
        return singles;
    }

    /** The numbers of all parts, one part after another. */
    static PackedDoubles join(List<PackedDoubles> parts) {
        int length = parts.stream().mapToInt(PackedDoubles::length).reduce(0, Math::addExact);
        return length <= ArrayGrowth.SEGMENT ? joinedDoubles(parts, length) : joined(parts, length);
    }

    private static PackedDoubles joined(List<PackedDoubles> parts, int length) {
        List<PackedDoubles> packed = parts.stream()
                .map(part -> part.doubles == null ? part : of(part.doubles))
                .toList();
        if (packed.stream().allMatch(part -> part.whole != null)) {
            return new PackedDoubles(
                    null,
                    null,
                    PackedInts.join(packed.stream().map(part -> part.whole).toList()));
        }
        return packed.stream().allMatch(PackedDoubles::fitSinglePrecision)
                ? new PackedDoubles(null, joinedSingles(packed, length), null)
                : joinedDoubles(packed, length);
    }

    private static PackedDoubles joinedDoubles(List<PackedDoubles> parts, int length) {
        double[] joined = new double[length];
        int at = 0;
        for (PackedDoubles part : parts) {
            part.read(0, joined, at, part.length());
            at += part.length();
        }
        return unpacked(joined);
    }

    private static float[] joinedSingles(List<PackedDoubles> parts, int length) {
        float[] joined = new float[length];
        int at = 0;
        for (PackedDoubles part : parts) {
            for (int i = 0; i < part.length(); i++) {
                joined[at++] = (float) part.get(i);
            }
        }
        return joined;
    }

    /** Those of single precision do, and whole numbers of two bytes. */
    private boolean fitSinglePrecision() {
        return singles != null || whole != null && whole.width() <= Short.BYTES;
    }

    /** Whether each takes eight bytes, as it then does in whatever these numbers are a part of. */
    boolean isUnpacked() {
        return doubles != null;
    }

    int length() {
        if (doubles != null) {
            return doubles.length;
        }
        return whole != null ? whole.length() : singles.length;
    }

    double get(int index) {
        if (doubles != null) {
            return doubles[index];
        }
        return whole == null ? singles[index] : PackedInts.orNaN(whole.get(index), PackedInts.NONE);
    }

    /** Copies the numbers from a place on into an array. */
    void read(int from, double[] target, int at, int length) {
        if (doubles != null) {
            System.arraycopy(doubles, from, target, at, length);
        } else if (whole != null) {
            whole.read(from, target, at, length);
        } else {
            for (int i = 0; i < length; i++) {
                target[at + i] = singles[from + i];
            }
        }
    }

    /**
     * Copies the numbers from a place on to the beginning of an array, {@link PackedInts#NONE} where one is missing;
     * whether all others stay the same as an {@code int}, but for the sign of a zero.
     */
    boolean readWhole(int from, int[] target, int length) {
        if (whole != null) {
            whole.read(from, target, length);
            return true;
        }
        boolean same = true;
        for (int i = 0; i < length && same; i++) {
            double number = get(from + i);
            int rounded = (int) number;
            boolean missing = number != number;
            target[i] = missing ? PackedInts.NONE : rounded;
            same = missing || rounded == number && rounded != PackedInts.NONE;
        }
        return same;
    }

    /** Whether all are whole numbers, or missing, as far as is known without looking at each. */
    boolean areKnownToBeWhole() {
        return whole != null;
    }

    /** The numbers at the given places, in their order. */
    PackedDoubles take(int[] places) {
        if (whole != null) {
            return new PackedDoubles(null, null, whole.take(places));
        }
        double[] taken = new double[places.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = doubles != null ? doubles[places[i]] : singles[places[i]];
        }
        return taken.length <= ArrayGrowth.SEGMENT ? unpacked(taken) : of(taken);
    }
}
