package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of the driver without its libraries, in another folder and in its own. */
class UnpackedDriverTest {

    private static final String LIBRARY = "libduckdb_java.so_" + system() + "_"
            + System.getProperty("os.arch").replace("x86_64", "amd64").replace("aarch64", "arm64");

    @TempDir
    private Path folder;

    private static String system() {
        String name = System.getProperty("os.name");
        return name.startsWith("Mac") ? "macos" : name.startsWith("Windows") ? "windows" : "linux";
    }

    @Test
    void theLibraryOfThisMachineStandsBesideAJarWithoutLibraries() throws IOException {
        Path home = folder.resolve("home");
        UnpackedDriver.unpack(jar(LIBRARY, "libduckdb_java.so_elsewhere_z80", "META-INF/MANIFEST.MF"), home);
        assertThat(home.resolve(LIBRARY)).hasContent(LIBRARY);
        assertOnlyTheManifestIn(home.resolve("made.jar"));
        assertThat(names(home)).containsExactlyInAnyOrder("made.jar", LIBRARY);
    }

    @Test
    void theJarCanBeReplacedAndIsLeftAloneTheSecondTime() throws IOException {
        Path jar = jar(LIBRARY, "META-INF/MANIFEST.MF");
        UnpackedDriver.unpack(jar, folder);
        assertOnlyTheManifestIn(jar);
        byte[] once = Files.readAllBytes(jar);
        UnpackedDriver.unpack(jar, folder);
        assertThat(jar).hasBinaryContent(once);
        assertThat(names(folder)).containsExactlyInAnyOrder("made.jar", LIBRARY);
    }

    @Test
    void aMachineWithoutALibraryKeepsTheJarAsItIs() throws IOException {
        Path jar = jar("libduckdb_java.so_elsewhere_z80");
        UnpackedDriver.unpack(jar, folder.resolve("home"));
        assertThat(folder.resolve("home/made.jar")).hasSameBinaryContentAs(jar);
    }

    @Test
    void whatIsNoJarLeavesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "text");
        assertThatThrownBy(() -> UnpackedDriver.unpack(text, folder.resolve("home")))
                .isInstanceOf(IOException.class);
        assertThat(names(folder.resolve("home"))).isEmpty();
        assertThatThrownBy(() -> UnpackedDriver.main("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arguments must be one folder, but were [a, b]");
    }

    private static void assertOnlyTheManifestIn(Path jar) throws IOException {
        try (ZipFile slim = new ZipFile(jar.toFile())) {
            assertThat(slim.stream().map(ZipEntry::getName)).containsExactly("META-INF/MANIFEST.MF");
            assertThat(slim.getInputStream(slim.getEntry("META-INF/MANIFEST.MF")))
                    .hasContent("META-INF/MANIFEST.MF");
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    /** A jar of entries that hold their names. */
    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("made.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
