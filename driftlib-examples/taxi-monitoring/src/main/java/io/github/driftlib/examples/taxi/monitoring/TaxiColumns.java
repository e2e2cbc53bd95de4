package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.DataDefinition;
import java.util.List;
import java.util.stream.Stream;

/** The columns that the example speaks of; the published trips have some more. */
public final class TaxiColumns {

    /** When a trip began. */
    public static final String PICKUP = "lpep_pickup_datetime";
    /** When it ended. */
    public static final String DROPOFF = "lpep_dropoff_datetime";
    /** How many passengers there were, as far as known. */
    public static final String PASSENGERS = "passenger_count";
    /** What it cost, in dollars. */
    public static final String FARE = "fare_amount";
    /** The zone where it began. */
    public static final String PICKUP_ZONE = "PULocationID";

    /** What the model predicts: from pickup to dropoff, in minutes. */
    public static final String TARGET = "duration_min";

    /** What the model says. */
    public static final String PREDICTION = "prediction";

    /** Features that are numbers. */
    public static final List<String> NUMERICAL = List.of(PASSENGERS, "trip_distance", FARE, "total_amount");
    /** Features that are zones. */
    public static final List<String> CATEGORICAL = List.of(PICKUP_ZONE, "DOLocationID");

    /** What the model predicts from. To the model, the numbers of the zones are numbers like any other. */
    public static final List<String> FEATURES =
            Stream.concat(NUMERICAL.stream(), CATEGORICAL.stream()).toList();

    /** What is watched for drift. */
    public static final List<String> WATCHED =
            Stream.concat(Stream.of(PREDICTION), FEATURES.stream()).toList();

    /** What the columns are where the model is judged. */
    public static final DataDefinition QUALITY = DataDefinition.builder()
            .target(TARGET)
            .prediction(PREDICTION)
            .datetime(PICKUP)
            .task(DataDefinition.Task.REGRESSION)
            .numerical(NUMERICAL.toArray(String[]::new))
            .categorical(CATEGORICAL.toArray(String[]::new))
            .build();

    private TaxiColumns() {}
}
