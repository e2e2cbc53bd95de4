package io.github.driftlib.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Single values of the classes that are understood, as labels and points in time. */
final class Scalars {

    private static final String[] ASCII = IntStream.range(0, 128)
            .mapToObj(code -> String.valueOf((char) code))
            .toArray(String[]::new);

    /** A value that a column cannot hold: what it must hold, and what was found. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String rule;
        private final String found;

        Refused(String rule, String found) {
            super("a value must be one of " + rule + ", but was " + found);
            this.rule = rule;
            this.found = found;
        }

        IllegalArgumentException in(String column) {
            return new IllegalArgumentException(
                    "column '" + column + "' must hold " + rule + ", but a row holds " + found, this);
        }

        IllegalArgumentException in(String column, long row) {
            return new IllegalArgumentException(
                    "column '" + column + "' must hold " + rule + ", but row " + row + " holds " + found, this);
        }
    }

    private Scalars() {}

    /** Whether a class is one of labels that are no numbers. */
    static boolean isLabel(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == Character.class
                || type == UUID.class
                || Enum.class.isAssignableFrom(type);
    }

    /** Whether a class is one of points in time. */
    static boolean isTime(Class<?> type) {
        return type == Instant.class
                || type == LocalDateTime.class
                || type == OffsetDateTime.class
                || type == ZonedDateTime.class
                || type == LocalDate.class;
    }

    /** Whether a class is one of whole numbers. */
    static boolean isWhole(Class<?> type) {
        return type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
    }

    /** A value as a label; null is missing. */
    static @Nullable String label(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Character character) {
            return character < ASCII.length ? ASCII[character] : character.toString();
        }
        if (value instanceof Optional<?> optional) {
            return label(optional.orElse(null));
        }
        if (isLabel(value.getClass()) || isWhole(value.getClass()) || value instanceof BigInteger) {
            return value.toString();
        }
        throw new Refused(
                "strings, booleans, characters, enum constants, UUIDs or whole numbers",
                "a " + value.getClass().getName());
    }

    /** The digits of a number. */
    static String digits(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** A point in time as microseconds since 1970-01-01T00:00Z; null is missing. */
    static long micros(@Nullable Object value) {
        if (value == null) {
            return DatetimeColumn.MISSING;
        }
        if (value instanceof Instant time) {
            return micros(time.getEpochSecond(), time.getNano(), time);
        }
        if (value instanceof LocalDateTime time) {
            return micros(time.toEpochSecond(ZoneOffset.UTC), time.getNano(), time);
        }
        if (value instanceof OffsetDateTime time) {
            return micros(time.toEpochSecond(), time.getNano(), time);
        }
        if (value instanceof ZonedDateTime time) {
            return micros(time.toEpochSecond(), time.getNano(), time);
        }
        if (value instanceof LocalDate date) {
            return micros(date.toEpochDay() * 86_400, 0, date);
        }
        if (value instanceof Optional<?> optional) {
            return micros(optional.orElse(null));
        }
        throw new Refused(
                "points in time (Instant, LocalDate, LocalDateTime, OffsetDateTime, ZonedDateTime)",
                "a " + value.getClass().getName());
    }

    private static long micros(long seconds, int nanos, Object shown) {
        try {
            return Math.addExact(Math.multiplyExact(seconds, 1_000_000L), nanos / 1_000);
        } catch (ArithmeticException e) {
            throw tooFar(shown);
        }
    }

    static long microsOfMillis(long millis) {
        try {
            return Math.multiplyExact(millis, 1_000L);
        } catch (ArithmeticException e) {
            throw tooFar(millis + " milliseconds");
        }
    }

    private static Refused tooFar(Object shown) {
        return new Refused("points in time within 292,000 years of 1970", shown.toString());
    }

    /** The names of the columns that hold the components of a vector. */
    static List<String> componentNames(String vector, int dimensions) {
        if (dimensions < 1) {
            throw new IllegalArgumentException(
                    "dimensions of '" + vector + "' must be at least 1, but was " + dimensions);
        }
        return IntStream.range(0, dimensions)
                .mapToObj(component -> vector + "_" + component)
                .toList();
    }
}
