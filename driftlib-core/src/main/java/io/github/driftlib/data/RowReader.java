package io.github.driftlib.data;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns rows of boxed values into columns. */
final class RowReader {

    private RowReader() {}

    static Dataset read(List<? extends Map<String, ?>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        Dataset.Builder dataset = Dataset.builder();
        for (String name : names) {
            dataset.column(name, column(name, rows));
        }
        return dataset.build();
    }

    private static Column column(String name, List<? extends Map<String, ?>> rows) {
        ColumnKind kind = kind(name, rows);
        return switch (kind) {
            case NUMERICAL -> numerical(name, rows);
            case DATETIME -> {
                DatetimeColumn.Builder times = DatetimeColumn.builder();
                rows.forEach(row -> times.add(instant(row.get(name))));
                yield times.build();
            }
            case CATEGORICAL, TEXT -> {
                CategoricalColumn.Builder labels = CategoricalColumn.builder();
                rows.forEach(row -> labels.add(row.get(name) == null ? null : String.valueOf(row.get(name))));
                yield labels.build();
            }
        };
    }

    private static Column numerical(String name, List<? extends Map<String, ?>> rows) {
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        boolean anyValue = false;
        boolean integral = true;
        for (Map<String, ?> row : rows) {
            Number number = (Number) row.get(name);
            if (number == null) {
                numbers.addMissing();
            } else {
                anyValue = true;
                integral &= isWhole(number);
                numbers.add(number.doubleValue());
            }
        }
        return numbers.integral(anyValue && integral).build();
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger;
    }

    private static ColumnKind kind(String name, List<? extends Map<String, ?>> rows) {
        ColumnKind kind = null;
        for (int index = 0; index < rows.size(); index++) {
            Object value = rows.get(index).get(name);
            if (value == null) {
                continue;
            }
            ColumnKind found = kind(value);
            if (found == null) {
                throw new IllegalArgumentException("column '" + name
                        + "' must hold numbers, strings, booleans, enum constants or points in time, but row " + index
                        + " holds a " + value.getClass().getName());
            }
            if (kind != null && kind != found) {
                throw new IllegalArgumentException(
                        "column '" + name + "' must hold values of one kind, but row " + index + " holds a "
                                + value.getClass().getSimpleName() + " after " + kind.label() + " values");
            }
            kind = found;
        }
        return kind == null ? ColumnKind.NUMERICAL : kind;
    }

    private static ColumnKind kind(Object value) {
        if (value instanceof Number) {
            return ColumnKind.NUMERICAL;
        }
        if (value instanceof CharSequence || value instanceof Boolean || value instanceof Enum<?>) {
            return ColumnKind.CATEGORICAL;
        }
        boolean time = value instanceof Instant
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime
                || value instanceof LocalDate;
        return time ? ColumnKind.DATETIME : null;
    }

    private static Instant instant(Object value) {
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return (Instant) value;
    }
}
