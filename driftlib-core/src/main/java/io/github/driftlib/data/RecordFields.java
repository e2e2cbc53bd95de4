package io.github.driftlib.data;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The fields of a row type that are the components of a record, and of the records in it. */
final class RecordFields<T> {

    private final RecordAccess access;
    private final Set<String> without;
    private final Set<String> texts;
    private final Map<String, Integer> dimensions;
    private final List<RowField<T>> fields = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    RecordFields(RecordAccess access, Set<String> without, Set<String> texts, Map<String, Integer> dimensions) {
        this.access = access;
        this.without = without;
        this.texts = texts;
        this.dimensions = dimensions;
    }

    /** The fields of a record, where something was told of the given names. */
    List<RowField<T>> of(Class<T> type, Set<String> told) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("type must be a record, but was " + type.getName()
                    + "; RowType.builder() makes the type of any class");
        }
        add(type, "", null, List.of(type));
        List<String> problems = new ArrayList<>();
        if (!unknown.isEmpty()) {
            problems.add("record " + type.getName() + " must have components of types that RowType.ofRecord"
                    + " understands, but has " + String.join(", ", unknown)
                    + "; leave it out with RowType.recordBuilder(" + type.getSimpleName()
                    + ".class).without(..), or say how to read a row by RowType.builder()");
        }
        told.stream()
                .filter(name -> !met.contains(name))
                .forEach(name -> problems.add(
                        "name must be that of a component of " + type.getName() + ", but was '" + name + "'"));
        refuseUnused(problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return fields;
    }

    private void refuseUnused(List<String> problems) {
        texts.stream()
                .filter(name -> met.contains(name) && !has(RowField.Texts.class, name))
                .sorted()
                .forEach(name -> problems.add(
                        "'" + name + "' must be a component that would be a label to be text, but is not"));
        dimensions.keySet().stream()
                .filter(name -> met.contains(name) && !has(RowField.Vectors.class, name))
                .forEach(name ->
                        problems.add("'" + name + "' must be a float[] or double[] to be a vector, but is not"));
    }

    private boolean has(Class<?> kind, String name) {
        return fields.stream()
                .anyMatch(field -> kind.isInstance(field) && field.name().equals(name));
    }

    /** Adds the components of a record that is found in a row by a function, or is the row itself. */
    private void add(Class<?> record, String prefix, @Nullable Function<Object, Object> parent, List<Class<?>> within) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + component.getName();
            met.add(name);
            if (!without.contains(name)) {
                add(new Component(name, record, component.getAccessor(), parent), component.getGenericType(), within);
            }
        }
    }

    /**
     * A component.
     *
     * @param name the name of its column
     * @param record the record that has it
     * @param accessor what reads it
     * @param parent what finds the record in a row, null where it is the row
     */
    private record Component(
            String name,
            Class<?> record,
            Method accessor,
            @Nullable Function<Object, Object> parent) {}

    private void add(Component component, Type generic, List<Class<?>> within) {
        if (generic instanceof Class<?> type && type.isPrimitive() && type != boolean.class && type != char.class) {
            addPrimitive(component, type);
            return;
        }
        Function<Object, Object> value = value(component);
        if (generic instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            addObject(component, optional.getActualTypeArguments()[0], unwrapped(value), within);
        } else {
            addObject(component, generic, value, within);
        }
    }

    private static Function<Object, Object> unwrapped(Function<Object, Object> value) {
        return row -> value.apply(row) instanceof Optional<?> optional ? optional.orElse(null) : null;
    }

    private Function<Object, Object> value(Component component) {
        Function<Object, Object> own = access.toObject(component.record(), component.accessor());
        Function<Object, Object> parent = component.parent();
        return parent == null
                ? own
                : row -> {
                    Object record = parent.apply(row);
                    return record == null ? null : own.apply(record);
                };
    }

    private void addPrimitive(Component component, Class<?> type) {
        Function<Object, Object> parent = component.parent();
        if (type == double.class || type == float.class) {
            ToDoubleFunction<Object> own = access.toDouble(component.record(), component.accessor());
            fields.add(new RowField.Numbers<>(
                    component.name(),
                    parent == null
                            ? own
                            : row -> {
                                Object record = parent.apply(row);
                                return record == null ? Double.NaN : own.applyAsDouble(record);
                            }));
            return;
        }
        ToLongFunction<Object> own = access.toLong(component.record(), component.accessor());
        fields.add(
                parent == null
                        ? new RowField.Wholes<>(component.name(), row -> true, own)
                        : new RowField.Wholes<>(
                                component.name(),
                                row -> parent.apply(row) != null,
                                row -> own.applyAsLong(parent.apply(row))));
    }

    private void addObject(Component component, Type generic, Function<Object, Object> value, List<Class<?>> within) {
        String name = component.name();
        if (!(generic instanceof Class<?> type)) {
            addRaw(component, generic, value, within);
        } else if (type == float[].class || type == double[].class) {
            addVector(component, type, value);
        } else if (Scalars.isLabel(type) || type == boolean.class || type == char.class) {
            fields.add(
                    texts.contains(name)
                            ? new RowField.Texts<>(name, row -> Scalars.label(value.apply(row)))
                            : new RowField.Labels<>(name, row -> Scalars.label(value.apply(row))));
        } else if (Scalars.isTime(type)) {
            fields.add(new RowField.Times<>(name, row -> Scalars.micros(value.apply(row))));
        } else if (type == Double.class || type == Float.class) {
            fields.add(new RowField.Numbers<>(
                    name, row -> value.apply(row) instanceof Number number ? number.doubleValue() : Double.NaN));
        } else if (Scalars.isWhole(type)) {
            fields.add(new RowField.Wholes<>(
                    name, row -> value.apply(row) != null, row -> ((Number) value.apply(row)).longValue()));
        } else if (Number.class.isAssignableFrom(type)) {
            fields.add(new RowField.Boxed<>(name, row -> (Number) value.apply(row)));
        } else if (!addPrimitiveOptional(name, type, value)) {
            addRaw(component, type, value, within);
        }
    }

    private boolean addPrimitiveOptional(String name, Class<?> type, Function<Object, Object> value) {
        if (type == OptionalDouble.class) {
            fields.add(new RowField.Numbers<>(
                    name,
                    row -> value.apply(row) instanceof OptionalDouble number ? number.orElse(Double.NaN) : Double.NaN));
        } else if (type == OptionalInt.class) {
            fields.add(new RowField.Wholes<>(
                    name,
                    row -> value.apply(row) instanceof OptionalInt number && number.isPresent(),
                    row -> ((OptionalInt) value.apply(row)).getAsInt()));
        } else if (type == OptionalLong.class) {
            fields.add(new RowField.Wholes<>(
                    name,
                    row -> value.apply(row) instanceof OptionalLong number && number.isPresent(),
                    row -> ((OptionalLong) value.apply(row)).getAsLong()));
        } else {
            return false;
        }
        return true;
    }

    private void addVector(Component component, Class<?> type, Function<Object, Object> value) {
        Integer length = dimensions.get(component.name());
        if (length == null) {
            unknown.add("'" + component.name() + "', a " + type.getSimpleName()
                    + " (say how long by recordBuilder(..).embedding(\"" + component.name() + "\", length))");
        } else {
            fields.add(
                    new RowField.Vectors<>(component.name(), Scalars.componentNames(component.name(), length), value));
        }
    }

    /** Adds a record, also a generic one; anything else is not understood. */
    private void addRaw(Component component, Type generic, Function<Object, Object> value, List<Class<?>> within) {
        Type raw = generic instanceof ParameterizedType parameterized ? parameterized.getRawType() : generic;
        if (raw instanceof Class<?> type && type.isRecord() && !within.contains(type)) {
            List<Class<?>> deeper = new ArrayList<>(within);
            deeper.add(type);
            add(type, component.name() + ".", value, deeper);
        } else {
            unknown.add("'" + component.name() + "', a " + generic.getTypeName());
        }
    }
}
