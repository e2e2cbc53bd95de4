package io.github.driftlib.blackbox.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package that a module of the library exports says what can be null in it, and since when it is there. */
class ExportedPackagesTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

    /** Programs and tests, which nobody compiles against. */
    private static final Set<String> NO_LIBRARY =
            Set.of("driftlib-blackbox", "driftlib-cli", "driftlib-examples", "driftlib-site");

    @Test
    void exportedPackagesSayWhatCanBeNullAndSinceWhenTheyAreThere() throws IOException {
        List<Path> packages = new ArrayList<>();
        Set<String> modules = new TreeSet<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(ROOT, "driftlib-*")) {
            for (Path folder : folders) {
                Path sources = folder.resolve("src/main/java");
                String module = folder.getFileName().toString();
                if (Files.isDirectory(sources) && !NO_LIBRARY.contains(module)) {
                    modules.add(module);
                    packages.addAll(exported(sources));
                }
            }
        }
        List<Path> silent = new ArrayList<>();
        for (Path each : packages) {
            String said = Files.readString(each.resolve("package-info.java"));
            if (!said.contains("\n@NullMarked\n") || !said.contains("\n * @since ")) {
                silent.add(ROOT.relativize(each));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(modules)
                .containsExactly(
                        "driftlib-core",
                        "driftlib-datasketches",
                        "driftlib-duckdb",
                        "driftlib-html",
                        "driftlib-jdbc",
                        "driftlib-junit",
                        "driftlib-micrometer",
                        "driftlib-spark",
                        "driftlib-spring-boot-starter",
                        "driftlib-suite");
        assertThat(packages.size()).isGreaterThan(modules.size());
    }

    /** What the module descriptor exports to everybody; all packages where there is none. */
    private static List<Path> exported(Path sources) throws IOException {
        Path descriptor = sources.resolve("module-info.java");
        if (Files.exists(descriptor)) {
            return EXPORT.matcher(Files.readString(descriptor))
                    .results()
                    .map(found -> sources.resolve(found.group(1).replace('.', '/')))
                    .toList();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}
