package io.github.driftlib.examples.taxi.trips;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.examples.taxi.trips.Trip.Charge;
import io.github.driftlib.examples.taxi.trips.Trip.Meter;

/** Collects trips in the columns of TLC's files. */
final class TripTable {

    private final NumericalColumn.Builder vendor = NumericalColumn.builder().integral(true);
    private final DatetimeColumn.Builder pickup = DatetimeColumn.builder();
    private final DatetimeColumn.Builder dropoff = DatetimeColumn.builder();
    private final CategoricalColumn.Builder stored = CategoricalColumn.builder();
    private final NumericalColumn.Builder rate = NumericalColumn.builder();
    private final NumericalColumn.Builder from = NumericalColumn.builder().integral(true);
    private final NumericalColumn.Builder to = NumericalColumn.builder().integral(true);
    private final NumericalColumn.Builder passengers = NumericalColumn.builder();
    private final NumericalColumn.Builder miles = NumericalColumn.builder();
    private final NumericalColumn.Builder fare = NumericalColumn.builder();
    private final NumericalColumn.Builder extra = NumericalColumn.builder();
    private final NumericalColumn.Builder tax = NumericalColumn.builder();
    private final NumericalColumn.Builder tip = NumericalColumn.builder();
    private final NumericalColumn.Builder tolls = NumericalColumn.builder();
    private final NumericalColumn.Builder hailFee = NumericalColumn.builder();
    private final NumericalColumn.Builder improvement = NumericalColumn.builder();
    private final NumericalColumn.Builder total = NumericalColumn.builder();
    private final NumericalColumn.Builder payment = NumericalColumn.builder();
    private final NumericalColumn.Builder tripType = NumericalColumn.builder();
    private final NumericalColumn.Builder congestion = NumericalColumn.builder();

    void add(Trip trip) {
        vendor.add(trip.vendor());
        pickup.addMicros(trip.pickup());
        dropoff.addMicros(trip.dropoff());
        from.add(trip.from());
        to.add(trip.to());
        miles.add(trip.miles());
        hailFee.addMissing();
        add(trip.meter());
        add(trip.charge());
        congestion.add(trip.meter().known() ? trip.charge().congestion() : Double.NaN);
    }

    private void add(Meter meter) {
        stored.add(meter.stored());
        rate.add(meter.rate());
        passengers.add(meter.passengers());
        payment.add(meter.payment());
        tripType.add(meter.tripType());
    }

    private void add(Charge charge) {
        fare.add(charge.fare());
        extra.add(charge.extra());
        tax.add(charge.tax());
        tip.add(charge.tip());
        tolls.add(charge.tolls());
        improvement.add(charge.improvement());
        total.add(charge.total());
    }

    Dataset build() {
        return Dataset.builder()
                .column("VendorID", vendor.build())
                .column("lpep_pickup_datetime", pickup.build())
                .column("lpep_dropoff_datetime", dropoff.build())
                .column("store_and_fwd_flag", stored.build())
                .column("RatecodeID", rate.build())
                .column("PULocationID", from.build())
                .column("DOLocationID", to.build())
                .column("passenger_count", passengers.build())
                .column("trip_distance", miles.build())
                .column("fare_amount", fare.build())
                .column("extra", extra.build())
                .column("mta_tax", tax.build())
                .column("tip_amount", tip.build())
                .column("tolls_amount", tolls.build())
                .column("ehail_fee", hailFee.build())
                .column("improvement_surcharge", improvement.build())
                .column("total_amount", total.build())
                .column("payment_type", payment.build())
                .column("trip_type", tripType.build())
                .column("congestion_surcharge", congestion.build())
                .build();
    }
}
