package io.github.driftlib.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code docs/benchmarks.md} is what its template and the kept results give. */
class BenchmarksDocumentTest {

    private static final int LONGEST_SECONDS = 60;

    @Test
    void theDocumentIsUpToDate() throws IOException, InterruptedException {
        assumeThat(hasPython()).as("python3, which writes the document").isTrue();
        Process check = new ProcessBuilder("python3", "peers/runner", "--check")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(check.exitValue()).as(said).isZero();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
