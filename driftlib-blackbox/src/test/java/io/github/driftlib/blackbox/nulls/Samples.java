package io.github.driftlib.blackbox.nulls;

import io.github.driftlib.Metrics;
import io.github.driftlib.blackbox.Ride;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.RowType;
import io.github.driftlib.data.Schema;
import io.github.driftlib.detect.ConformalMartingale;
import io.github.driftlib.detect.FalseAlarms;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.profile.Profile;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A value of any type that a method of the library asks for: found by the library's own factories. */
final class Samples {

    private static final int DEEPEST = 6;

    private final List<Class<?>> classes;
    private final Map<Class<?>, Object> known = new HashMap<>();

    Samples(List<Class<?>> classes) {
        this.classes = classes;
        Dataset rows = Dataset.builder().numerical("x", 1, 2, 3).build();
        Schema schema = Schema.of(rows);
        for (Class<?> text : List.of(String.class, Object.class, CharSequence.class, Comparable.class)) {
            known.put(text, "x");
        }
        for (Class<?> whole : List.of(int.class, Integer.class)) {
            known.put(whole, 3);
        }
        for (Class<?> number : List.of(double.class, Double.class, Number.class)) {
            known.put(number, 0.5);
        }
        known.put(long.class, 3L);
        known.put(boolean.class, true);
        known.put(char.class, ',');
        known.put(byte[].class, new byte[3]);
        known.put(Path.class, Path.of("no", "such", "file"));
        known.put(Instant.class, Instant.EPOCH);
        known.put(Duration.class, Duration.ofSeconds(1));
        known.put(Charset.class, StandardCharsets.UTF_8);
        known.put(ZoneId.class, ZoneOffset.UTC);
        known.put(Clock.class, Clock.systemUTC());
        known.put(InstantSource.class, Clock.systemUTC());
        known.put(URI.class, URI.create("https://example.org/"));
        known.put(Locale.class, Locale.ROOT);
        known.put(Class.class, String.class);
        known.put(Optional.class, Optional.empty());
        known.put(OptionalDouble.class, OptionalDouble.empty());
        known.put(OptionalInt.class, OptionalInt.empty());
        known.put(OptionalLong.class, OptionalLong.empty());
        known.put(List.class, List.of());
        known.put(Map.class, Map.of());
        known.put(RandomGenerator.class, new Random(1));
        known.put(RowType.class, RowType.ofRecord(Ride.class));
        known.put(Histogram.class, new Histogram.Numbers(List.of(0.0, 1.0), List.of(1L)));
        known.put(Attempt.NotMade.class, Attempt.notApplicable("no"));
        known.put(Dataset.class, rows);
        known.put(ColumnKind.class, ColumnKind.NUMERICAL);
        known.put(ResolvedDefinition.class, DataDefinition.builder().build().resolve(schema, Optional.empty()));
        known.put(ColumnChange.class, new ColumnChange("x", ColumnChange.What.MISSING, ColumnKind.NUMERICAL, null));
        known.put(
                ConformalMartingale.class,
                ConformalMartingale.of(numbers(1000), numbers(1000), FalseAlarms.every(500)));
        known.put(Profile.class, Profile.builder().add(rows).build());
        known.put(Snapshot.class, Report.of(Metrics.columnSummary("x")).run(rows, rows));
    }

    private static EmpiricalDistribution numbers(int count) {
        return EmpiricalDistribution.of(new Random(count).doubles(count).toArray());
    }

    Object of(Type type) throws ReflectiveOperationException {
        return of(type, 0);
    }

    private Object of(Type type, int depth) throws ReflectiveOperationException {
        if (depth > DEEPEST) {
            throw new NoSuchMethodException("nothing makes a " + type);
        }
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, depth);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], depth);
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(variable.getBounds()[0], depth);
        }
        if (type instanceof GenericArrayType array) {
            Type of = array.getGenericComponentType();
            return array(
                    of instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class,
                    of,
                    depth);
        }
        Class<?> plain = (Class<?>) type;
        if (known.containsKey(plain)) {
            return known.get(plain);
        }
        if (plain.isArray()) {
            return array(plain.getComponentType(), plain.getComponentType(), depth);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : made(plain, depth);
    }

    private Object ofGeneric(ParameterizedType type, int depth) throws ReflectiveOperationException {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return List.of(of(of[0], depth + 1));
        }
        if (raw == Set.class) {
            return Set.of(of(of[0], depth + 1));
        }
        if (raw == Map.class) {
            return Map.of(of(of[0], depth + 1), of(of[1], depth + 1));
        }
        return of(raw, depth);
    }

    private Object array(Class<?> raw, Type of, int depth) throws ReflectiveOperationException {
        Object array = Array.newInstance(raw, 2);
        for (int i = 0; i < 2; i++) {
            Array.set(array, i, of(of, depth + 1));
        }
        return array;
    }

    private Object made(Class<?> type, int depth) throws ReflectiveOperationException {
        for (Executable way : ways(type)) {
            try {
                Object[] arguments = new Object[way.getParameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = of(way.getGenericParameterTypes()[i], depth + 1);
                }
                Object made = way instanceof Constructor<?> constructor
                        ? constructor.newInstance(arguments)
                        : ((Method) way)
                                .invoke(
                                        Modifier.isStatic(way.getModifiers())
                                                ? null
                                                : of(way.getDeclaringClass(), depth + 1),
                                        arguments);
                if (made != null) {
                    return made;
                }
            } catch (ReflectiveOperationException | IllegalArgumentException tryAnother) {
                continue;
            }
        }
        if (type.isInterface() && !type.isSealed()) {
            return proxy(type);
        }
        throw new NoSuchMethodException("nothing makes a " + type);
    }

    private List<Executable> ways(Class<?> type) throws NoSuchMethodException {
        List<Executable> ways = new ArrayList<>();
        for (Class<?> other : classes) {
            for (Method method : other.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())
                        && type.isAssignableFrom(method.getReturnType())
                        && (other == type || other.getPackage() == type.getPackage())) {
                    ways.add(method);
                }
            }
            if (other.getEnclosingClass() == type && other.getSimpleName().equals("Builder")) {
                ways.add(other.getMethod("build"));
            }
            if (type.isAssignableFrom(other) && !Modifier.isAbstract(other.getModifiers())) {
                ways.addAll(List.of(other.getConstructors()));
            }
        }
        ways.sort(Comparator.comparingInt(Executable::getParameterCount).thenComparing(Object::toString));
        return ways;
    }

    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(
                Samples.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Class<?> result = method.getReturnType();
                    if (method.getName().equals("equals")) {
                        return self == arguments[0];
                    }
                    if (result == String.class) {
                        return "proxy";
                    }
                    return result.isPrimitive() && result != void.class
                            ? Array.get(Array.newInstance(result, 1), 0)
                            : null;
                });
    }

    /** What was thrown in the call. */
    static Optional<Throwable> thrown(Method method, Object self, Object[] arguments) throws IllegalAccessException {
        try {
            method.invoke(self, arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause());
        }
    }
}
