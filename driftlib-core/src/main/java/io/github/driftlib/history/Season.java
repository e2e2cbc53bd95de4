package io.github.driftlib.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** After what time a history does the same again; in UTC. */
public enum Season {
    /** It does not. */
    NONE(1),
    /** Each weekday is like itself: for one value a day. */
    WEEKDAY(7),
    /** Each hour of a weekday is like itself: for one value an hour. */
    HOUR_OF_WEEK(168);

    private final int slots;

    Season(int slots) {
        this.slots = slots;
    }

    /** How many values a season has. */
    public int slots() {
        return slots;
    }

    /** Which of them a time is, from 0. */
    public int slot(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        int day = utc.getDayOfWeek().getValue() - 1;
        return switch (this) {
            case NONE -> 0;
            case WEEKDAY -> day;
            case HOUR_OF_WEEK -> 24 * day + utc.getHour();
        };
    }
}
