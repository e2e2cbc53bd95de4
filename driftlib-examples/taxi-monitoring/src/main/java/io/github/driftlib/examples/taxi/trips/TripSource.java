package io.github.driftlib.examples.taxi.trips;

import io.github.driftlib.data.Dataset;
import java.time.YearMonth;

/**
 * Trips of green taxis by month, with the columns that New York's Taxi and Limousine Commission (TLC) publishes. Safe
 * for use by many threads.
 */
public interface TripSource {

    /** Says which source this is, in a few words for people. */
    String description();

    /** The trips of a month; an exception with a message for people where they cannot be had. */
    Dataset month(YearMonth month);
}
