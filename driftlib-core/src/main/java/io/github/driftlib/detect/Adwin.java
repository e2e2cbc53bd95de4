package io.github.driftlib.detect;

import java.util.Objects;

/**
 * ADWIN, the adaptive window: keeps all values since the last drift in buckets that grow with their age, and tells
 * drift where the window can be cut in two parts whose means differ by more than chance. With n0 and n1 values in the
 * parts, v the population variance of the window and n its length,
 *
 * <pre>
 * 1/m = 1 / (n0 - smallest + 1) + 1 / (n1 - smallest + 1),      d = ln(2 ln(n) / delta)
 * drift where |mean0 - mean1| &gt; sqrt(2 v d / m) + 2 d / 3m
 * </pre>
 *
 * <p>Needs no baseline and nothing but delta. False alarms are rare, far rarer than delta, and drifts are told late. A
 * drift empties the window. It gives the alarms of river. An update costs O(1) on average, each {@code clock}-th one
 * O(log n). Source: Bifet and Gavaldà, Learning from time-changing data with adaptive windowing, SDM (2007).
 *
 * @param delta the confidence of a comparison, in (0, 1)
 * @param buckets how many buckets there are of one size before the oldest two become one, in [2, 1000]
 * @param clock at each how many updates the window is looked at, at least 1
 * @param smallest how many values each part must have, at least 1
 * @param learning how many values the window must exceed before it is looked at
 * @param scale between what the values lie
 */
public record Adwin(double delta, int buckets, int clock, int smallest, int learning, Scale scale)
        implements DetectorSettings {

    /** Checks the parameters. */
    public Adwin {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1), but was " + delta);
        }
        if (buckets < 2 || buckets > 1000) {
            throw new IllegalArgumentException("buckets must be in [2, 1000], but was " + buckets);
        }
        if (clock < 1) {
            throw new IllegalArgumentException("clock must be at least 1, but was " + clock);
        }
        if (smallest < 1) {
            throw new IllegalArgumentException("smallest must be at least 1, but was " + smallest);
        }
        if (learning < 2) {
            throw new IllegalArgumentException("learning must be at least 2, but was " + learning);
        }
        Objects.requireNonNull(scale, "scale must be given, but was null");
    }

    /** Delta 0.002, 5 buckets of a size, looked at each 32 updates, parts of 5 values or more, from 11 values on. */
    public static Adwin of(Scale scale) {
        return new Adwin(0.002, 5, 32, 5, 10, scale);
    }

    /** The same for values in [0, 1]. */
    public static Adwin of() {
        return of(Scale.UNIT);
    }

    /** With another delta. */
    public Adwin delta(double other) {
        return new Adwin(other, buckets, clock, smallest, learning, scale);
    }

    @Override
    public Detector start() {
        return new AdaptiveWindow(this);
    }
}
