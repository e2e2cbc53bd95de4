package io.github.driftlib.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/small-images.md make an image that runs the README's example. */
class SmallImageTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final Pattern NEEDED =
            Pattern.compile("(commons-math3|jackson-(core|databind|annotations)|slf4j-api)-[0-9.]+\\.jar");
    private static final int LONGEST_SECONDS = 300;

    @TempDir
    Path folder;

    @Test
    void theImageRunsTheReadmesExample() throws IOException {
        assumeTrue(Files.exists(JDK.resolve("bin/jlink")), "needs a JDK with jlink");
        Path lib = Files.createDirectory(folder.resolve("lib"));
        for (String part : System.getProperty("jdk.module.path").split(File.pathSeparator)) {
            copyIfNeeded(Path.of(part), lib);
        }
        for (String command : block("docs/small-images.md", "bash").lines().toList()) {
            String[] words = command.split(" ");
            words[0] = JDK.resolve("bin").resolve(words[0]).toString();
            run(words);
        }
        Files.writeString(folder.resolve("FirstReport.java"), block("README.md", "java"));
        run(
                JDK.resolve("bin/javac").toString(),
                "--module-path",
                "lib",
                "--add-modules",
                "io.github.driftlib.core",
                "-d",
                "classes",
                "FirstReport.java");
        assertThat(run(folder.resolve("image/bin/java").toString(), "-cp", "classes", "FirstReport"))
                .contains("fare drifted: true");
    }

    /** A jar, or core where it was just compiled: a folder with a module descriptor. */
    private static void copyIfNeeded(Path part, Path lib) {
        boolean core = part.endsWith(Path.of("driftlib-core/target/classes"))
                || part.getFileName().toString().startsWith("driftlib-core-");
        if (core && Files.isDirectory(part)) {
            copy(part, lib.resolve("io.github.driftlib.core"));
        } else if (core || NEEDED.matcher(part.getFileName().toString()).matches()) {
            copy(part, lib.resolve(part.getFileName()));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block(String page, String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .filter(block -> language.equals("bash") || block.group(1).contains("class FirstReport"))
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        assertThat(process.exitValue())
                .as("%s: %s", String.join(" ", command), said)
                .isZero();
        return said;
    }
}
