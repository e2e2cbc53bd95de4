package io.github.driftlib.jdbc;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How often a write is tried where the failure may pass, and how long it waits in between.
 *
 * <p>After the k-th failure the wait is drawn evenly from [d/2, d], where d = min({@code maxDelay},
 * {@code initialDelay} · {@code factor}<sup>k-1</sup>), so that writers that failed together do not come back together.
 *
 * @param maxAttempts how often at most, the first time included, at least 1
 * @param initialDelay the longest wait after the first failure
 * @param factor by how much the longest wait grows with each failure, at least 1
 * @param maxDelay what the longest wait grows to
 */
public record RetryPolicy(int maxAttempts, Duration initialDelay, double factor, Duration maxDelay) {

    /** Checks the parameters. */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, but was " + maxAttempts);
        }
        if (!(factor >= 1 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and at least 1, but was " + factor);
        }
        checkDelay("initialDelay", initialDelay);
        checkDelay("maxDelay", maxDelay);
    }

    private static void checkDelay(String parameter, Duration delay) {
        Objects.requireNonNull(delay, parameter);
        if (delay.isNegative() || delay.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(parameter + " must be in [0, 1 day], but was " + delay);
        }
    }

    /** Five attempts; waits of at most 100 ms, 200 ms, 400 ms and 800 ms, never more than 5 s. */
    public static RetryPolicy defaults() {
        return new RetryPolicy(5, Duration.ofMillis(100), 2, Duration.ofSeconds(5));
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, 1, Duration.ZERO);
    }

    /**
     * The wait after the given number of failures.
     *
     * @param failures at least 1
     */
    public Duration delay(int failures, RandomGenerator random) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures must be at least 1, but was " + failures);
        }
        double grown = initialDelay.toNanos() * Math.pow(factor, failures - 1.0);
        double longest = Math.min(maxDelay.toNanos(), grown);
        return Duration.ofNanos(Math.round(longest * (0.5 + 0.5 * random.nextDouble())));
    }
}
