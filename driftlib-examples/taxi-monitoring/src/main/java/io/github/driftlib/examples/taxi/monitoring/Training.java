package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Row;
import io.github.driftlib.examples.taxi.model.LeastSquares;
import io.github.driftlib.examples.taxi.model.LinearModel;
import io.github.driftlib.examples.taxi.model.MeanAbsoluteError;

/**
 * A model trained on the first trips of a month and tried on the others. Both parts have the columns of the month, the
 * true duration and the prediction.
 *
 * @param model the model
 * @param train the trips it was trained on
 * @param validation the others
 */
record Training(LinearModel model, Dataset train, Dataset validation) {

    private static final double MICROSECONDS_PER_MINUTE = 60e6;

    /** Trains on the first {@code trainRows} trips that are fit for it. */
    static Training of(Dataset month, int trainRows) {
        Dataset trips = fit(month);
        if (trainRows >= trips.rowCount()) {
            throw new IllegalArgumentException(
                    "--train-rows must be below " + trips.rowCount() + ", but was " + trainRows);
        }
        LinearModel model = LeastSquares.fit(trips.slice(0, trainRows), TaxiColumns.FEATURES, TaxiColumns.TARGET);
        Dataset judged = trips.with(TaxiColumns.PREDICTION, model.predict(trips));
        return new Training(model, judged.slice(0, trainRows), judged.slice(trainRows, judged.rowCount()));
    }

    /** The trips of at most an hour and with one to eight passengers, with their durations. */
    private static Dataset fit(Dataset month) {
        return month.with(TaxiColumns.TARGET, durations(month)).filter(Training::isFit);
    }

    private static boolean isFit(Row trip) {
        double minutes = trip.number(TaxiColumns.TARGET);
        double passengers = trip.number(TaxiColumns.PASSENGERS);
        return 0 <= minutes && minutes <= 60 && 0 < passengers && passengers <= 8;
    }

    private static NumericalColumn durations(Dataset month) {
        DatetimeColumn pickup = month.datetime(TaxiColumns.PICKUP);
        DatetimeColumn dropoff = month.datetime(TaxiColumns.DROPOFF);
        NumericalColumn.Builder minutes = NumericalColumn.builder();
        for (int trip = 0; trip < month.rowCount(); trip++) {
            boolean known = !pickup.isMissing(trip) && !dropoff.isMissing(trip);
            minutes.add(known ? (dropoff.micros(trip) - pickup.micros(trip)) / MICROSECONDS_PER_MINUTE : Double.NaN);
        }
        return minutes.build();
    }

    /** How many trips were fit for training or validation. */
    int trips() {
        return train.rowCount() + validation.rowCount();
    }

    /** By how many minutes the model is wrong on the trips it knows. */
    double trainError() {
        return MeanAbsoluteError.of(train, TaxiColumns.TARGET, TaxiColumns.PREDICTION);
    }

    /** By how many minutes the model is wrong on the trips it does not know. */
    double validationError() {
        return MeanAbsoluteError.of(validation, TaxiColumns.TARGET, TaxiColumns.PREDICTION);
    }

    /** What later days are held against: the trips that the model does not know. */
    Baseline baseline() {
        return new Baseline(model, validation);
    }
}
