package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.time.Instant;

/**
 * A trip whose duration is asked for.
 *
 * @param id by which its outcome is told later
 * @param pickup when it begins
 * @param passengers how many passengers there are, NaN where that is not known
 * @param miles how far it goes
 * @param fare what it costs, in dollars
 * @param total what it costs with all surcharges
 * @param from the zone it begins in
 * @param to the zone it ends in
 */
record TripRequest(
        String id, Instant pickup, double passengers, double miles, double fare, double total, int from, int to) {

    /** The number of a feature, by its column. */
    double feature(String column) {
        return switch (column) {
            case TaxiColumns.PASSENGERS -> passengers;
            case "trip_distance" -> miles;
            case TaxiColumns.FARE -> fare;
            case "total_amount" -> total;
            case TaxiColumns.PICKUP_ZONE -> from;
            case "DOLocationID" -> to;
            default -> throw new IllegalArgumentException("feature must be a column of a trip, but was " + column);
        };
    }
}
