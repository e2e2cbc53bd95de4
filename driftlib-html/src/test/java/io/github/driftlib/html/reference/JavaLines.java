package io.github.driftlib.html.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.Families;
import io.github.driftlib.family.Family;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The lines of Java of a catalogue, compiled and evaluated. */
final class JavaLines {

    private static final String SOURCE = """
            %s
            import java.util.*;

            public final class %s {
                static final EmpiricalDistribution training = EmpiricalDistribution.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
                static final EmpiricalDistribution reference = EmpiricalDistribution.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

                public static Map<String, Object> values() {
                    Map<String, Object> values = new HashMap<>();
            %s
                    return values;
                }
            }
            """;

    private JavaLines() {}

    /** What core exports to all, without the packages of other families: their names can be the same. */
    private static String imports(Family family) throws IOException {
        Set<String> others =
                Families.found().all().stream().map(JavaLines::room).collect(Collectors.toCollection(TreeSet::new));
        others.remove(room(family));
        return Files.readString(Path.of("../driftlib-core/src/main/java/module-info.java"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("exports ") && line.endsWith(";"))
                .map(line -> line.replace("exports ", "import ").replace(";", ".*;"))
                .filter(line -> others.stream().noneMatch(other -> line.startsWith("import " + other + ".")))
                .collect(Collectors.joining("\n"));
    }

    /** The package of the library that a family stands in. */
    private static String room(Family family) {
        return Stream.of(family.getClass().getName().split("[.]")).limit(4).collect(Collectors.joining("."));
    }

    static String key(Catalogue.Entry entry) {
        return entry.kind() + " " + entry.name();
    }

    /** The value of each entry's line, by its key. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> evaluate(List<Catalogue.Entry> entries, Path folder) throws Exception {
        List<JavaFileObject> files = new ArrayList<>();
        for (Family family : Families.found().all()) {
            files.add(file(
                    family,
                    entries.stream()
                            .filter(entry -> entry.family().equals(family.name()))
                            .toList()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path library = Path.of(Catalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> options = List.of("-d", folder.toString(), "-cp", library.toString(), "-proc:none");
        assertThat(compiler.getTask(messages, null, null, options, null, files).call())
                .withFailMessage(messages::toString)
                .isTrue();
        Map<String, Object> values = new HashMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Catalogue.class.getClassLoader())) {
            for (Family family : Families.found().all()) {
                values.putAll((Map<String, Object>)
                        loader.loadClass(name(family)).getMethod("values").invoke(null));
            }
        }
        return values;
    }

    private static String name(Family family) {
        return "Of_" + family.name();
    }

    private static JavaFileObject file(Family family, List<Catalogue.Entry> entries) throws IOException {
        String source = SOURCE.formatted(
                imports(family),
                name(family),
                entries.stream()
                        .map(entry -> "values.put(\"" + key(entry) + "\",\n" + entry.java() + ");")
                        .collect(Collectors.joining("\n")));
        return new SimpleJavaFileObject(URI.create("string:///" + name(family) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
