package io.github.driftlib.data;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Makes functions of the accessors of records: such as the compiler makes of a method reference, where the record's
 * module allows it, and otherwise method handles.
 */
final class RecordAccess {

    private static final Lookup OWN = MethodHandles.lookup();

    private final Optional<Lookup> given;

    private RecordAccess(Optional<Lookup> given) {
        this.given = given;
    }

    static RecordAccess of(Optional<Lookup> given) {
        return new RecordAccess(given);
    }

    @SuppressWarnings("unchecked")
    ToDoubleFunction<Object> toDouble(Class<?> type, Method accessor) {
        Lookup lookup = lookup(type);
        MethodHandle handle = handle(lookup, type, accessor);
        return (ToDoubleFunction<Object>) function(
                        lookup, ToDoubleFunction.class, "applyAsDouble", double.class, handle)
                .orElseGet(() -> {
                    MethodHandle exact = handle.asType(MethodType.methodType(double.class, Object.class));
                    return (ToDoubleFunction<Object>) row -> {
                        try {
                            return (double) exact.invokeExact(row);
                        } catch (Throwable e) {
                            throw unchecked(e);
                        }
                    };
                });
    }

    @SuppressWarnings("unchecked")
    ToLongFunction<Object> toLong(Class<?> type, Method accessor) {
        Lookup lookup = lookup(type);
        MethodHandle handle = handle(lookup, type, accessor);
        return (ToLongFunction<Object>) function(lookup, ToLongFunction.class, "applyAsLong", long.class, handle)
                .orElseGet(() -> {
                    MethodHandle exact = handle.asType(MethodType.methodType(long.class, Object.class));
                    return (ToLongFunction<Object>) row -> {
                        try {
                            return (long) exact.invokeExact(row);
                        } catch (Throwable e) {
                            throw unchecked(e);
                        }
                    };
                });
    }

    @SuppressWarnings("unchecked")
    Function<Object, Object> toObject(Class<?> type, Method accessor) {
        Lookup lookup = lookup(type);
        MethodHandle handle = handle(lookup, type, accessor);
        return (Function<Object, Object>) function(lookup, Function.class, "apply", Object.class, handle)
                .orElseGet(() -> {
                    MethodHandle exact = handle.asType(MethodType.methodType(Object.class, Object.class));
                    return (Function<Object, Object>) row -> {
                        try {
                            return (Object) exact.invokeExact(row);
                        } catch (Throwable e) {
                            throw unchecked(e);
                        }
                    };
                });
    }

    /** A lookup with as many rights in the record's class as there are. */
    private Lookup lookup(Class<?> type) {
        Lookup from = given.orElse(OWN);
        if (given.isEmpty()) {
            OWN.lookupClass().getModule().addReads(type.getModule());
        }
        try {
            return MethodHandles.privateLookupIn(type, from);
        } catch (IllegalAccessException e) {
            // A public record in an exported package is readable all the same.
            return from;
        }
    }

    private static MethodHandle handle(Lookup lookup, Class<?> type, Method accessor) {
        try {
            return lookup.unreflect(accessor);
        } catch (IllegalAccessException e) {
            String module = type.getModule().isNamed() ? type.getModule().getName() : "its own";
            String own = OWN.lookupClass().getModule().isNamed()
                    ? " to " + OWN.lookupClass().getModule().getName()
                    : "";
            throw new IllegalArgumentException(
                    "record " + type.getName() + " must be readable, but its package is not open in module " + module
                            + ": add 'opens " + type.getPackageName() + own + ";' to the module, or give"
                            + " RowType.recordBuilder(" + type.getSimpleName()
                            + ".class).lookup(MethodHandles.lookup())",
                    e);
        }
    }

    /** What a method reference would be, where the lookup may define it. */
    private static Optional<Object> function(
            Lookup lookup, Class<?> type, String method, Class<?> result, MethodHandle handle) {
        boolean sees =
                lookup.hasFullPrivilegeAccess() && isSeen(lookup, handle.type().parameterType(0));
        if (!sees) {
            return Optional.empty();
        }
        MethodType instantiated = MethodType.methodType(result, handle.type().parameterType(0));
        try {
            return Optional.of(LambdaMetafactory.metafactory(
                            lookup,
                            method,
                            MethodType.methodType(type),
                            MethodType.methodType(result, Object.class),
                            handle,
                            instantiated)
                    .getTarget()
                    .invoke());
        } catch (LambdaConversionException | LinkageError e) {
            return Optional.empty();
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** Whether the class loader of the lookup finds the very class by its name. */
    private static boolean isSeen(Lookup lookup, Class<?> type) {
        if (lookup.lookupClass() == type) {
            return true;
        }
        try {
            return lookup.findClass(type.getName()) == type;
        } catch (ClassNotFoundException | IllegalAccessException | LinkageError e) {
            return false;
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new UndeclaredThrowableException(thrown);
    }
}
