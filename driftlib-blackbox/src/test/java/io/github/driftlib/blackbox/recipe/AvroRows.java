package io.github.driftlib.blackbox.recipe;

import io.github.driftlib.data.RowType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** Rows of Avro records, as Kafka and files hold them: a column for each field of the schema, under its name. */
final class AvroRows {

    private AvroRows() {}

    static RowType<GenericRecord> of(Schema schema) {
        RowType.Builder<GenericRecord> rows = RowType.builder();
        for (Schema.Field field : schema.getFields()) {
            add(rows, field.name(), withoutNull(field.schema()));
        }
        return rows.build();
    }

    private static void add(RowType.Builder<GenericRecord> rows, String name, Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.TimestampMillis) {
            rows.datetime(name, row -> row.get(name) == null ? null : Instant.ofEpochMilli((long) row.get(name)));
        } else if (logical instanceof LogicalTypes.Date) {
            rows.datetime(name, row -> row.get(name) == null ? null : LocalDate.ofEpochDay((int) row.get(name)));
        } else {
            switch (schema.getType()) {
                case INT, LONG, FLOAT, DOUBLE -> rows.numberOrNull(name, row -> (Number) row.get(name));
                case BOOLEAN, STRING, ENUM ->
                    rows.label(
                            name,
                            row -> row.get(name) == null ? null : row.get(name).toString());
                default ->
                    throw new IllegalArgumentException("field '" + name
                            + "' must be a number, a text, an enum, a boolean or a time, but was " + schema);
            }
        }
    }

    /** The one type of a union that is not null. */
    private static Schema withoutNull(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        List<Schema> types = schema.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        if (types.size() != 1) {
            throw new IllegalArgumentException("a union must have one type beside null, but was " + schema);
        }
        return types.get(0);
    }
}
