package io.github.driftlib.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A field of a record as it is written.
 *
 * @param name its name in JSON
 * @param component the component that holds it
 */
public record RecordField(String name, RecordComponent component) {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    /** The type in Java. */
    public Type type() {
        return component.getGenericType();
    }

    /** The record that has it: another one where its fields are unwrapped. */
    public Class<?> owner() {
        return component.getDeclaringRecord();
    }

    /** The types that a sealed type permits, by name: the order that they have by themselves is the compiler's. */
    public static List<Class<?>> kinds(Class<?> type) {
        return Arrays.<Class<?>>stream(type.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** The fields of a record, in their order. */
    public static List<RecordField> of(Class<?> type) {
        List<RecordField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                Class<?> unwrapped = component.getType();
                for (Class<?> each : unwrapped.isSealed() ? kinds(unwrapped) : List.<Class<?>>of(unwrapped)) {
                    fields.addAll(of(each));
                }
            } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
                fields.add(new RecordField(
                        property == null || property.value().isEmpty()
                                ? SNAKE.translate(component.getName())
                                : property.value(),
                        component));
            }
        }
        return fields;
    }
}
