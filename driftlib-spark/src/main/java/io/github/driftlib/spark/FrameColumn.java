package io.github.driftlib.spark;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.io.Serializable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

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
        TIME(ColumnKind.DATETIME);

        private final ColumnKind kind;

        Form(ColumnKind kind) {
            this.kind = kind;
        }
    }

    private static final List<DataType> WHOLE =
            List.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);
    private static final List<DataType> TIMES =
            List.of(DataTypes.DateType, DataTypes.TimestampType, DataTypes.TimestampNTZType);

    /** The column of a field; none where no column can hold values of its type. */
    static Optional<FrameColumn> of(StructField field) {
        DataType type = field.dataType();
        Form form = null;
        if (WHOLE.contains(type) || type instanceof DecimalType decimal && decimal.scale() == 0) {
            form = Form.WHOLE;
        } else if (type.equals(DataTypes.FloatType)
                || type.equals(DataTypes.DoubleType)
                || type instanceof DecimalType) {
            form = Form.NUMBER;
        } else if (type instanceof StringType || type.equals(DataTypes.BooleanType)) {
            form = Form.LABEL;
        } else if (TIMES.contains(type)) {
            form = Form.TIME;
        }
        return Optional.ofNullable(form).map(known -> new FrameColumn(field.name(), known));
    }

    ColumnKind kind() {
        return form.kind;
    }

    /** The values of some rows. */
    Column values(List<Row> rows, int index) {
        return switch (form) {
            case WHOLE, NUMBER -> numbers(rows, index);
            case WHOLE_LABEL, LABEL -> labels(rows, index);
            case TIME -> times(rows, index);
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

    private static Column times(List<Row> rows, int index) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        for (Row row : rows) {
            if (row.isNullAt(index)) {
                times.addMissing();
            } else {
                times.addMicros(DatetimeColumn.toMicros(instant(row.get(index))));
            }
        }
        return times.build();
    }

    /** Spark gives the older or the newer classes for times, as its settings say. */
    private static Instant instant(Object value) {
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Date date) {
            return date.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return value instanceof LocalDate date ? date.atStartOfDay().toInstant(ZoneOffset.UTC) : (Instant) value;
    }
}
