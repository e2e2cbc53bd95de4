package io.github.driftlib.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;

/**
 * Points in time as Evidently's JSON has them: in UTC, a space in the middle, and six digits of a second only where it
 * is not whole, such as {@code 2022-02-01 10:00:00}.
 */
public final class DatetimeText {

    private static final DateTimeFormatter WHOLE_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .append(WHOLE_SECONDS)
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
            .toFormatter();

    private DatetimeText() {}

    /** A point in time as text. */
    public static String of(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return (time.getNano() == 0 ? WHOLE_SECONDS : MICROSECONDS).format(time);
    }

    /**
     * The point in time of such a text.
     *
     * @param parameter what the text is, for the error
     * @throws IllegalArgumentException if it is no such text
     */
    public static Instant parse(String parameter, String text) {
        try {
            return LocalDateTime.parse(text, text.contains(".") ? MICROSECONDS : WHOLE_SECONDS)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    parameter + " must be like 2022-02-01 10:00:00, but was '" + text + "'", e);
        }
    }
}
