package io.github.driftlib.data;

import java.math.BigDecimal;
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

    /** Numbers of so many digits before the point are all below 2^53. */
    private static final int DIGITS_THAT_FIT = 15;

    private RowReader() {}

    static Dataset read(List<? extends Map<String, ?>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        Dataset.Builder dataset = Dataset.builder();
        for (String name : names) {
            add(dataset, name, rows);
        }
        return dataset.build();
    }

    private static void add(Dataset.Builder dataset, String name, List<? extends Map<String, ?>> rows) {
        switch (kind(name, rows)) {
            case NUMERICAL -> addNumbers(dataset, name, rows);
            case DATETIME -> {
                DatetimeColumn.Builder times = DatetimeColumn.builder();
                rows.forEach(row -> times.add(instant(row.get(name))));
                dataset.column(name, times.build());
            }
            case CATEGORICAL, TEXT -> dataset.column(name, labels(name, rows));
        }
    }

    private static Column labels(String name, List<? extends Map<String, ?>> rows) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        rows.forEach(row -> labels.add(label(row.get(name))));
        return labels.build();
    }

    private static String label(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Where a whole number is beyond what doubles tell apart, all are labels. */
    private static void addNumbers(Dataset.Builder dataset, String name, List<? extends Map<String, ?>> rows) {
        long beyond = rows.stream().filter(row -> isBeyond(row.get(name))).count();
        if (beyond == 0) {
            dataset.column(name, numerical(name, rows));
        } else {
            dataset.column(name, labels(name, rows)).remarks(List.of(Remark.largeWholeNumbers(name, beyond)));
        }
    }

    static boolean isBeyond(Object number) {
        if (number instanceof Long value) {
            return !WholeNumbers.fits(value);
        }
        if (number instanceof BigInteger value) {
            return !WholeNumbers.fits(value);
        }
        return number instanceof BigDecimal value
                && value.precision() - value.scale() > DIGITS_THAT_FIT
                && value.stripTrailingZeros().scale() <= 0
                && !WholeNumbers.fits(value.toBigInteger());
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

    static boolean isWhole(Number number) {
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

    static ColumnKind kind(Object value) {
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

    static Instant instant(Object value) {
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
