package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;

/** How long trips took: what the model predicts, in minutes. */
final class TripDurations {

    /** A meter that ran longer was forgotten, most likely. */
    private static final double LONGEST_MINUTES = 60;

    private static final double MICROSECONDS_PER_MINUTE = 60e6;

    private TripDurations() {}

    /** The minutes from pickup to dropoff; missing where either is. */
    static NumericalColumn of(Dataset trips) {
        DatetimeColumn pickup = trips.datetime(TaxiColumns.PICKUP);
        DatetimeColumn dropoff = trips.datetime(TaxiColumns.DROPOFF);
        NumericalColumn.Builder minutes = NumericalColumn.builder();
        for (int trip = 0; trip < trips.rowCount(); trip++) {
            boolean known = !pickup.isMissing(trip) && !dropoff.isMissing(trip);
            minutes.add(known ? (dropoff.micros(trip) - pickup.micros(trip)) / MICROSECONDS_PER_MINUTE : Double.NaN);
        }
        return minutes.build();
    }

    /** Whether a duration can be believed: from nothing to an hour. */
    static boolean isBelievable(double minutes) {
        return 0 <= minutes && minutes <= LONGEST_MINUTES;
    }
}
