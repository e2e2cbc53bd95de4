package io.github.driftlib.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AssertJ is optional: a named module of a user compiles and resolves without it, unless it calls the assertions. */
class WithoutAssertJTest {

    private static final String TESTS = """
            package user;
            class TripsTest {
                @io.github.driftlib.junit.DataTests
                java.util.stream.Stream<org.junit.jupiter.api.DynamicTest> january() {
                    return java.util.stream.Stream.empty();
                }
            }
            """;
    private static final String ASSERTIONS = """
            package user;
            class TripsTest {
                static void passes(io.github.driftlib.report.Snapshot snapshot) {
                    io.github.driftlib.junit.DataAssertions.assertThat(snapshot).allTestsPass();
                }
            }
            """;

    @TempDir
    Path classes;

    @Test
    void suitesAsTestsNeedNone() throws IOException {
        List<Path> modules = path(false);
        assertThat(compiled(TESTS, "", modules)).isEmpty();
        assertThat(resolved(modules))
                .contains("user", "io.github.driftlib.junit")
                .doesNotContain("org.assertj.core");
    }

    @Test
    void whoCallsTheAssertionsRequiresIt() throws IOException {
        List<Path> modules = path(true);
        assertThat(compiled(ASSERTIONS, "requires org.assertj.core;", modules)).isEmpty();
        assertThat(resolved(modules)).contains("user", "io.github.driftlib.junit", "org.assertj.core");
    }

    /** What javac says of a module of one class. */
    private String compiled(String source, String requires, List<Path> modules) throws IOException {
        StringWriter said = new StringWriter();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "--release",
                                "17",
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "--module-path",
                                modules.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))),
                        null,
                        List.of(
                                source(
                                        "module-info",
                                        "module user { requires io.github.driftlib.junit; " + requires + " }"),
                                source("user/TripsTest", source)))
                .call();
        return said.toString();
    }

    private Set<String> resolved(List<Path> modules) {
        List<Path> all = new ArrayList<>(modules);
        all.add(classes);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(all.toArray(Path[]::new)), ModuleFinder.of(), Set.of("user"));
        return configuration.modules().stream().map(module -> module.name()).collect(Collectors.toSet());
    }

    /** The modules that these tests run with, with AssertJ and what it stands on or without. */
    private static List<Path> path(boolean assertJ) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(each -> !each.endsWith("test-classes"))
                .filter(each -> Files.exists(each.resolve("module-info.class"))
                        || each.toString().endsWith(".jar"))
                .filter(each -> assertJ
                        || Stream.of("assertj-core", "byte-buddy")
                                .noneMatch(each.getFileName().toString()::startsWith))
                .toList();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
