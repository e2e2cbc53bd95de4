package io.github.driftlib.duckdb;

import io.github.driftlib.data.DatetimeColumn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Points in time as text. */
final class DateText {

    /** What a text that is no point in time is read as. */
    static final long NONE = DatetimeColumn.MISSING;

    private static final int DATE = "2022-02-01".length();
    private static final long DAY = 86_400_000_000L;

    private DateText() {}

    /** Whether a text can be an ISO date, at a first look. */
    static boolean canBe(char[] chars, int start, int length) {
        return length >= DATE
                && chars[start] >= '0'
                && chars[start] <= '9'
                && chars[start + 4] == '-'
                && chars[start + 7] == '-';
    }

    /**
     * The microseconds of an ISO date, with or without a time and a zone, or {@link #NONE}. Blanks around it do not
     * matter.
     */
    static long iso(char[] chars, int from, int count) {
        int start = from;
        int length = count;
        while (length > DATE && chars[start] == ' ') {
            start++;
            length--;
        }
        while (length > DATE && chars[start + length - 1] == ' ') {
            length--;
        }
        if (!canBe(chars, start, length)) {
            return NONE;
        }
        int year = digits(chars, start, 4);
        int month = digits(chars, start + 5, 2);
        int day = digits(chars, start + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return NONE;
        }
        long date = LocalDate.of(year, month, day).toEpochDay() * DAY;
        return length == DATE ? date : withTime(date, chars, start + DATE, start + length);
    }

    private static int lengthOfMonth(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    /** A blank or T, then hh:mm, :ss, a fraction, Z or an offset, each but the first as needed. */
    private static long withTime(long date, char[] chars, int from, int end) {
        if (end - from < 6 || chars[from] != ' ' && chars[from] != 'T' || chars[from + 3] != ':') {
            return NONE;
        }
        int hour = digits(chars, from + 1, 2);
        int minute = digits(chars, from + 4, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return NONE;
        }
        long micros = date + (hour * 60L + minute) * 60_000_000L;
        int at = from + 6;
        if (at < end && chars[at] == ':') {
            int second = end - at >= 3 ? digits(chars, at + 1, 2) : -1;
            if (second < 0 || second > 59) {
                return NONE;
            }
            micros += second * 1_000_000L;
            at += 3;
            if (at < end && chars[at] == '.') {
                int first = ++at;
                for (long unit = 100_000; at < end && chars[at] >= '0' && chars[at] <= '9'; at++, unit /= 10) {
                    micros += (chars[at] - '0') * unit;
                }
                if (at == first) {
                    return NONE;
                }
            }
        }
        return withZone(micros, chars, at, end);
    }

    private static long withZone(long micros, char[] chars, int from, int end) {
        int at = from < end - 1 && chars[from] == ' ' ? from + 1 : from;
        if (at == end) {
            return micros;
        }
        if (chars[at] == 'Z' || chars[at] == 'z') {
            return at + 1 == end ? micros : NONE;
        }
        if (chars[at] != '+' && chars[at] != '-') {
            return NONE;
        }
        int length = end - at - 1;
        boolean colon = length == 5 && chars[at + 3] == ':';
        if (length != 2 && length != 4 && !colon) {
            return NONE;
        }
        int hours = digits(chars, at + 1, 2);
        int minutes = length == 2 ? 0 : digits(chars, end - 2, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return NONE;
        }
        long offset = (hours * 60L + minutes) * 60_000_000L;
        return chars[at] == '-' ? micros + offset : micros - offset;
    }

    private static int digits(char[] chars, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return -1;
            }
            value = 10 * value + chars[i] - '0';
        }
        return value;
    }

    /** The microseconds of a text of the given form, or {@link #NONE}. */
    static long of(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor time = form.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return DatetimeColumn.toMicros(instant(time));
        } catch (DateTimeException | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static Instant instant(TemporalAccessor time) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (time instanceof OffsetDateTime zoned) {
            return zoned.toInstant();
        }
        return time instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
