package io.github.driftlib.live;

import io.github.driftlib.data.RowType;
import java.time.Instant;

/** A row for tests. */
record LiveRow(String id, double distance, String zone, Instant at) {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    static final RowType<LiveRow> TYPE = RowType.<LiveRow>builder()
            .number("distance", LiveRow::readDistance)
            .label("zone", LiveRow::zone)
            .datetime("at", LiveRow::at)
            .build();

    static LiveRow of(long seconds) {
        return new LiveRow("id" + seconds, seconds % 100 / 4.0, "zone" + seconds % 5, START.plusSeconds(seconds));
    }

    private double readDistance() {
        if (distance < 0) {
            throw new IllegalStateException("no distance");
        }
        return distance;
    }
}
