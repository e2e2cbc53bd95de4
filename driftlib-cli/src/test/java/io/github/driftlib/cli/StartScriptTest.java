package io.github.driftlib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script tells Java, seen by a Java that only says what it was told, and the home that it lays out. */
class StartScriptTest {

    private static final int LONGEST_SECONDS = 20;
    private static final String SHORT = "-XX:TieredStopAtLevel=1";
    /** A Java that does not know the option, and one that does what it says. */
    private static final String REFUSED = "exit 1";

    private static final String MADE = ": > \"${word#*=}\"; : > \"${word#*=}.config\"; exit";
    /** Makes what it is asked to make, as Java would, and prints its arguments. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case "$word" in
                    -XX:AOTCacheOutput=*) @AOT@ ;;
                    -XX:DumpLoadedClassList=*) : > "${word#*=}"; exit ;;
                    -XX:SharedArchiveFile=*) archive="${word#*=}" ;;
                esac
                last="$word"
            done
            case "$*" in
                -Xshare:dump*) : > "$archive"; exit ;;
                *warm-up*) mkdir "$last"; : > "$last/driftlib.jar"; : > "$last/libduckdb_java.so_linux_z80"; exit ;;
            esac
            printf '%s\\n' "$@"
            """;

    @TempDir
    private Path folder;

    private Path script;
    /** Where there is a file, no home can be laid out. */
    private Path cache;

    private String javaOptions = "-Xmx1g";

    @BeforeEach
    void install() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        script = Files.copy(Path.of("src/main/dist/driftlib"), folder.resolve("driftlib"));
        Files.writeString(folder.resolve("driftlib.jar"), "a jar");
        cache = folder.resolve("driftlib.jar");
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA.replace("@AOT@", REFUSED));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private void javaOfAotCaches() throws IOException {
        Files.writeString(folder.resolve("jdk/bin/java"), JAVA.replace("@AOT@", MADE));
    }

    private List<String> told(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().put("DRIFTLIB_JAVA_OPTS", javaOptions);
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
        Path home = laidOut("classes.jsa");
        assertThat(told("--help"))
                .contains(
                        "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
                        home.resolve("driftlib.jar").toString())
                .noneMatch(option -> option.startsWith("-XX:AOT"));

        Files.delete(home.resolve("libduckdb_java.so_linux_z80"));
        assertThat(told("--help")).contains(folder.resolve("driftlib.jar").toString());
    }

    @Test
    void aJavaThatKeepsMoreThanClassesDoes() throws Exception {
        javaOfAotCaches();
        Path home = laidOut("classes.aot");
        assertThat(told("--help"))
                .contains(
                        "-XX:AOTCache=" + home.resolve("classes.aot"),
                        home.resolve("driftlib.jar").toString())
                // Java refuses these beside it.
                .noneMatch(option -> option.startsWith("-XX:SharedArchiveFile") || option.startsWith("-Xshare"));
        try (var files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "classes.aot", "classes.aot.size", "driftlib.jar", "libduckdb_java.so_linux_z80");
        }
    }

    @Test
    void anArchiveThatWasCutOffIsMadeAnew() throws Exception {
        Path archive = laidOut("classes.jsa").resolve("classes.jsa");
        Files.writeString(archive, "cut off");
        Files.writeString(archive.resolveSibling("classes.jsa.size"), "8\n");
        assertThat(told("--help")).noneMatch(option -> option.contains("classes.jsa"));
        waitUntil(
                () -> Files.size(archive) == 0 && archives("classes.jsa.[0-9]*").isEmpty());
        assertThat(told("--help")).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void collectorsAndArchivesOfTheUserComeInPlaceOfOurs() throws Exception {
        assertThat(told("--help")).contains("-XX:+UseSerialGC", SHORT);
        javaOfAotCaches();
        laidOut("classes.aot");
        for (String archive :
                List.of("-Xshare:off", "-XX:SharedArchiveFile=a.jsa", "-XX:AOTCache=a.aot", "-XX:AOTMode=off")) {
            javaOptions = archive + " -XX:+UseZGC";
            assertThat(told("--help"))
                    .contains(archive, "-XX:+UseZGC", SHORT)
                    .noneMatch(option -> option.contains("classes.aot") || option.equals("-XX:+UseSerialGC"));
        }
    }

    /** The home of the program, once it has the archive. */
    private Path laidOut(String archive) throws Exception {
        cache = folder.resolve("cache");
        assertThat(told("--help")).contains(folder.resolve("driftlib.jar").toString());
        // The last step is to remove what it was made of.
        waitUntil(() ->
                !archives(archive).isEmpty() && archives(archive + ".[0-9]*").isEmpty());
        return archives(archive).get(0).getParent();
    }

    private static void waitUntil(Callable<Boolean> done) throws Exception {
        long begun = System.nanoTime();
        while (!done.call() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
            Thread.sleep(20);
        }
    }

    /** The files of such names in the homes there are, whatever else comes and goes meanwhile. */
    private List<Path> archives(String glob) {
        PathMatcher name = cache.getFileSystem().getPathMatcher("glob:" + glob);
        return files(cache.resolve("driftlib"))
                .flatMap(home -> files(home))
                .filter(file -> name.matches(file.getFileName()))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        File[] files = folder.toFile().listFiles();
        return files == null ? Stream.of() : Stream.of(files).map(File::toPath);
    }
}
