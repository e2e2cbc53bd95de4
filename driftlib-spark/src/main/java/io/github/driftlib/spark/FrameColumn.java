package io.github.driftlib.spark;

import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.CalendarIntervalType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimeType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/**
 * A column of a frame, and what its values become.
 *
 * @param name its name
 * @param form what its values become
 */
record FrameColumn(String name, Form form) implements Serializable {

    /** What values become. */
    enum Form {
        /** Whole numbers of at most 64 bits, which become numbers, or labels where a double would merge some. */
        WHOLE(ColumnKind.NUMERICAL),
        WHOLE_LABEL(ColumnKind.CATEGORICAL),
        NUMBER(ColumnKind.NUMERICAL),
        LABEL(ColumnKind.CATEGORICAL),
        /** No value but null. */
        NOTHING(ColumnKind.CATEGORICAL),
        INSTANT(ColumnKind.DATETIME),
        DATE(ColumnKind.DATETIME),
        LOCAL_TIME(ColumnKind.DATETIME);

        private final ColumnKind kind;

        Form(ColumnKind kind) {
            this.kind = kind;
        }
    }

    private static final List<DataType> WHOLE =
            List.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);
    private static final Map<DataType, Form> OTHERS = Map.of(
            DataTypes.BooleanType, Form.LABEL,
            DataTypes.NullType, Form.NOTHING,
            DataTypes.TimestampType, Form.INSTANT,
            DataTypes.DateType, Form.DATE,
            DataTypes.TimestampNTZType, Form.LOCAL_TIME);

    /** Beyond it, doubles do not tell all whole numbers apart. */
    static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf(1L << 53);

    /** The column of a field; none where no column can hold values of its type. */
    static Optional<FrameColumn> of(StructField field) {
        DataType type = field.dataType();
        Form form = OTHERS.get(type);
        if (WHOLE.contains(type) || type instanceof DecimalType decimal && decimal.scale() == 0) {
            form = Form.WHOLE;
        } else if (type.equals(DataTypes.FloatType)
                || type.equals(DataTypes.DoubleType)
                || type instanceof DecimalType) {
            form = Form.NUMBER;
        } else if (type instanceof StringType) {
            form = Form.LABEL;
        }
        return Optional.ofNullable(form).map(known -> new FrameColumn(field.name(), known));
    }

    /** Groups have the texts of values as names, so values that differ must have texts that do. */
    static void checkKey(StructField field) {
        DataType type = field.dataType();
        boolean told = of(field).isPresent()
                || type instanceof YearMonthIntervalType
                || type instanceof DayTimeIntervalType
                || type instanceof CalendarIntervalType
                || type instanceof TimeType;
        if (!told) {
            throw new IllegalArgumentException("columns must hold values whose texts differ where they do, but '"
                    + field.name() + "' is of the type " + type.catalogString());
        }
    }

    ColumnKind kind() {
        return form.kind;
    }

    /** What is asked of the frame for it: times as numbers, which no class for times changes on the way. */
    org.apache.spark.sql.Column selected() {
        org.apache.spark.sql.Column column = SparkProfiles.columns(List.of(name))[0];
        return switch (form) {
            case INSTANT -> unix_micros(column).as(name);
            case DATE -> unix_date(column).as(name);
            case NOTHING -> column.cast("string").as(name);
            default -> column;
        };
    }

    /** Adds the values of some rows to a batch, and remarks of those that are not held as they are. */
    void addTo(Dataset.Builder batch, List<Remark> remarks, List<Row> rows, int index) {
        long odd = rows.stream()
                .filter(row -> !row.isNullAt(index) && isOdd(row.get(index)))
                .count();
        if (odd > 0) {
            remarks.add(remark(odd));
        }
        batch.column(name, values(rows, index));
    }

    private boolean isOdd(Object value) {
        return switch (form.kind) {
            case DATETIME -> micros(value) == DatetimeColumn.MISSING;
            case CATEGORICAL -> form == Form.WHOLE_LABEL && isLarge(value);
            default -> value instanceof BigDecimal number && isLarge(number) && isWhole(number);
        };
    }

    private static boolean isLarge(Object value) {
        return new BigDecimal(value.toString()).abs().compareTo(LARGEST_EXACT) > 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** The remark of so many values that are not held as they are. */
    Remark remark(long count) {
        return switch (form.kind) {
            case DATETIME -> Remark.timesOutOfRange(name, count);
            case CATEGORICAL -> Remark.largeWholeNumbers(name, count);
            default -> Remark.roundedWholeNumbers(name, count);
        };
    }

    private Column values(List<Row> rows, int index) {
        return switch (form.kind) {
            case NUMERICAL -> numbers(rows, index);
            case DATETIME -> times(rows, index);
            default -> labels(rows, index);
        };
    }

    private Column numbers(List<Row> rows, int index) {
        NumericalColumn.Builder numbers = NumericalColumn.builder().integral(form == Form.WHOLE);
        for (Row row : rows) {
            numbers.add(row.isNullAt(index) ? Double.NaN : ((Number) row.get(index)).doubleValue());
        }
        return numbers.build();
    }

    private static Column labels(List<Row> rows, int index) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        for (Row row : rows) {
            labels.add(row.isNullAt(index) ? null : row.get(index).toString());
        }
        return labels.build();
    }

    private Column times(List<Row> rows, int index) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (Row row : rows) {
            times.addMicros(row.isNullAt(index) ? DatetimeColumn.MISSING : micros(row.get(index)));
        }
        return times.build();
    }

    /** The microseconds of a point in time; missing where they cannot be held. */
    private long micros(Object value) {
        Instant time = switch (form) {
            case INSTANT -> DatetimeColumn.toInstant((long) value);
            case DATE -> Instant.EPOCH.plus((int) value, ChronoUnit.DAYS);
            default -> ((LocalDateTime) value).toInstant(ZoneOffset.UTC);
        };
        try {
            return DatetimeColumn.toMicros(time);
        } catch (IllegalArgumentException tooFar) {
            return DatetimeColumn.MISSING;
        }
    }
}
