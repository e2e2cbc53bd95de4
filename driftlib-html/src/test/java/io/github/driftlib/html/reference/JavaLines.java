package io.github.driftlib.html.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.CatalogueEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The lines of Java of a catalogue, compiled and evaluated. */
final class JavaLines {

    private static final String SOURCE = """
            %s
            import java.util.*;

            public final class Evaluated {
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

    /** Everything that core exports. */
    private static String imports() throws IOException {
        return Files.readString(Path.of("../driftlib-core/src/main/java/module-info.java"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("exports ") && line.endsWith(";"))
                .map(line -> line.replace("exports ", "import ").replace(";", ".*;"))
                .collect(Collectors.joining("\n"));
    }

    static String key(CatalogueEntry entry) {
        return entry.kind() + " " + entry.name();
    }

    /** The value of each entry's line, by its key. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> evaluate(List<CatalogueEntry> entries, Path folder) throws Exception {
        String source = SOURCE.formatted(
                imports(),
                entries.stream()
                        .map(entry -> "values.put(\"" + key(entry) + "\",\n" + entry.java() + ");")
                        .collect(Collectors.joining("\n")));
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Evaluated.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Path library = Path.of(Catalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> options = List.of("-d", folder.toString(), "-cp", library.toString(), "-proc:none");
        assertThat(compiler.getTask(messages, null, null, options, null, List.of(file))
                        .call())
                .withFailMessage(messages::toString)
                .isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Catalogue.class.getClassLoader())) {
            return (Map<String, Object>)
                    loader.loadClass("Evaluated").getMethod("values").invoke(null);
        }
    }
}
