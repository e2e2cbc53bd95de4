package io.github.driftlib.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that come one at a time, of columns whose kinds are declared, to become a {@link Dataset}.
 *
 * <p>A value must be of the kind of its column: a number of a numerical one; a text, boolean, enum constant or number
 * of one of labels or texts, which is held as its text, a whole number without a fraction; a point in time of a
 * datetime one. Null, and a column that a row does not name, is missing. Not safe for use by many threads.
 */
public final class RowBatch {

    private final Map<String, ColumnKind> kinds;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();
    private int size;

    /** No rows yet of the given columns. */
    public RowBatch(Map<String, ColumnKind> kinds) {
        this.kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        kinds.keySet().forEach(name -> values.put(name, new ArrayList<>()));
    }

    /**
     * Adds a row.
     *
     * @param row the values by column
     * @param number what the row is called in an error
     * @throws IllegalArgumentException if there is no such column, or a value is not of its kind; then nothing is added
     */
    public RowBatch add(Map<String, ?> row, long number) {
        Objects.requireNonNull(row, "row must be given, but was null");
        Map<String, Object> held = new LinkedHashMap<>();
        row.forEach((name, value) -> held.put(name, held(name, value, number)));
        values.forEach((name, column) -> column.add(held.get(name)));
        size++;
        return this;
    }

    private @Nullable Object held(String name, Object value, long number) {
        ColumnKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "columns of a row must be of " + kinds.keySet() + ", but row " + number + " has '" + name + "'");
        }
        if (value == null) {
            return null;
        }
        Object held = switch (kind) {
            case NUMERICAL -> value instanceof Number ? value : null;
            case DATETIME -> RowReader.kind(value) == ColumnKind.DATETIME ? time(name, value, number) : null;
            case CATEGORICAL, TEXT -> label(value);
        };
        if (held == null) {
            throw new IllegalArgumentException("column '" + name + "' must hold " + kind.label() + " values, but row "
                    + number + " holds a " + value.getClass().getSimpleName());
        }
        if (kind == ColumnKind.NUMERICAL && WholeNumbers.isBeyond(held)) {
            throw new IllegalArgumentException("column '" + name + "' must be declared as labels to hold whole numbers "
                    + "beyond 2^53, which doubles would merge, but row " + number + " holds " + held);
        }
        return held;
    }

    private static Instant time(String name, Object value, long number) {
        try {
            return DatetimeColumn.toInstant(Scalars.micros(value));
        } catch (Scalars.Refused e) {
            throw e.in(name, number);
        }
    }

    private static @Nullable String label(Object value) {
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isNaN(number) || Double.isInfinite(number)
                    ? Double.toString(number)
                    : trimmed(new BigDecimal(value.toString()));
        }
        if (value instanceof BigDecimal number) {
            return trimmed(number);
        }
        ColumnKind kind = RowReader.kind(value);
        return kind == ColumnKind.CATEGORICAL || kind == ColumnKind.NUMERICAL ? text(value) : null;
    }

    private static @Nullable String text(Object value) {
        return value instanceof Number number ? Scalars.digits(number) : Scalars.label(value);
    }

    private static String trimmed(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= 40
                ? shortest.toBigInteger().toString()
                : shortest.toString();
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** The rows so far, in order; there are none afterwards. */
    public Dataset drain() {
        Dataset.Builder rows = Dataset.builder();
        kinds.forEach((name, kind) -> rows.column(name, column(kind, Objects.requireNonNull(values.get(name)))));
        values.values().forEach(List::clear);
        size = 0;
        return rows.build();
    }

    private static Column column(ColumnKind kind, List<@Nullable Object> values) {
        return switch (kind) {
            case NUMERICAL -> numbers(values);
            case DATETIME -> DatetimeColumn.of(values.toArray(Instant[]::new));
            case CATEGORICAL -> CategoricalColumn.of(values.toArray(String[]::new));
            case TEXT -> TextColumn.of(values.toArray(String[]::new));
        };
    }

    private static NumericalColumn numbers(List<@Nullable Object> values) {
        NumericalColumn.Builder numbers = NumericalColumn.builder();
        boolean any = false;
        boolean whole = true;
        for (Object value : values) {
            if (value == null) {
                numbers.addMissing();
            } else {
                any = true;
                whole &= RowReader.isWhole((Number) value);
                numbers.add(((Number) value).doubleValue());
            }
        }
        return numbers.integral(any && whole).build();
    }
}
