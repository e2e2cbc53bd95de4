package io.github.driftlib.blackbox.nulls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public classes of what the library's modules export, and the methods by which a user's values come in. */
final class Doors {

    private static final String PREFIX = "io.github.driftlib.";
    private static final Set<String> NOT_PUBLISHED = Set.of("io.github.driftlib.blackbox");

    private Doors() {}

    static List<Class<?>> classes() {
        return ModuleLayer.boot().configuration().modules().stream()
                .filter(module -> module.name().startsWith(PREFIX) && !NOT_PUBLISHED.contains(module.name()))
                .flatMap(Doors::classes)
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toList());
    }

    private static Stream<Class<?>> classes(ResolvedModule module) {
        Set<String> exported = module.reference().descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.reference().open()) {
            List<String> names = reader.list()
                    .filter(name -> name.endsWith(".class") && name.contains("/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .filter(name -> !name.endsWith(".package-info"))
                    .toList();
            return names.stream().<Class<?>>map(Doors::loaded).filter(Doors::isVisible);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Doors.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            if (!Modifier.isPublic(around.getModifiers())) {
                return false;
            }
        }
        return !type.isAnonymousClass() && !type.isSynthetic();
    }

    /** Its static methods, and those that give another one of it, as those of a builder do. */
    static List<Method> of(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isSynthetic()
                        && method.getDeclaringClass().getName().startsWith(PREFIX))
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        ? method.getDeclaringClass() == type
                                && !(type.isEnum() && method.getName().equals("valueOf"))
                        : !type.isInterface() && isFluent(type, method))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static boolean isFluent(Class<?> type, Method method) {
        return method.getReturnType() != Object.class
                        && method.getReturnType().isAssignableFrom(type)
                        && method.getReturnType() != boolean.class
                || type.getSimpleName().endsWith("Builder") && !method.getName().equals("equals");
    }
}
