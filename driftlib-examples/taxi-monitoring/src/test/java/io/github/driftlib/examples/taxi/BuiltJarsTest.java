package io.github.driftlib.examples.taxi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the jars of the library, where they were built before, as {@code mvnw verify} does. */
class BuiltJarsTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    /** The jar of a module, unless it is older than the rules by which it is built. */
    private static Path jar(String module) throws IOException {
        Path target = ROOT.resolve(module).resolve("target");
        List<Path> jars;
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            jars = files.filter(file -> file.getFileName().toString().matches(module + "-[0-9][^-]*(-SNAPSHOT)?[.]jar"))
                    .toList();
        }
        assumeTrue(jars.size() == 1, "skipped: the jar of " + module + " was not built, which mvnw verify does");
        boolean present =
                Files.getLastModifiedTime(jars.get(0)).compareTo(Files.getLastModifiedTime(ROOT.resolve("pom.xml")))
                        >= 0;
        assumeTrue(present, "skipped: the jar of " + module + " is older than pom.xml");
        return jars.get(0);
    }

    private static String text(JarFile jar, String entry) throws IOException {
        assertThat(jar.getEntry(entry)).as(entry).isNotNull();
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"driftlib-core", "driftlib-duckdb", "driftlib-jdbc", "driftlib-html", "driftlib-datasketches"})
    void eachHasItsLicenceAndItsVersion(String module) throws IOException {
        Path file = jar(module);
        try (JarFile jar = new JarFile(file.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
            assertThat(text(jar, "META-INF/NOTICE")).isEqualTo(Files.readString(ROOT.resolve("NOTICE")));
            Attributes manifest = jar.getManifest().getMainAttributes();
            String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            assertThat(file.getFileName()).hasToString(module + "-" + version + ".jar");
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_TITLE)).startsWith("driftlib");
        }
    }
}
