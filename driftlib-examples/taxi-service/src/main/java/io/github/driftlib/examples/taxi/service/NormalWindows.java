package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.examples.taxi.monitoring.TaxiReport;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/** What is normal of a window: those of the month that the reference is of. */
final class NormalWindows {

    /** Windows of fewer trips are not judged: the median of five fares says nothing. */
    static final int FEWEST_TRIPS = 30;

    private NormalWindows() {}

    /** Whether a window has enough trips for alerts. */
    static boolean isJudged(Snapshot window) {
        return Integer.parseInt(window.info().metadata().get("rows_recorded")) >= FEWEST_TRIPS;
    }

    /**
     * The reports of the last windows of a month that have enough trips, the earliest first. Each is held against the
     * reference without it, for a window that is part of the reference looks too much like it.
     *
     * @param trips those of the month, with predictions
     * @param most how many windows at most
     */
    static List<Snapshot> of(Dataset trips, YearMonth month, ServiceSettings settings, int most) {
        long size = settings.window().toMillis();
        long end = start(month.plusMonths(1)) / size;
        long first = Math.max(end - most, -Math.floorDiv(-start(month), size));
        Dataset whole = TaxiWatch.reference(settings);
        return LongStream.range(first, end)
                .parallel()
                .mapToObj(window -> report(
                        trips,
                        whole,
                        settings,
                        Instant.ofEpochMilli(window * size),
                        settings.window().toMillis()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static Snapshot report(Dataset trips, Dataset whole, ServiceSettings settings, Instant from, long millis) {
        Instant to = from.plusMillis(millis);
        Dataset current = trips.between(TaxiColumns.PICKUP, from, to);
        if (current.rowCount() < FEWEST_TRIPS) {
            return null;
        }
        return TaxiReport.metrics()
                .run(RunData.of(current.select(Answer.ROW.columnNames()))
                        .withReference(without(from, to, whole, settings.reference()))
                        .withDefinition(TaxiReport.definition())
                        .withInfo(RunInfo.of(TaxiWatch.TRIPS, from)));
    }

    private static Dataset without(Instant from, Instant to, Dataset whole, Dataset reference) {
        if (reference.between(TaxiColumns.PICKUP, from, to).rowCount() == 0) {
            return whole;
        }
        return reference
                .filter(trip -> {
                    Instant pickup = trip.instant(TaxiColumns.PICKUP);
                    return pickup == null || pickup.isBefore(from) || !pickup.isBefore(to);
                })
                .select(Answer.ROW.columnNames());
    }
}
