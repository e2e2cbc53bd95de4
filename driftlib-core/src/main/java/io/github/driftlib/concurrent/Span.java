package io.github.driftlib.concurrent;

import java.time.Duration;
import java.util.Objects;

/** Spans of time that are settings: they can be waited for, and counted in nanoseconds. */
public final class Span {

    /** A hundred years. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    private Span() {}

    /**
     * A span that is given, positive and not too long.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Duration positive(String what, Duration span) {
        Objects.requireNonNull(span, what + " must be given, but was null");
        if (span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException(what + " must be positive, but was " + span);
        }
        return notTooLong(what, span);
    }

    /**
     * A span that is not too long.
     *
     * @throws IllegalArgumentException if it is
     */
    public static Duration notTooLong(String what, Duration span) {
        if (span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " must be at most " + LONGEST + ", but was " + span);
        }
        return span;
    }
}
