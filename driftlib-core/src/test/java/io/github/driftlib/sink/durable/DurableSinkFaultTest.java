package io.github.driftlib.sink.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.sink.SnapshotFolder;
import io.github.driftlib.sink.kit.MeasuredPage;
import io.github.driftlib.sink.kit.StoredRun;
import io.github.driftlib.sink.kit.TestRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, and a disk that is full. A long run has more rounds. */
class DurableSinkFaultTest {

    private static final int ROUNDS = Integer.getInteger("rounds.process", MeasuredPage.isLong() ? 100 : 2);

    @TempDir
    private Path folder;

    private DurableSink.Builder builder() {
        return DurableSink.builder(folder.resolve("journal"), SnapshotFolder.of(folder.resolve("snapshots")))
                .segmentBytes(4096);
    }

    @Test
    void nothingThatWasAcceptedIsLostWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(18);
        Set<Long> accepted = new TreeSet<>();
        long first = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = KilledProcess.run(
                    random.nextInt(400),
                    List.of(),
                    JournalProcess.class,
                    folder.resolve("journal").toString(),
                    folder.resolve("snapshots").toString(),
                    Long.toString(first));
            lines.forEach(line -> accepted.add(Long.parseLong(line)));
            first = accepted.stream().mapToLong(Long::longValue).max().orElse(0) + 10_000;
        }
        try (DurableSink sink = builder().build()) {
            assertThat(sink.flush(Duration.ofMinutes(2))).isTrue();
            assertThat(sink.backlog().setAside()).isZero();
        }
        List<StoredRun> stored = StoredRun.all(MetricHistory.ofFolder(folder.resolve("snapshots")));
        Set<Long> there = stored.stream().map(run -> (long) run.fare()).collect(Collectors.toSet());
        assertThat(stored).as("each once").hasSize(there.size());
        assertThat(there).as("all that were accepted").containsAll(accepted);
        if (MeasuredPage.isLong()) {
            MeasuredPage.of(Path.of("..", "docs", "reliability.md"))
                    .write(
                            "killed process",
                            "`kill -9` of the process: %d rounds, %,d snapshots accepted, none lost, none there twice.%n"
                                    .formatted(ROUNDS, accepted.size()));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit of file sizes is one of bash")
    void aDiskThatIsFullRefusesAndLosesNothing() throws Exception {
        List<String> limited = List.of("bash", "-c", "ulimit -f 6; exec \"$0\" \"$@\"");
        List<String> lines = KilledProcess.run(
                300, limited, FullDiskProcess.class, folder.resolve("journal").toString());
        List<Long> accepted = new ArrayList<>();
        lines.stream().filter(line -> !line.startsWith("refused")).forEach(line -> accepted.add(Long.parseLong(line)));
        assertThat(lines).contains("refused true");
        assertThat(accepted).isNotEmpty();
        try (DurableSink sink = builder().build()) {
            assertThat(sink.flush(Duration.ofMinutes(2))).isTrue();
            sink.write(TestRuns.run("taxi", 1_000, 1_000));
            assertThat(sink.flush(Duration.ofMinutes(2))).isTrue();
        }
        assertThat(StoredRun.all(MetricHistory.ofFolder(folder.resolve("snapshots"))).stream()
                        .map(run -> (long) run.fare()))
                .containsAll(accepted)
                .contains(1_000L);
    }
}
