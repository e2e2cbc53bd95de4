package io.github.driftlib.jdbc;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers points in time; those without end, and those too far away to be held, are missing and counted. */
final class TimeColumn {

    private final DatetimeColumn.Builder times = DatetimeColumn.builder();
    private long infinite;
    private long tooFar;

    /** Adds a point in time; null is missing, and the first and the last instant of all stand for infinity. */
    void add(@Nullable Instant time) {
        if (time == null) {
            times.addMissing();
        } else if (time.equals(Instant.MIN) || time.equals(Instant.MAX)) {
            infinite++;
            times.addMissing();
        } else {
            addFinite(time);
        }
    }

    private void addFinite(Instant time) {
        try {
            times.addMicros(DatetimeColumn.toMicros(time));
        } catch (IllegalArgumentException e) {
            addTooFar();
        }
    }

    /** Adds a point in time that is too far away, as missing. */
    void addTooFar() {
        tooFar++;
        times.addMissing();
    }

    Column build() {
        return times.build();
    }

    List<Remark> remarks(String column) {
        List<Remark> remarks = new ArrayList<>();
        if (infinite > 0) {
            remarks.add(Remark.infiniteTimes(column, infinite));
        }
        if (tooFar > 0) {
            remarks.add(Remark.timesOutOfRange(column, tooFar));
        }
        return remarks;
    }
}
