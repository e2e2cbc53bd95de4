package io.github.driftlib.blackbox;

import java.time.Instant;

/**
 * What a service of a user's own has: a public record in an exported package.
 *
 * @param distance how far, in miles
 * @param riders how many rode
 * @param payment how it was paid, null where it is not known
 * @param at when it began
 */
public record Ride(double distance, int riders, Payment payment, Instant at) {

    /** How a ride is paid. */
    public enum Payment {
        /** In cash. */
        CASH,
        /** By card. */
        CARD
    }
}
