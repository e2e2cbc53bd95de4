package io.github.driftlib.examples.taxi.monitoring;

import java.util.List;
import java.util.stream.Stream;

/** The columns that the example speaks of; the published trips have some more. */
final class TaxiColumns {

    static final String PICKUP = "lpep_pickup_datetime";
    static final String DROPOFF = "lpep_dropoff_datetime";
    static final String PASSENGERS = "passenger_count";
    static final String FARE = "fare_amount";
    static final String PICKUP_ZONE = "PULocationID";

    /** What the model predicts: from pickup to dropoff, in minutes. */
    static final String TARGET = "duration_min";

    /** What the model says. */
    static final String PREDICTION = "prediction";

    static final List<String> NUMERICAL = List.of(PASSENGERS, "trip_distance", FARE, "total_amount");
    static final List<String> CATEGORICAL = List.of(PICKUP_ZONE, "DOLocationID");

    /** What the model predicts from. To the model, the numbers of the zones are numbers like any other. */
    static final List<String> FEATURES =
            Stream.concat(NUMERICAL.stream(), CATEGORICAL.stream()).toList();

    /** What is watched for drift. */
    static final List<String> WATCHED =
            Stream.concat(Stream.of(PREDICTION), FEATURES.stream()).toList();

    private TaxiColumns() {}
}
