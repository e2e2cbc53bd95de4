package io.github.driftlib.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.json.DatetimeText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A period by which points in time are put together for a picture, in UTC. A week begins on Monday. */
public enum TimePeriod {
    /** A calendar year. */
    YEAR(365, time -> time.toLocalDate().withDayOfYear(1).atStartOfDay()),
    /** A quarter of a calendar year. */
    QUARTER(90, time -> time.toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay()),
    /** A calendar month. */
    MONTH(30, time -> time.toLocalDate().withDayOfMonth(1).atStartOfDay()),
    /** Seven days from Monday. */
    WEEK(7, time -> monday(time.toLocalDate()).atStartOfDay()),
    /** A day. */
    DAY(1, time -> time.truncatedTo(ChronoUnit.DAYS)),
    /** An hour. */
    HOUR(1 / 24.0, time -> time.truncatedTo(ChronoUnit.HOURS)),
    /** A minute. */
    MINUTE(1 / 1440.0, time -> time.truncatedTo(ChronoUnit.MINUTES));

    private static final double BEST_NUMBER_OF_POINTS = 150;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final double SECONDS_PER_DAY = 86_400;

    private final double days;
    private final UnaryOperator<LocalDateTime> start;

    TimePeriod(double days, UnaryOperator<LocalDateTime> start) {
        this.days = days;
        this.start = start;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The period of which the time from the first to the last point holds nearest to 150; the longest of several. */
    public static TimePeriod over(EmpiricalDistribution micros) {
        if (micros.count() == 0) {
            return DAY;
        }
        double seconds = Math.floor((micros.max() - micros.min()) / MICROS_PER_SECOND);
        double span = seconds < SECONDS_PER_DAY ? seconds / SECONDS_PER_DAY : Math.floor(seconds / SECONDS_PER_DAY);
        TimePeriod best = YEAR;
        for (TimePeriod period : values()) {
            best = period.distanceFromBest(span) < best.distanceFromBest(span) ? period : best;
        }
        return best;
    }

    private double distanceFromBest(double span) {
        return Math.abs(BEST_NUMBER_OF_POINTS - span / days);
    }

    /** When the period began that holds the given point in time; both in microseconds since 1970-01-01T00:00Z. */
    public long start(long micros) {
        LocalDateTime time = LocalDateTime.ofInstant(DatetimeColumn.toInstant(micros), ZoneOffset.UTC);
        return DatetimeColumn.toMicros(start.apply(time).toInstant(ZoneOffset.UTC));
    }

    /** A point in time, in microseconds since 1970-01-01T00:00Z, as results write it. */
    public static String text(long micros) {
        return DatetimeText.of(DatetimeColumn.toInstant(micros));
    }

    /** The name in results: {@code year}, {@code quarter} and so on. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
