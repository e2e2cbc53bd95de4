package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.data.RowType;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.time.Instant;

/**
 * A trip with what a model said: what is logged and watched.
 *
 * @param trip the trip
 * @param minutes the prediction
 * @param candidate what the candidate said, NaN where there is none
 * @param model the version of the model
 */
record Answer(TripRequest trip, double minutes, double candidate, String model) {

    /** The columns that windows and the batch job have in common. */
    static final RowType<Answer> ROW = RowType.<Answer>builder()
            .number(TaxiColumns.PREDICTION, Answer::minutes)
            .number(TaxiColumns.PASSENGERS, answer -> answer.trip.passengers())
            .number("trip_distance", answer -> answer.trip.miles())
            .number(TaxiColumns.FARE, answer -> answer.trip.fare())
            .number("total_amount", answer -> answer.trip.total())
            .whole(TaxiColumns.PICKUP_ZONE, answer -> answer.trip.from())
            .whole("DOLocationID", answer -> answer.trip.to())
            .build();

    /** What waits for the outcome of a trip. */
    static final RowType<Answer> KEPT = RowType.<Answer>builder()
            .number(TaxiColumns.PREDICTION, Answer::minutes)
            .number(CandidateComparison.CANDIDATE, Answer::candidate)
            .build();

    Instant pickup() {
        return trip.pickup();
    }

    String id() {
        return trip.id();
    }

    Answer withCandidate(double said) {
        return new Answer(trip, minutes, said, model);
    }
}
