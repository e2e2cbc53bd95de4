package io.github.driftlib.suite;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Arguments for a factory whose result is looked at: two lists of them, which differ everywhere. */
final class SampleArguments {

    private SampleArguments() {}

    /** What a factory makes of one of the lists; empty where a parameter is of a type that is not known here. */
    static Optional<Object> call(Executable factory, int list) throws ReflectiveOperationException {
        Class<?>[] types = factory.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Optional<Object> argument = argument(types[i], list, i);
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments[i] = argument.get();
        }
        return Optional.ofNullable(
                factory instanceof Constructor<?> constructor
                        ? constructor.newInstance(arguments)
                        : ((Method) factory).invoke(null, arguments));
    }

    /** An argument of a type; empty where it is not known here. */
    static Optional<Object> argument(Class<?> type, int list, int position) {
        int number = 3 * (position + 1) + list;
        if (type == String.class) {
            return Optional.of("sample " + number);
        }
        if (type == int.class) {
            return Optional.of(number);
        }
        if (type == long.class) {
            return Optional.of((long) number);
        }
        if (type == double.class) {
            return Optional.of(number / 100.0);
        }
        if (type == boolean.class) {
            return Optional.of(list == 0);
        }
        if (type == List.class) {
            return Optional.of(List.of("sample " + number));
        }
        if (type.isArray()) {
            return argument(type.getComponentType(), list, position).map(one -> {
                Object array = Array.newInstance(type.getComponentType(), 1);
                Array.set(array, 0, one);
                return array;
            });
        }
        return type.isEnum() && type.getEnumConstants().length > 1
                ? Optional.of(type.getEnumConstants()[list])
                : Optional.empty();
    }
}
