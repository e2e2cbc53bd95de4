package io.github.driftlib.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family of a user's own is found on the module path and on the class path. */
class OwnFamilyTest {

    private static final List<String> EVERYWHERE = List.of(
            "snapshot: true, 2",
            "history: true",
            "test: true",
            "record: {\"test\":\"EnoughRows\",\"parameters\":{\"fewest\":5}}",
            "suite file: true, true",
            "page: true");

    @TempDir
    Path folder;

    @Test
    void onTheModulePath() throws Exception {
        assertThat(FoundEverywhere.lines(folder)).isEqualTo(with("named module: true"));
    }

    @Test
    void onTheClassPath() throws Exception {
        String paths = System.getProperty("jdk.module.path")
                + File.pathSeparator
                + Path.of("target", "test-classes").toAbsolutePath();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        paths,
                        FoundEverywhere.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> !line.startsWith("SLF4J"))).containsAll(with("named module: false"));
    }

    private static List<String> with(String first) {
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(EVERYWHERE);
        return lines;
    }
}
