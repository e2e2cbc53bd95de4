package io.github.driftlib.examples.taxi.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedTripsTest {

    private static final YearMonth CALM = YearMonth.of(2022, 1);
    private static final YearMonth EVENTFUL = YearMonth.of(2022, 2);
    private static final GeneratedTrips TRIPS = new GeneratedTrips(7, EVENTFUL);
    private static final Dataset CALM_TRIPS = TRIPS.month(CALM);
    private static final Dataset EVENTFUL_TRIPS = TRIPS.month(EVENTFUL);

    private static Dataset day(Dataset trips, LocalDate day) {
        return trips.between(
                "lpep_pickup_datetime",
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static double mean(Dataset trips, String column) {
        return IntStream.range(0, trips.rowCount())
                .mapToDouble(trips.numerical(column)::get)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }

    private static double missing(Dataset trips, String column) {
        Column values = trips.column(column);
        return IntStream.range(0, trips.rowCount()).filter(values::isMissing).count() / (double) trips.rowCount();
    }

    private static double minutes(Dataset trips) {
        DatetimeColumn pickup = trips.datetime("lpep_pickup_datetime");
        DatetimeColumn dropoff = trips.datetime("lpep_dropoff_datetime");
        double[] minutes = IntStream.range(0, trips.rowCount())
                .mapToDouble(trip -> (dropoff.micros(trip) - pickup.micros(trip)) / 60e6)
                .sorted()
                .toArray();
        return minutes[minutes.length / 2];
    }

    private static double zoneShare(Dataset trips, int... zones) {
        NumericalColumn pickups = trips.numerical("PULocationID");
        return IntStream.range(0, trips.rowCount())
                        .filter(trip -> IntStream.of(zones).anyMatch(zone -> zone == pickups.get(trip)))
                        .count()
                / (double) trips.rowCount();
    }

    @Test
    void columnsAreThoseOfPublishedFiles() {
        assertThat(CALM_TRIPS.columnNames())
                .containsExactly(
                        "VendorID",
                        "lpep_pickup_datetime",
                        "lpep_dropoff_datetime",
                        "store_and_fwd_flag",
                        "RatecodeID",
                        "PULocationID",
                        "DOLocationID",
                        "passenger_count",
                        "trip_distance",
                        "fare_amount",
                        "extra",
                        "mta_tax",
                        "tip_amount",
                        "tolls_amount",
                        "ehail_fee",
                        "improvement_surcharge",
                        "total_amount",
                        "payment_type",
                        "trip_type",
                        "congestion_surcharge");
        assertThat(CALM_TRIPS.column("store_and_fwd_flag")).isInstanceOf(CategoricalColumn.class);
        assertThat(List.of("VendorID", "PULocationID", "DOLocationID"))
                .allMatch(name -> CALM_TRIPS.numerical(name).integral());
        assertThat(CALM_TRIPS.numerical("passenger_count").integral()).isFalse();
    }

    @Test
    void monthIsAsLargeAndAsImperfectAsPublishedOnes() {
        assertThat(CALM_TRIPS.rowCount()).isBetween(55_000, 66_000);
        assertThat(missing(CALM_TRIPS, "passenger_count")).isCloseTo(0.1, within(0.01));
        assertThat(missing(CALM_TRIPS, "congestion_surcharge")).isCloseTo(0.1, within(0.01));
        assertThat(missing(CALM_TRIPS, "ehail_fee")).isEqualTo(1);
        assertThat(missing(CALM_TRIPS, "fare_amount")).isZero();
        assertThat(minutes(CALM_TRIPS)).isBetween(9.0, 13.0);
        assertThat(mean(CALM_TRIPS, "fare_amount")).isBetween(10.0, 15.0);
        assertThat(CALM_TRIPS.filter(trip -> trip.number("fare_amount") < 0).rowCount())
                .isPositive();
        assertThat(CALM_TRIPS
                        .filter(trip -> trip.number("passenger_count") == 0)
                        .rowCount())
                .isPositive();
        assertThat(CALM_TRIPS.filter(trip -> trip.number("trip_distance") == 0).rowCount())
                .isPositive();
        assertThat(day(CALM_TRIPS, LocalDate.of(2009, 1, 1)).rowCount()).isEqualTo(5);
    }

    @Test
    void sameSeedGivesSameTrips() {
        Dataset again = new GeneratedTrips(7, EVENTFUL).month(EVENTFUL);

        for (String name : List.of("trip_distance", "fare_amount", "PULocationID", "total_amount")) {
            assertThat(again.numerical(name).toArray())
                    .isEqualTo(EVENTFUL_TRIPS.numerical(name).toArray());
        }
        assertThat(new GeneratedTrips(8, EVENTFUL).month(EVENTFUL).rowCount()).isNotEqualTo(EVENTFUL_TRIPS.rowCount());
    }

    @Test
    void everyDayOfAMonthHasTripsInTheOrderOfTheirPickups() {
        YearMonth leap = YearMonth.of(2024, 2);
        Dataset trips = TRIPS.month(leap);

        for (int day = 1; day <= 29; day++) {
            assertThat(day(trips, leap.atDay(day)).rowCount()).isPositive();
        }
        DatetimeColumn pickups = trips.datetime("lpep_pickup_datetime");
        assertThat(IntStream.range(0, trips.rowCount())
                        .mapToLong(pickups::micros)
                        .toArray())
                .isSorted();
    }

    @Test
    void calmMonthHasNothingToFind() {
        for (LocalDate day = CALM.atDay(1); day.isBefore(EVENTFUL.atDay(1)); day = day.plusDays(1)) {
            Dataset trips = day(CALM_TRIPS, day);
            assertThat(mean(trips, "fare_amount")).isBetween(10.0, 13.5);
            assertThat(missing(trips, "passenger_count")).isBetween(0.06, 0.14);
            assertThat(zoneShare(trips, 74, 75)).isBetween(0.2, 0.4);
            assertThat(minutes(trips)).isBetween(9.5, 12.5);
        }
    }

    @Test
    void eventfulMonthTellsItsStory() {
        assertThat(zoneShare(day(EVENTFUL_TRIPS, EVENTFUL.atDay(8)), 74, 75)).isZero();

        Dataset storm = day(EVENTFUL_TRIPS, EVENTFUL.atDay(13));
        assertThat(minutes(storm)).isGreaterThan(14);
        assertThat(storm.rowCount()).isLessThan(1100);

        assertThat(missing(day(EVENTFUL_TRIPS, EVENTFUL.atDay(17)), "passenger_count"))
                .isGreaterThan(0.8);

        double before = mean(day(EVENTFUL_TRIPS, EVENTFUL.atDay(18)), "fare_amount");
        for (int day = 21; day <= 28; day++) {
            Dataset trips = day(EVENTFUL_TRIPS, EVENTFUL.atDay(day));
            assertThat(mean(trips, "fare_amount")).isGreaterThan(1.12 * before);
            assertThat(minutes(trips)).isBetween(9.5, 12.5);
        }
    }
}
