package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What processes leave in the folder for temporary files. */
@Timeout(120)
class ProcessFolderTest {

    @TempDir
    private Path temporary;

    /** A process that sorts more than fits its memory, says so, and waits for the end of its input. */
    public static final class Spilling {
        private Spilling() {}

        public static void main(String[] arguments) throws IOException {
            String sql = "select hash(i) as h, repeat('x', 100) as t from range(" + arguments[0]
                    + ") t(i) order by h limit 900000";
            try (DataBatches batches =
                    DataFiles.sql(sql).threads(1).memoryLimit(60_000_000).batches(1_000)) {
                batches.next();
                System.out.println("ready");
                System.in.read();
            }
        }
    }

    private Process start(int rows) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-Xmx200m",
                        "-cp",
                        classPath(),
                        Spilling.class.getName(),
                        Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
        return process;
    }

    /** All that this virtual machine runs with, whether by classes or by modules. */
    private static String classPath() {
        String modules = System.getProperty("jdk.module.path", "");
        String classes = System.getProperty("java.class.path");
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return String.join(System.getProperty("path.separator"), classes, modules, tests);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> paths = Files.list(temporary)) {
            return paths.filter(path -> path.getFileName().toString().matches("(driftlib-duckdb-|libduckdb_java).*"))
                    .toList();
        }
    }

    @Test
    void aKilledProcessIsCleanedUpAfterAndALivingOneIsLeftAlone() throws Exception {
        Process living = start(10);
        List<Path> ofLiving = left();
        Process killed = start(1_000_000);
        List<Path> ofBoth = left();
        killed.destroyForcibly();
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(ofLiving).hasSize(2).allSatisfy(path -> assertThat(path).exists());
        assertThat(ofBoth).hasSize(4);
        assertThat(left()).containsExactlyInAnyOrderElementsOf(ofBoth);
        ProcessFolder.removeAbandoned(temporary);
        if (Files.isReadable(Path.of("/proc/self/maps"))) {
            assertThat(left()).containsExactlyInAnyOrderElementsOf(ofLiving);
        }
        ProcessFolder.removeAbandoned(temporary);
        assertThat(ofLiving).allSatisfy(path -> assertThat(path).exists());

        living.getOutputStream().close();
        assertThat(living.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(left()).doesNotContainAnyElementsOf(ofLiving);
    }

    @Test
    void theNextProcessCleansUp() throws Exception {
        Process killed = start(10);
        killed.destroyForcibly();
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        List<Path> ofKilled = left();
        Process next = start(10);
        assertThat(ofKilled).isNotEmpty();
        assertThat(ofKilled.stream()
                        .filter(path -> path.getFileName().toString().startsWith(ProcessFolder.PREFIX)))
                .noneMatch(Files::exists);
        next.getOutputStream().close();
        assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatOthersPutThereStays() throws IOException {
        Path other = Files.writeString(temporary.resolve("libduckdb_java1.so"), "x");
        Path folder = Files.createDirectory(temporary.resolve("driftlib-duckdb-mine"));
        Path outside = Files.writeString(temporary.resolve("important"), "x");
        Path named = Files.createDirectory(temporary.resolve("driftlib-duckdb-forged"));
        Files.writeString(named.resolve("owner"), outside.toString());

        ProcessFolder.removeAbandoned(temporary);

        assertThat(other).exists();
        assertThat(folder).exists();
        assertThat(outside).exists();
        assertThat(named).doesNotExist();
    }
}
