package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Row;
import io.github.driftlib.report.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the days of a month with a baseline. A trip belongs to the day of its pickup. */
final class DailyMonitor {

    private final Baseline baseline;
    private final YearMonth month;
    private final Dataset trips;
    private final Dataset fitTrips;
    private final Dataset reference;

    /** The model predicts all trips of the month at once. */
    DailyMonitor(Baseline baseline, YearMonth month, Dataset trips) {
        this.baseline = baseline;
        this.month = month;
        this.trips = trips.with(TaxiColumns.PREDICTION, baseline.model().predict(trips));
        this.fitTrips = Training.fit(this.trips);
        this.reference = withoutTarget(baseline.reference());
    }

    /** The days of the month, whether there are trips or not. */
    List<LocalDate> days() {
        return daysOf(month);
    }

    static List<LocalDate> daysOf(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    private static Dataset withoutTarget(Dataset trips) {
        return trips.select(trips.columnNames().stream()
                .filter(name -> !name.equals(TaxiColumns.TARGET))
                .toList());
    }

    /**
     * The trips that later ones are compared with, with the columns that these have: the duration is not among them.
     */
    Dataset reference() {
        return reference;
    }

    /** The trips of a day with their predictions; missing values are missing still. */
    Dataset trips(LocalDate day) {
        return of(day, trips);
    }

    private static Dataset of(LocalDate day, Dataset trips) {
        return trips.between(
                TaxiColumns.PICKUP,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * What is normal: the days of a month, each held against the reference without it, for a day that is part of the
     * reference looks too much like it.
     */
    List<Snapshot> normalDays(YearMonth normal, Dataset all) {
        Dataset predicted = all.with(TaxiColumns.PREDICTION, baseline.model().predict(all));
        List<Snapshot> days = new ArrayList<>();
        for (LocalDate day : daysOf(normal)) {
            Dataset current = of(day, predicted);
            if (current.rowCount() > 0) {
                Dataset others = reference.filter(trip -> !day.equals(dayOf(trip)));
                days.add(TaxiReport.daily(current, others, day));
            }
        }
        return days;
    }

    private static LocalDate dayOf(Row trip) {
        Instant pickup = trip.instant(TaxiColumns.PICKUP);
        return pickup == null ? null : LocalDate.ofInstant(pickup, ZoneOffset.UTC);
    }

    /** The metrics of a day, unless there are no trips. */
    Optional<DayResult> judge(LocalDate day) {
        Dataset current = trips(day);
        return current.rowCount() == 0
                ? Optional.empty()
                : Optional.of(new DayResult(
                        day,
                        current.rowCount(),
                        TaxiReport.daily(current, reference, day),
                        TaxiQuality.daily(of(day, fitTrips), baseline.reference(), day)));
    }
}
