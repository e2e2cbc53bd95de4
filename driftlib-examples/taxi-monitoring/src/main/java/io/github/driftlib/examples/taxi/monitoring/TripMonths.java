package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.trips.TripSource;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The trips of a source by month, each month read once, in the background if that is asked for in time. */
final class TripMonths {

    private final TripSource source;
    private final Map<YearMonth, Background<Dataset>> months = new ConcurrentHashMap<>();

    TripMonths(TripSource source) {
        this.source = source;
    }

    /** Begins to read a month. */
    void readAhead(YearMonth month) {
        reading(month);
    }

    /** The trips of a month; an error where there are none. */
    Dataset of(YearMonth month) {
        Dataset trips = reading(month).await();
        if (trips.rowCount() == 0) {
            throw new IllegalArgumentException("there are no trips in " + month + " (" + source.description() + ")");
        }
        return trips;
    }

    private Background<Dataset> reading(YearMonth month) {
        return months.computeIfAbsent(month, key -> Background.start("trips-" + key, () -> source.month(key)));
    }
}
