package io.github.driftlib.blackbox.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A public signature speaks only of types that a user of its module sees. The compiler would say so, but it takes the
 * annotations of JSpecify for such types, which nobody needs at run time.
 */
class ExportedSignaturesTest {

    /** Its own test knows what only other packages of the module call. */
    private static final String CORE = "io.github.driftlib.core";

    @Test
    void signaturesSpeakOfWhatIsExported() {
        Set<String> hidden = new TreeSet<>();
        Set<String> modules = new TreeSet<>();
        for (Class<?> type : Doors.classes()) {
            Module module = type.getModule();
            if (!module.getName().equals(CORE)) {
                modules.add(module.getName());
                Set<Module> seen = readableBy(module);
                Stream.<Executable>concat(
                                Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
                        .filter(each -> !each.isSynthetic()
                                && (each.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                        .forEach(each -> types(each)
                                .filter(used -> !seen.contains(used.getModule())
                                        || !used.getModule().isExported(used.getPackageName()))
                                .forEach(used -> hidden.add(each + " speaks of " + used.getName())));
            }
        }
        assertThat(hidden).isEmpty();
        assertThat(modules)
                .contains(
                        "io.github.driftlib.duckdb",
                        "io.github.driftlib.html",
                        "io.github.driftlib.jdbc",
                        "io.github.driftlib.suite");
    }

    /** The modules that one who requires this one reads, too. */
    private static Set<Module> readableBy(Module module) {
        Set<Module> readable = new HashSet<>(Set.of(module, Object.class.getModule()));
        module.getDescriptor().requires().stream()
                .filter(each -> each.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .flatMap(each -> module.getLayer().findModule(each.name()).stream())
                .forEach(each -> readable.addAll(each.isNamed() ? readableBy(each) : Set.of()));
        return readable;
    }

    private static Stream<Class<?>> types(Executable executable) {
        Stream<Type> result =
                executable instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.of();
        return Stream.concat(
                        result,
                        Stream.concat(
                                Stream.of(executable.getGenericParameterTypes()),
                                Stream.of(executable.getGenericExceptionTypes())))
                .flatMap(ExportedSignaturesTest::classes);
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof Class<?> named) {
            return named.isArray() ? classes(named.getComponentType()) : Stream.of(named);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .flatMap(ExportedSignaturesTest::classes);
        }
        if (type instanceof WildcardType any) {
            return Stream.concat(Stream.of(any.getUpperBounds()), Stream.of(any.getLowerBounds()))
                    .flatMap(ExportedSignaturesTest::classes);
        }
        return type instanceof GenericArrayType array ? classes(array.getGenericComponentType()) : Stream.of();
    }
}
