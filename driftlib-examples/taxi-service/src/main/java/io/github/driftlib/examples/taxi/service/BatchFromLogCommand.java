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
import java.util.Optional;
import java.util.Set;
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
        for (Snapshot batch : BatchWindows.of(rides.answers(), settings)) {
            Optional<Snapshot> same = online.stream()
                    .filter(snapshot ->
                            snapshot.info().timestamp().equals(batch.info().timestamp()))
                    .findFirst();
            Comparison found = same.map(window -> Comparison.of(window, batch))
                    .orElseGet(() -> new Comparison(true, whyNone(batch.info().timestamp(), rides.givenUp(), online)));
            allAgree &= found.agrees();
            app.say(String.format(
                    Locale.ROOT,
                    "%s  %5s  %16.4f  %s",
                    batch.info().timestamp(),
                    batch.info().metadata().get(Comparison.ROWS),
                    BatchWindows.predictionDrift(batch),
                    found.words()));
        }
        return allAgree ? 0 : 1;
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

        static Comparison of(Snapshot online, Snapshot batch) {
            long recorded = Long.parseLong(online.info().metadata().get(ROWS));
            long logged = Long.parseLong(batch.info().metadata().get(ROWS));
            if (BatchWindows.agree(online, batch)) {
                return new Comparison(true, "the same to the last digit");
            }
            if (online.info().metadata().containsKey("gap_before_restart")) {
                return new Comparison(true, "different: " + recorded + " trips, others were lost in a crash");
            }
            return recorded < logged
                    ? new Comparison(true, "different: " + recorded + " trips, the others came late or were refused")
                    : new Comparison(false, "DIFFERENT");
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
