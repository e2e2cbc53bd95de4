package io.github.driftlib.sink;

import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A history held in memory. */
final class SnapshotHistory implements MetricHistory {

    private final List<Snapshot> snapshots;

    SnapshotHistory(List<Snapshot> snapshots) {
        this.snapshots = snapshots.stream()
                .sorted(Comparator.comparing(snapshot -> snapshot.info().timestamp()))
                .toList();
    }

    static Snapshot read(Path file) {
        try {
            return Snapshot.fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " must hold a snapshot, but: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> projects() {
        return snapshots.stream()
                .map(snapshot -> snapshot.info().project())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<HistoryValue> values(String project, Instant from, Instant to) {
        return within(project, from, to)
                .flatMap(snapshot -> HistoryValue.of(snapshot).stream())
                .toList();
    }

    @Override
    public List<HistoryTest> tests(String project, Instant from, Instant to) {
        return within(project, from, to)
                .flatMap(snapshot -> HistoryTest.of(snapshot).stream())
                .toList();
    }

    private Stream<Snapshot> within(String project, Instant from, Instant to) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.info().project().equals(project))
                .filter(snapshot -> !snapshot.info().timestamp().isBefore(from)
                        && snapshot.info().timestamp().isBefore(to));
    }
}
