package io.github.driftlib.report;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of this library's own code, down to their last part: its records of texts, numbers, its constants, lists and
 * maps of such. Whatever came with another library or with a user's program is none, nor is a function.
 */
final class OwnValue {

    private static final String PACKAGES = "io.github.driftlib.";
    private static final List<Class<?>> PLAIN = List.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    /** The fields of a record that are not plain by their declared types: to read them makes no code, as calls do. */
    private static final ClassValue<List<Field>> PARTS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> parts = new ArrayList<>();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !isPlain(field.getType())) {
                    field.setAccessible(true);
                    parts.add(field);
                }
            }
            return parts;
        }
    };

    private OwnValue() {}

    /** Whether a value is one. */
    static boolean isOwn(Object value) {
        Class<?> type = value.getClass();
        return isOfLibrary(type) && (value instanceof Enum<?> || type.isRecord() && partsAreOwn(value));
    }

    private static boolean isOfLibrary(Class<?> type) {
        return type.getName().startsWith(PACKAGES)
                && type.getProtectionDomain() == OwnValue.class.getProtectionDomain();
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || PLAIN.contains(type) || type.isEnum() && isOfLibrary(type);
    }

    private static boolean partsAreOwn(Object owner) {
        try {
            for (Field part : PARTS.get(owner.getClass())) {
                if (!isOwnPart(part.get(owner))) {
                    return false;
                }
            }
            return true;
        } catch (IllegalAccessException | RuntimeException e) {
            // Then it is asked for its key, like one of others.
            return false;
        }
    }

    private static boolean isOwnPart(@Nullable Object part) {
        if (part instanceof Map<?, ?> map) {
            return areOwn(map.keySet()) && areOwn(map.values());
        }
        if (part instanceof Collection<?> many) {
            return areOwn(many);
        }
        return part == null || isPlain(part.getClass()) || isOwn(part);
    }

    private static boolean areOwn(Collection<?> many) {
        for (Object part : many) {
            if (!isOwnPart(part)) {
                return false;
            }
        }
        return true;
    }
}
