package io.github.driftlib.sink;

import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What earlier runs found: the values of their metrics and how their tests ended, over time. */
public interface MetricHistory {

    /** The projects, in text order. */
    List<String> projects();

    /** The values of a project from {@code from} (inclusive) to {@code to} (exclusive), the earliest first. */
    List<HistoryValue> values(String project, Instant from, Instant to);

    /**
     * How the tests of a project ended, from {@code from} (inclusive) to {@code to} (exclusive), the earliest first.
     */
    List<HistoryTest> tests(String project, Instant from, Instant to);

    /** The history that these snapshots are. Of two with the same project and time, both count. */
    static MetricHistory of(List<Snapshot> snapshots) {
        Objects.requireNonNull(snapshots, "snapshots must be given, but was null");
        return new SnapshotHistory(snapshots);
    }

    /**
     * The history that the snapshots in the files of a folder are, those whose name ends in {@code .json}.
     *
     * @throws UncheckedIOException if the folder or a file cannot be read
     * @throws IllegalArgumentException if a file is no snapshot, naming it
     */
    static MetricHistory ofFolder(Path folder) {
        Objects.requireNonNull(folder, "folder must be given, but was null");
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(SnapshotHistory::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e, e);
        }
    }
}
