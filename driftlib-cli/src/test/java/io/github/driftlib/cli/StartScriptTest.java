package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script tells Java, seen by a Java that only says what it was told, and the home that it lays out. */
class StartScriptTest {

    private static final int LONGEST_SECONDS = 20;
    private static final String SHORT = "-XX:TieredStopAtLevel=1";
    /** Makes what it is asked to make, as Java would, and prints its arguments. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case "$word" in
                    -XX:ArchiveClassesAtExit=*) : > "${word#*=}"; exit ;;
                esac
                last="$word"
            done
            case "$*" in
                *warm-up*) mkdir "$last"; : > "$last/driftlib.jar"; : > "$last/libduckdb_java.so"; exit ;;
            esac
            printf '%s\\n' "$@"
            """;

    @TempDir
    private Path folder;

    private Path script;
    /** Where there is a file, no home can be laid out. */
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        script = Files.copy(Path.of("src/main/dist/driftlib"), folder.resolve("driftlib"));
        Files.writeString(folder.resolve("driftlib.jar"), "a jar");
        cache = folder.resolve("driftlib.jar");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private List<String> told(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("DRIFTLIB_JAVA_OPTS", "-Xmx1g");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    private void file(String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    @Test
    void theCommandLineComesLastAsItIs() throws Exception {
        List<String> told = told("report", "--data", "a b.csv", "");
        assertThat(told)
                .endsWith(
                        "-Xmx1g", "-jar", folder.resolve("driftlib.jar").toString(), "report", "--data", "a b.csv", "");
    }

    @Test
    void smallFilesAreShortRunsAndAllElseMayBeLong() throws Exception {
        file("small.csv", 10);
        file("large.parquet", 70_000_000);
        Files.createDirectory(folder.resolve("days"));
        assertThat(told("--help")).contains(SHORT);
        assertThat(told("report", "-r", "small.csv", "--data=small.csv", "-o", "html=r.html"))
                .contains(SHORT);
        assertThat(told("report", "-r", "small.csv", "-d", "large.parquet")).doesNotContain(SHORT);
        assertThat(told("profile", "--data=large.parquet")).doesNotContain(SHORT);
        assertThat(told("profile", "--data", "days")).doesNotContain(SHORT);
        assertThat(told("profile", "--data", "*.csv")).doesNotContain(SHORT);
        assertThat(told("profile", "--data", "jdbc:postgresql://host/trips")).doesNotContain(SHORT);
    }

    @Test
    void laterRunsStartFromTheHomeThatTheFirstLaysOut() throws Exception {
        cache = folder.resolve("cache");
        assertThat(told("--help")).contains(folder.resolve("driftlib.jar").toString());
        long begun = System.nanoTime();
        while (archives().isEmpty() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
            Thread.sleep(20);
        }
        Path home = archives().get(0).getParent();
        assertThat(told("--help"))
                .contains(
                        "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
                        home.resolve("driftlib.jar").toString())
                .anyMatch(option -> option.startsWith("-Djava.library.path=" + home + ":"));

        Files.delete(home.resolve("libduckdb_java.so"));
        assertThat(told("--help")).contains(folder.resolve("driftlib.jar").toString());
    }

    private List<Path> archives() throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (var files = Files.walk(cache)) {
            return files.filter(file -> file.endsWith("classes.jsa")).toList();
        }
    }

    @Test
    void theHomeHasTheJarWithoutLibrariesAndThatOfThisMachineBesideIt() throws IOException {
        String processor =
                System.getProperty("os.arch").replace("x86_64", "amd64").replace("aarch64", "arm64");
        Path jar =
                jar("libduckdb_java.so_linux_" + processor, "libduckdb_java.so_elsewhere_z80", "META-INF/MANIFEST.MF");
        Path home = folder.resolve("home");
        FastHome.make(jar, home);
        assertThat(home.resolve("libduckdb_java.so")).hasContent("libduckdb_java.so_linux_" + processor);
        try (ZipFile slim = new ZipFile(home.resolve("driftlib.jar").toFile())) {
            assertThat(slim.stream().map(ZipEntry::getName)).containsExactly("META-INF/MANIFEST.MF");
            assertThat(slim.getInputStream(slim.getEntry("META-INF/MANIFEST.MF")))
                    .hasContent("META-INF/MANIFEST.MF");
        }
    }

    @Test
    void aMachineWithoutALibraryKeepsTheJarAsItIs() throws IOException {
        Path jar = jar("libduckdb_java.so_elsewhere_z80");
        FastHome.make(jar, folder.resolve("home"));
        assertThat(folder.resolve("home/driftlib.jar")).hasSameBinaryContentAs(jar);
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
