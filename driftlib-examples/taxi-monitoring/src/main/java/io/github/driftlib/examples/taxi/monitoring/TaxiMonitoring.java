package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.html.HtmlReport;
import io.github.driftlib.html.HtmlRuns;
import io.github.driftlib.jdbc.JdbcAlertStore;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.terminal.Terminal;
import io.github.driftlib.training.RunTable;
import io.github.driftlib.training.TrainingChecks;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingMemory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The steps of the example for one pair of months, and what they say of themselves. What one step has read or trained,
 * the next one uses. Safe for use by many threads.
 */
public final class TaxiMonitoring {

    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(30);

    private final TaxiSettings settings;
    private final PrintWriter out;
    private final TripMonths months;
    private final BaselineFiles files;
    private Baseline baseline;
    private DailyMonitor monitor;

    /** Says where the trips come from, and begins to read those of the current month. */
    public TaxiMonitoring(TaxiSettings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
        this.months = new TripMonths(settings.source());
        this.files = new BaselineFiles(settings);
        say("Trips: %s", settings.source().description());
        months.readAhead(settings.currentMonth());
    }

    /** Trains the model, judges it, and writes it with the reference. */
    public synchronized void prepare() {
        YearMonth month = settings.referenceMonth();
        Dataset trips = months.of(month);
        int currentTrips = months.of(settings.currentMonth()).rowCount();
        Training training = Training.of(trips, settings.trainRows());
        say("Current month %s: %,d trips", settings.currentMonth(), currentTrips);
        sayTrained(training, trips.rowCount());

        Snapshot report = TaxiReport.daily(training.validation(), training.train(), month.atDay(1));
        say("Train against validation: %s", DayResult.summary(report));

        OutputFolder output = settings.output();
        files.write(training);
        output.write(output.report("train-validation"), report.toJson());
        say("Written: %s, %s, %s", output.model(), output.reference(), output.report("train-validation"));
        baseline = training.baseline();
        monitor = null;
    }

    /** Trains again on ever more trips and with other features, and writes pages of the runs. */
    public synchronized void learn() {
        TrainingMemory memory = new TrainingMemory();
        Instant start =
                settings.referenceMonth().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Retraining retraining =
                new Retraining(Training.fit(months.of(settings.referenceMonth())), TrainingLog.of(memory));
        retraining.onMoreTrips(start);
        retraining.candidates(start);
        OutputFolder output = settings.output();
        HtmlRuns page = HtmlRuns.standard().with(TrainingChecks.of(Retraining.ERROR));
        Path learning = output.page("learning");
        Path candidates = output.page("candidates");
        page.writeTo(memory.records(Retraining.SIZES), learning);
        page.writeTo(memory.records(Retraining.CANDIDATES), candidates);
        String table = RunTable.of(memory.records(Retraining.CANDIDATES)).markdown();
        output.write(output.markdown("candidates"), table);
        say("%n%s", table);
        say("Written: %s", output.markdown("candidates"));
        say("To open in a browser: %s, %s", learning, candidates);
    }

    private void sayTrained(Training training, int allTrips) {
        say(
                "Reference month %s: %,d trips, of which %,d took at most an hour and had 1 to 8 passengers",
                settings.referenceMonth(), allTrips, training.trips());
        say(
                "Model: trained on the first %,d of them, mean absolute error %.4f minutes",
                training.train().rowCount(), training.trainError());
        say(
                "       tried on the other %,d, the reference: mean absolute error %.4f minutes",
                training.validation().rowCount(), training.validationError());
    }

    /** The trips of the current month. */
    public Dataset trips() {
        return months.of(settings.currentMonth());
    }

    /** The days of the current month. */
    public List<LocalDate> days() {
        return DailyMonitor.daysOf(settings.currentMonth());
    }

    /**
     * Judges and records all days of the current month.
     *
     * @param database asked for when the first day is ready to be written
     * @return the results of the days that have trips, at least one
     */
    public List<DayResult> backfill(Supplier<DataSource> database, Duration pause, DayListener listener)
            throws InterruptedException {
        DailyMonitor ready = monitor();
        try (DayRecorder recorder = new DayRecorder(database.get(), settings.output())) {
            return new Backfill(ready, recorder, pause, listener).run();
        }
    }

    /**
     * Does the same, and tells of the days that are not as the days of the reference month were. What is told goes to a
     * receiver of this example.
     *
     * @param falseAlerts how many false alerts in thirty days are accepted
     */
    public List<DayResult> backfillWithAlerts(Supplier<DataSource> database, Duration pause, double falseAlerts)
            throws InterruptedException {
        DailyMonitor ready = monitor();
        YearMonth normal = settings.referenceMonth();
        List<Snapshot> normalDays = ready.normalDays(normal, months.of(normal));
        DataSource kept = database.get();
        try (AlertReceiver receiver = AlertReceiver.start(line -> {})) {
            AlertSink alerts = TaxiAlerts.sink(
                    Duration.ofDays(1), falseAlerts, JdbcAlertStore.of(kept).createTables(true), receiver.notifier());
            alerts.learn(normalDays);
            say(
                    "Alerts: what is normal is learned from %d days of %s; %s false in 30 days are accepted",
                    normalDays.size(), normal, falseAlerts);
            say("Told to: %s", receiver.address());
            List<DayResult> results = backfillTelling(kept, pause, alerts);
            receiver.lines().forEach(line -> say("%s", line));
            return results;
        }
    }

    /** Days go through a journal, so that none is forgotten while the receiver is away. */
    private List<DayResult> backfillTelling(DataSource kept, Duration pause, AlertSink alerts)
            throws InterruptedException {
        try (DurableSink durable = DurableSink.builder(
                        settings.output().folder().resolve("alert-journal"), alerts)
                .build()) {
            List<DayResult> results = backfill(
                    () -> kept, pause, (day, result) -> result.ifPresent(found -> durable.write(found.snapshot())));
            durable.flush(LONGEST_FLUSH);
            return results;
        }
    }

    /** The trips of the reference month, with what the model says of them. */
    public Dataset normalTrips() {
        Dataset trips = months.of(settings.referenceMonth());
        return trips.with(TaxiColumns.PREDICTION, baseline().model().predict(trips));
    }

    /** Whether the next step trains a model first, as there is none for these settings. */
    public synchronized boolean mustPrepare() {
        return baseline == null && files.lack().isPresent();
    }

    /** Reads what there is to read, and prepares what there is to prepare, so that days can be judged at once. */
    public void makeReady() {
        monitor();
    }

    /** Judges and records a day; there is no result where there are no trips. */
    public Optional<DayResult> runDay(LocalDate day, DayRecorder recorder) {
        Optional<DayResult> result = monitor().judge(day);
        result.ifPresent(metrics -> {
            recorder.record(metrics);
            recorder.export();
        });
        return result;
    }

    /**
     * Says what happened on a day of the current month and why, and writes the report, the tests and the causes behind
     * it, as pages too.
     *
     * @param terminal how the text is to look
     * @return whether a test of drift did not pass
     */
    public boolean debug(LocalDate day, Terminal terminal) {
        Dataset trips = monitor().trips(day);
        if (trips.rowCount() == 0) {
            throw new IllegalArgumentException("there are no trips on " + day);
        }
        DayDebug debug = new DayDebug(day, trips, monitor().reference());
        DayCauses causes = new DayCauses(day, trips, baseline());
        say("%n%s", debug.text(terminal));
        say("%s", causes.text(terminal));
        OutputFolder output = settings.output();
        Path report = output.report("debug-" + day);
        Path tests = output.report("debug-" + day + "-tests");
        Path why = output.report("debug-" + day + "-causes");
        output.write(report, debug.report().toJson());
        output.write(tests, debug.tests().toJson());
        output.write(why, causes.report().toJson());
        Path reportPage = output.page("report");
        Path testsPage = output.page("tests");
        HtmlReport.write(debug.report(), reportPage);
        HtmlReport.write(debug.tests(), testsPage);
        Path whyPage = output.page("causes");
        HtmlReport.write(causes.report(), whyPage);
        say("Written: %s, %s, %s", report, tests, why);
        say("To open in a browser: %s, %s, %s", reportPage, testsPage, whyPage);
        say("%n%s", debug.closing(terminal));
        return debug.driftFound();
    }

    private synchronized DailyMonitor monitor() {
        if (monitor == null) {
            monitor = new DailyMonitor(baseline(), settings.currentMonth(), months.of(settings.currentMonth()));
        }
        return monitor;
    }

    /** What days are held against: read, or prepared first. */
    public synchronized Baseline baseline() {
        if (baseline == null) {
            Optional<String> lack = files.lack();
            if (lack.isPresent()) {
                say("Preparing first: %s", lack.get());
                prepare();
            } else {
                baseline = files.read();
            }
        }
        return baseline;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
