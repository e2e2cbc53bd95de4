package io.github.driftlib.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.TestSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricHistoryTest {

    private static final Instant DAY_1 = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2026-03-03T00:00:00Z");

    @TempDir
    private Path folder;

    private void write(String file, String project, Instant time, int rows) throws IOException {
        Dataset data = Dataset.builder().numerical("x", new double[rows]).build();
        String json = TestSuite.of(Tests.numberOfRows())
                .run(RunData.of(data).withInfo(RunInfo.of(project, time)))
                .toJson();
        Files.writeString(folder.resolve(file), json);
    }

    @Test
    void aFolderOfSnapshotsIsAHistory() throws Exception {
        write("a.json", "loans", DAY_2, 20);
        write("b.json", "loans", DAY_1, 10);
        write("c.json", "cards", DAY_1, 30);
        write("d.json", "loans", DAY_3, 40);
        Files.writeString(folder.resolve("notes.txt"), "no snapshot");
        MetricHistory history = MetricHistory.ofFolder(folder);

        assertThat(history.projects()).containsExactly("cards", "loans");
        assertThat(history.values("loans", DAY_1, DAY_3))
                .extracting(HistoryValue::time, value -> value.value().number())
                .containsExactly(tuple(DAY_1, 10.0), tuple(DAY_2, 20.0));
        assertThat(history.tests("loans", DAY_1, DAY_2)).hasSize(1);
        assertThat(history.values("other", DAY_1, DAY_3)).isEmpty();
    }

    @Test
    void whatIsNoSnapshotIsNamed() throws Exception {
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MetricHistory.ofFolder(missing))
                .withMessageContaining(missing.toString());

        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{\"version\": ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricHistory.ofFolder(folder))
                .withMessageStartingWith(file + " must hold a snapshot, but: ");
    }
}
