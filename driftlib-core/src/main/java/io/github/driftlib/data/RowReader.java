package io.github.driftlib.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns rows of boxed values into columns. */
final class RowReader {

    private RowReader() {}

    static Dataset read(List<? extends Map<String, ?>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        Dataset.Builder dataset = Dataset.builder();
        for (String name : names) {
            List<Object> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(row.get(name)));
            add(dataset, name, values);
        }
        return dataset.build();
    }

    private static void add(Dataset.Builder dataset, String name, List<?> values) {
        switch (kind(name, values)) {
            case NUMERICAL -> addNumbers(dataset, name, values);
            case DATETIME -> dataset.column(name, times(name, values));
            case CATEGORICAL, TEXT -> dataset.column(name, labels(values));
        }
    }

    private static Column times(String name, List<?> values) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (int row = 0; row < values.size(); row++) {
            try {
                times.addMicros(Scalars.micros(values.get(row)));
            } catch (Scalars.Refused e) {
                throw e.in(name, row);
            }
        }
        return times.build();
    }

    private static Column labels(List<?> values) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        values.forEach(
                value -> labels.add(value instanceof Number number ? Scalars.digits(number) : Scalars.label(value)));
        return labels.build();
    }

    /** Adds numbers, null where missing. Where a whole one is beyond what doubles tell apart, all are labels. */
    static void addNumbers(Dataset.Builder dataset, String name, List<?> numbers) {
        long beyond = numbers.stream().filter(WholeNumbers::isBeyond).count();
        if (beyond == 0) {
            dataset.column(name, numerical(numbers));
        } else {
            dataset.column(name, labels(numbers)).remarks(List.of(Remark.largeWholeNumbers(name, beyond)));
        }
    }

    private static Column numerical(List<?> values) {
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        boolean anyValue = false;
        boolean integral = true;
        for (Object value : values) {
            Number number = (Number) value;
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
        return Scalars.isWhole(number.getClass()) || number instanceof BigInteger;
    }

    private static ColumnKind kind(String name, List<?> values) {
        ColumnKind kind = null;
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            if (value == null) {
                continue;
            }
            ColumnKind found = kind(value);
            if (found == null) {
                throw new IllegalArgumentException("column '" + name
                        + "' must hold numbers, strings, booleans, characters, enum constants, UUIDs or points in time,"
                        + " but row " + index + " holds a " + value.getClass().getName());
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

    /** The kind of the column that holds a value, null where none does. */
    static @Nullable ColumnKind kind(Object value) {
        Class<?> type = value.getClass();
        if (Number.class.isAssignableFrom(type)) {
            return ColumnKind.NUMERICAL;
        }
        if (Scalars.isLabel(type)) {
            return ColumnKind.CATEGORICAL;
        }
        return Scalars.isTime(type) ? ColumnKind.DATETIME : null;
    }
}
