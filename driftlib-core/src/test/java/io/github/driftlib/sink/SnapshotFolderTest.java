package io.github.driftlib.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.kit.MetricSinkContract;
import io.github.driftlib.sink.kit.StoredRun;
import io.github.driftlib.sink.kit.TestRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFolderTest extends MetricSinkContract {

    @TempDir
    private Path folder;

    @Override
    protected MetricSink sink() {
        return SnapshotFolder.of(folder.resolve("snapshots"));
    }

    @Override
    protected List<StoredRun> stored() {
        return StoredRun.all(MetricHistory.ofFolder(folder.resolve("snapshots")));
    }

    @Test
    void onlyTheLatestRunsOfEachProjectAreKept() {
        SnapshotFolder sink = SnapshotFolder.of(folder.resolve("snapshots")).keeping(2);
        for (int number : new int[] {3, 1, 4, 2}) {
            sink.write(TestRuns.run("taxi", number, number));
            sink.write(TestRuns.run("taxi-2", number, number));
        }
        assertThat(stored())
                .extracting(run -> run.project() + " " + run.fare())
                .containsExactlyInAnyOrder("taxi 3.0", "taxi 4.0", "taxi-2 3.0", "taxi-2 4.0");
    }

    @Test
    void aFileHoldsTheSnapshotAndNothingIsLeftBeside() throws Exception {
        Snapshot snapshot = TestRuns.run("taxi", 1, 12.5);
        SnapshotFolder sink = SnapshotFolder.of(folder).with(Snapshot.Detail.WITH_PLOTS);
        sink.write(snapshot);
        assertThat(folder.toFile().list()).containsExactly("taxi_20220201T000001.000000Z.json");
        assertThat(Snapshot.fromJson(Files.readString(sink.file(snapshot.info()))))
                .isEqualTo(snapshot);
    }

    @Test
    void aFolderThatCannotBeIsAFailureThatMayPass() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> SnapshotFolder.of(file).write(TestRuns.run("taxi", 1, 1)))
                .withMessageContaining(file.toString())
                .matches(SinkException::mayPass);
    }
}
