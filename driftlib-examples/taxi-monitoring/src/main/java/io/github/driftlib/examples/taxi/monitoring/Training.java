package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
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
    static Dataset fit(Dataset month) {
        return month.with(TaxiColumns.TARGET, TripDurations.of(month)).filter(Training::isFit);
    }

    /** Whether a trip with its duration is one of at most an hour and with one to eight passengers. */
    static boolean isFit(Row trip) {
        double minutes = trip.number(TaxiColumns.TARGET);
        double passengers = trip.number(TaxiColumns.PASSENGERS);
        return TripDurations.isBelievable(minutes) && 0 < passengers && passengers <= 8;
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
