package io.github.driftlib.html.reference;

import io.github.driftlib.json.TypeName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Types in words, and the records among them. */
final class TypeWords {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, float.class, Double.class, Float.class);

    private TypeWords() {}

    /** What a value of the type is in JSON. */
    static String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return plural(of(arguments[1])) + " by name";
            }
            return Collection.class.isAssignableFrom(raw)
                    ? "list of " + plural(of(arguments[0]))
                    : raw == Optional.class ? of(arguments[0]) : of(raw);
        }
        return type instanceof Class<?> known ? of(known) : "value";
    }

    private static String of(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "whole number";
        }
        if (REAL.contains(type) || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant ->
                                    "`" + Lines.read(Lines.text(constant)).asText() + "`")
                            .collect(Collectors.joining(", "));
        }
        return hasFields(type) ? "[" + name(type) + "](#" + anchor(type) + ")" : plain(type);
    }

    private static String plural(String words) {
        return words.replaceFirst("(number|text|list)\\b", "$1s");
    }

    private static String plain(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        return type.isArray() ? "list of " + plural(of(type.getComponentType())) : "`" + name(type) + "`";
    }

    /** The records that a value of the type holds. */
    static Set<Class<?>> records(Type type) {
        Set<Class<?>> records = new LinkedHashSet<>();
        if (type instanceof ParameterizedType generic) {
            records.addAll(records(generic.getRawType()));
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> records.addAll(records(argument)));
        } else if (type instanceof WildcardType || type instanceof TypeVariable<?>) {
            return records;
        } else if (type instanceof Class<?> known && hasFields(known)) {
            records.add(known);
        }
        return records;
    }

    /** Whether a value is an object with the fields of a record, or of one of several. */
    static boolean hasFields(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 0
                || type.isInterface()
                        && type.isSealed()
                        && Arrays.stream(type.getPermittedSubclasses()).anyMatch(Class::isRecord);
    }

    /** The name of a type within its package. */
    static String name(Class<?> type) {
        return TypeName.of(type);
    }

    private static String anchor(Class<?> type) {
        return name(type).toLowerCase(Locale.ROOT).replace(".", "");
    }
}
