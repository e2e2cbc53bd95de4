package io.github.driftlib.detect;

import java.util.Objects;

/**
 * Between what the values of a stream lie: they are put on [0, 1] by (x - low) / (high - low). Detectors that know no
 * baseline need it, since their bounds hold for values of a known range only.
 *
 * @param low the smallest value there can be
 * @param high the largest value there can be
 * @param outside what becomes of other values
 */
public record Scale(double low, double high, Outside outside) {

    /** Values that are in [0, 1] already, such as shares or errors that are 0 or 1. */
    public static final Scale UNIT = new Scale(0, 1, Outside.REFUSED);

    /** What becomes of values outside. */
    public enum Outside {
        /** They are an error. */
        REFUSED,
        /** They count as the nearest end, infinities too. */
        CLIPPED,
        /** They are taken as they are: then the bounds of the detector promise nothing. */
        KEPT
    }

    /** Checks that there is room between the ends. */
    public Scale {
        Objects.requireNonNull(outside, "outside must be given, but was null");
        if (!Double.isFinite(low)) {
            throw new IllegalArgumentException("low must be finite, but was " + low);
        }
        if (!(high > low && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("high must be finite and more than low = " + low + ", but was " + high);
        }
    }

    /** Values from {@code low} to {@code high}; others are an error. */
    public static Scale of(double low, double high) {
        return new Scale(low, high, Outside.REFUSED);
    }

    /** Values from {@code low} to {@code high}; others count as the nearest end. */
    public static Scale clipped(double low, double high) {
        return new Scale(low, high, Outside.CLIPPED);
    }

    /** Where a value is, 0 at the lower end and 1 at the upper one. */
    double of(double value) {
        if (value >= low && value <= high) {
            return (value - low) / (high - low);
        }
        return switch (outside) {
            case CLIPPED -> value < low ? 0 : 1;
            case KEPT -> Detector.bounded((Detector.finite(value) - low) / (high - low));
            case REFUSED ->
                throw new IllegalArgumentException("value must be in [" + low + ", " + high + "], but was " + value);
        };
    }
}
