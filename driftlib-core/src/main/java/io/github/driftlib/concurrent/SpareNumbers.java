package io.github.driftlib.concurrent;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Room for numbers that a thread needs for a while: what it had the last time, for fresh memory takes longer. Kept
 * until the next garbage collection. Each purpose has its own, so that none writes over what another one still needs.
 */
public final class SpareNumbers {

    private final ThreadLocal<@Nullable WeakReference<double[]>> last = new ThreadLocal<>();

    public SpareNumbers() {}

    /** An array of the calling thread of at least so many places, with anything in them. */
    public double[] of(int length) {
        WeakReference<double[]> held = last.get();
        double[] room = held == null ? null : held.get();
        if (room == null || room.length < length) {
            room = new double[length];
            last.set(new WeakReference<>(room));
        }
        return room;
    }
}
