package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.trips.TripSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A few trips a day, of which everything is known: 2 minutes plus 3 a mile. From February on fares are doubled, zone 99
 * is new, and on the third of a month nobody drives.
 *
 * @param tripsPerDay how many trips each other day has
 */
public record SmallTrips(int tripsPerDay) implements TripSource {

    /** The day in February without trips. */
    public static final LocalDate QUIET_DAY = LocalDate.of(2022, 2, 3);

    @Override
    public String description() {
        return tripsPerDay + " made-up trips a day";
    }

    @Override
    public Dataset month(YearMonth month) {
        SplittableRandom random = new SplittableRandom(month.hashCode());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LocalDate day : DailyMonitor.daysOf(month)) {
            for (int trip = 0; trip < tripsPerDay && day.getDayOfMonth() != 3; trip++) {
                rows.add(trip(day, month.getMonthValue() > 1, random));
            }
        }
        return Dataset.ofRows(rows);
    }

    private static Map<String, Object> trip(LocalDate day, boolean changed, SplittableRandom random) {
        double distance = random.nextDouble(0.5, 10);
        double fare = (changed ? 2 : 1) * (2.5 + 2.5 * distance);
        Instant pickup = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(24 * 60 * 60));
        Map<String, Object> trip = new LinkedHashMap<>();
        trip.put("lpep_pickup_datetime", pickup);
        trip.put("lpep_dropoff_datetime", pickup.plus(Duration.ofMillis(Math.round((2 + 3 * distance) * 60_000))));
        trip.put("passenger_count", random.nextInt(10) == 0 ? null : 1 + random.nextInt(6));
        trip.put("trip_distance", distance);
        trip.put("fare_amount", fare);
        trip.put("total_amount", fare + random.nextInt(5));
        trip.put("PULocationID", changed && random.nextInt(4) == 0 ? 99 : 1 + random.nextInt(20));
        trip.put("DOLocationID", 1 + random.nextInt(20));
        return trip;
    }
}
