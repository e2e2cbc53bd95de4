package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the batch report over the log of the service. */
@Command(
        name = "batch-from-log",
        description =
                "Makes of the service's log the reports that it made while it answered, and says whether they agree.")
final class BatchFromLogCommand implements Callable<Integer> {

    @ParentCommand
    private ServiceApp app;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            converter = Span.class,
            description =
                    "How long the service's windows are (default: as those it has closed; 1h where there are none).")
    private Duration window;

    @Override
    public Integer call() throws Exception {
        Path log = ServiceSettings.log(app.options().output());
        if (!Files.isDirectory(log)) {
            throw new IllegalArgumentException(
                    "there is no log in " + log + "; ./taxi serve begins one, and ./taxi load fills it");
        }
        ServiceSettings settings = app.serviceSettings(window == null ? Duration.ofHours(1) : window);
        List<Snapshot> online = online(settings.results());
        if (window == null && !online.isEmpty()) {
            settings = app.serviceSettings(length(online.get(online.size() - 1)));
        }
        LoggedRides rides = LoggedRides.read(log);
        if (rides.unreadable() > 0) {
            app.say(
                    rides.unreadable() == 1
                            ? "a line of the log cannot be read and is left out"
                            : rides.unreadable() + " lines of the log cannot be read and are left out");
        }
        boolean allAgree = true;
        app.say("window                 trips  prediction drift  online");
        NavigableMap<Instant, Snapshot> batches = byWindow(BatchWindows.of(rides.answers(), settings));
        NavigableMap<Instant, Snapshot> onlines = byWindow(online);
        for (Instant begin : windows(batches, onlines)) {
            Snapshot batch = batches.get(begin);
            Snapshot same = onlines.get(begin);
            Comparison found = same != null
                    ? Comparison.of(same, batch)
                    : new Comparison(true, whyNone(begin, rides.givenUp(), online));
            allAgree &= found.agrees();
            app.say(String.format(
                    Locale.ROOT,
                    "%s  %5d  %16.4f  %s",
                    begin,
                    Comparison.rows(batch),
                    batch == null ? Double.NaN : BatchWindows.predictionDrift(batch),
                    found.words()));
        }
        return allAgree ? 0 : 1;
    }

    private static NavigableMap<Instant, Snapshot> byWindow(List<Snapshot> snapshots) {
        NavigableMap<Instant, Snapshot> windows = new TreeMap<>();
        snapshots.forEach(snapshot -> windows.put(snapshot.info().timestamp(), snapshot));
        return windows;
    }

    /** Those of which the log has trips, and those after the first of them of which only the service had any. */
    private static Set<Instant> windows(
            NavigableMap<Instant, Snapshot> batches, NavigableMap<Instant, Snapshot> onlines) {
        Set<Instant> windows = new TreeSet<>(batches.keySet());
        if (!batches.isEmpty()) {
            onlines.tailMap(batches.firstKey()).forEach((begin, online) -> {
                if (Comparison.rows(online) > 0) {
                    windows.add(begin);
                }
            });
        }
        return windows;
    }

    /** Why the service has no result of a window of which the log has trips. */
    static String whyNone(Instant window, Set<Instant> givenUp, List<Snapshot> online) {
        if (givenUp.contains(window)) {
            return "given up: the windows before it took too long to judge";
        }
        if (online.isEmpty()
                || window.isAfter(online.get(online.size() - 1).info().timestamp())) {
            return "not closed";
        }
        return window.isBefore(online.get(0).info().timestamp())
                ? "not kept: its result is older than those in the folder"
                : "not there: it was not judged or not written; the output of the service says why";
    }

    private static Duration length(Snapshot window) {
        return Duration.between(
                window.info().timestamp(),
                Instant.parse(window.info().metadata().get("window_end")));
    }

    /**
     * What the service found of a window, beside what the log holds of it.
     *
     * @param agrees whether both are the same, or it is known why they are not
     * @param words that in words
     */
    record Comparison(boolean agrees, String words) {

        static final String ROWS = "rows_recorded";

        /** How many trips a window has; none where it is null. */
        static long rows(Snapshot window) {
            return window == null ? 0 : Long.parseLong(window.info().metadata().get(ROWS));
        }

        static Comparison of(Snapshot online, Snapshot batch) {
            long recorded = rows(online);
            long logged = rows(batch);
            if (batch != null && BatchWindows.agree(online, batch)) {
                return new Comparison(true, "the same to the last digit");
            }
            if (recorded == logged) {
                return new Comparison(false, "DIFFERENT");
            }
            if (recorded > logged) {
                return new Comparison(false, "DIFFERENT: " + recorded + " trips, some of which are not in the log");
            }
            if (online.info().metadata().containsKey("gap_before_restart")) {
                return new Comparison(true, "different: " + recorded + " trips, others were lost in a crash");
            }
            return new Comparison(true, "different: " + recorded + " trips, the others came late or were refused");
        }
    }

    private static List<Snapshot> online(Path results) throws IOException {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(BatchFromLogCommand::read)
                    .filter(snapshot -> snapshot.info().project().equals(TaxiWatch.TRIPS))
                    .sorted(Comparator.comparing(snapshot -> snapshot.info().timestamp()))
                    .toList();
        }
    }

    private static Snapshot read(Path file) {
        try {
            return Snapshot.fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e, e);
        }
    }
}
