package io.github.driftlib.summary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many observations were no finite number.
 *
 * @param missing how many were missing
 * @param negativeInfinities how many were minus infinity
 * @param positiveInfinities how many were plus infinity
 */
public record NonFiniteCounts(long missing, long negativeInfinities, long positiveInfinities) {

    static final NonFiniteCounts NONE = new NonFiniteCounts(0, 0, 0);

    public NonFiniteCounts plus(NonFiniteCounts other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new NonFiniteCounts(
                missing + other.missing,
                negativeInfinities + other.negativeInfinities,
                positiveInfinities + other.positiveInfinities);
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof NonFiniteCounts other
                && missing == other.missing
                && negativeInfinities == other.negativeInfinities
                && positiveInfinities == other.positiveInfinities;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(missing + negativeInfinities + positiveInfinities);
    }
}
