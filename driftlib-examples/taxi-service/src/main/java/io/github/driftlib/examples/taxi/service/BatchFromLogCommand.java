package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.examples.taxi.monitoring.Baseline;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            defaultValue = "1h",
            converter = Span.class,
            description = "How long the service's windows are (default: 1h).")
    private Duration window;

    @Override
    public Integer call() throws Exception {
        Baseline baseline = app.monitoring().baseline();
        ServiceSettings settings = new ServiceSettings(
                app.options().output(), baseline.reference(), Optional.empty(), window, Duration.ZERO, window);
        LoggedRides log = LoggedRides.read(settings.log());
        if (log.unreadable() > 0) {
            app.say(log.unreadable() + " lines of the log cannot be read and are left out");
        }
        List<Snapshot> online = online(settings.results());
        boolean allAgree = true;
        app.say("window                 trips  prediction drift  online");
        for (Snapshot batch : BatchWindows.of(log.answers(), settings)) {
            Optional<Snapshot> same = online.stream()
                    .filter(snapshot ->
                            snapshot.info().timestamp().equals(batch.info().timestamp()))
                    .findFirst();
            boolean agree = same.map(found -> BatchWindows.agree(found, batch)).orElse(true);
            boolean crashed = same.map(found -> found.info().metadata().containsKey("gap_before_restart"))
                    .orElse(false);
            allAgree &= agree || crashed;
            app.say(String.format(
                    Locale.ROOT,
                    "%s  %5s  %16.4f  %s",
                    batch.info().timestamp(),
                    batch.info().metadata().get("rows_recorded"),
                    BatchWindows.predictionDrift(batch),
                    same.isEmpty() ? "not closed" : word(agree, crashed)));
        }
        return allAgree ? 0 : 1;
    }

    private static String word(boolean agree, boolean crashed) {
        if (agree) {
            return "the same to the last digit";
        }
        return crashed ? "different: trips were lost in a crash" : "DIFFERENT";
    }

    private static List<Snapshot> online(Path results) throws IOException {
        if (!Files.isDirectory(results)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(BatchFromLogCommand::read)
                    .filter(snapshot -> snapshot.info().project().equals(TaxiWatch.TRIPS))
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
