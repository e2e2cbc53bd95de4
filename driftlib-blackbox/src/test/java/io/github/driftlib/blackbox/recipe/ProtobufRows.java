package io.github.driftlib.blackbox.recipe;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.driftlib.data.RowType;

/**
 * Rows of protobuf messages: a column for each field, under its name. A field with presence that is not set is missing;
 * one without presence has its default then, as protobuf says.
 */
final class ProtobufRows {

    private ProtobufRows() {}

    static RowType<Message> of(Descriptor message) {
        RowType.Builder<Message> rows = RowType.builder();
        for (FieldDescriptor field : message.getFields()) {
            if (field.isRepeated()) {
                throw refused(field);
            }
            switch (field.getJavaType()) {
                case INT, LONG, FLOAT, DOUBLE -> rows.numberOrNull(field.getName(), row -> (Number) value(row, field));
                case BOOLEAN, STRING -> rows.label(field.getName(), row -> value(row, field));
                case ENUM ->
                    rows.label(
                            field.getName(),
                            row -> value(row, field) instanceof EnumValueDescriptor label ? label.getName() : null);
                default -> throw refused(field);
            }
        }
        return rows.build();
    }

    private static Object value(Message row, FieldDescriptor field) {
        return field.hasPresence() && !row.hasField(field) ? null : row.getField(field);
    }

    private static IllegalArgumentException refused(FieldDescriptor field) {
        return new IllegalArgumentException(
                "field '" + field.getName() + "' must be one number, text, enum or boolean, but was "
                        + (field.isRepeated() ? "repeated " : "") + field.getType());
    }
}
