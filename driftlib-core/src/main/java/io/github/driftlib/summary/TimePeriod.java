package io.github.driftlib.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.json.DatetimeText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A period by which points in time are put together for a picture, in UTC. A week begins on Monday. */
public enum TimePeriod {
    /** A calendar year. */
    YEAR(365, ChronoUnit.YEARS, time -> time.toLocalDate().withDayOfYear(1).atStartOfDay()),
    /** A quarter of a calendar year. */
    QUARTER(
            90,
            IsoFields.QUARTER_YEARS,
            time -> time.toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay()),
    /** A calendar month. */
    MONTH(30, ChronoUnit.MONTHS, time -> time.toLocalDate().withDayOfMonth(1).atStartOfDay()),
    /** Seven days from Monday. */
    WEEK(7, ChronoUnit.WEEKS, time -> monday(time.toLocalDate()).atStartOfDay()),
    /** A day. */
    DAY(1, ChronoUnit.DAYS, time -> time.truncatedTo(ChronoUnit.DAYS)),
    /** An hour. */
    HOUR(1 / 24.0, ChronoUnit.HOURS, time -> time.truncatedTo(ChronoUnit.HOURS)),
    /** A minute. */
    MINUTE(1 / 1440.0, ChronoUnit.MINUTES, time -> time.truncatedTo(ChronoUnit.MINUTES));

    private static final double BEST_NUMBER_OF_POINTS = 150;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final double SECONDS_PER_DAY = 86_400;

    private static final Instant LATEST = DatetimeColumn.toInstant(Long.MAX_VALUE);

    private final double days;
    private final TemporalUnit unit;
    private final UnaryOperator<LocalDateTime> start;

    TimePeriod(double days, TemporalUnit unit, UnaryOperator<LocalDateTime> start) {
        this.days = days;
        this.unit = unit;
        this.start = start;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The period of which the time from the first to the last point of all sides holds nearest to 150; the longest of
     * several, and a day where there is no point.
     */
    public static TimePeriod over(EmpiricalDistribution... sidesInMicros) {
        Objects.requireNonNull(sidesInMicros, "sidesInMicros must be given, but was null");
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (EmpiricalDistribution micros : sidesInMicros) {
            if (micros.count() > 0) {
                first = Math.min(first, micros.min());
                last = Math.max(last, micros.max());
            }
        }
        if (first > last) {
            return DAY;
        }
        double seconds = Math.floor((last - first) / MICROS_PER_SECOND);
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
        return DatetimeColumn.toMicros(startTime(micros).toInstant(ZoneOffset.UTC));
    }

    /** When the next period begins, or the latest point in time there is. */
    public long next(long micros) {
        Instant next = startTime(micros).plus(1, unit).toInstant(ZoneOffset.UTC);
        return next.isAfter(LATEST) ? Long.MAX_VALUE : DatetimeColumn.toMicros(next);
    }

    private LocalDateTime startTime(long micros) {
        return start.apply(LocalDateTime.ofInstant(DatetimeColumn.toInstant(micros), ZoneOffset.UTC));
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
