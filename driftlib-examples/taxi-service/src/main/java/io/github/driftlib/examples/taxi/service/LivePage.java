package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.html.HtmlDashboard;
import io.github.driftlib.live.Window;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of the last windows, made when somebody looks at it after a window was closed. */
final class LivePage {

    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);
    private static final int MOST_SNAPSHOTS = 400;

    private final Deque<Snapshot> snapshots = new ArrayDeque<>();
    private String page;

    /** Begins with the results that are in a folder. */
    LivePage(Path results) throws IOException {
        if (Files.isDirectory(results)) {
            try (Stream<Path> files = Files.list(results)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .flatMap(file -> read(file).stream())
                        .sorted(Comparator.comparing(snapshot -> snapshot.info().timestamp()))
                        .forEach(this::add);
            }
        }
    }

    /** A result that cannot be read, such as one of another version, does not keep the service from its work. */
    private static Optional<Snapshot> read(Path file) {
        try {
            return Optional.of(Snapshot.fromJson(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} is not shown, since it cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    synchronized void closed(Window.Result result) {
        result.snapshot().ifPresent(this::add);
    }

    /** Shows one more run. */
    synchronized void add(Snapshot snapshot) {
        snapshots.add(snapshot);
        if (snapshots.size() > MOST_SNAPSHOTS) {
            snapshots.remove();
        }
        page = null;
    }

    synchronized String html() {
        if (page == null) {
            page = snapshots.isEmpty()
                    ? "<!doctype html><title>Taxi service</title><p>No window is closed yet.</p>"
                    : HtmlDashboard.standard()
                            .titled("Taxi service")
                            .html(MetricHistory.of(List.copyOf(snapshots)))
                            .replaceFirst("<body>", "<body>" + withoutTruth());
        }
        return page;
    }

    /**
     * Of which windows it is not known how wrong the model was; empty where it is of all. Set in from the edge by what
     * the element is: the page forbids styles that are not its own.
     */
    private String withoutTruth() {
        Set<Instant> known = windows(TaxiWatch.QUALITY);
        SortedSet<Instant> unknown = windows(TaxiWatch.TRIPS);
        int all = unknown.size();
        unknown.removeAll(known);
        return unknown.isEmpty()
                ? ""
                : "<blockquote>How wrong the model was is not known yet for " + unknown.size() + " of the " + all
                        + " windows shown, the last of " + unknown.last()
                        + ": no outcomes came, or those of fewer than half of the trips. What is shown of them under "
                        + WindowEstimates.PROJECT
                        + " is an estimate of the error, made without outcomes for windows of ten trips and more.</blockquote>";
    }

    private SortedSet<Instant> windows(String project) {
        return snapshots.stream()
                .map(Snapshot::info)
                .filter(info -> info.project().equals(project)
                        && !"0".equals(info.metadata().get("rows_recorded")))
                .map(RunInfo::timestamp)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
