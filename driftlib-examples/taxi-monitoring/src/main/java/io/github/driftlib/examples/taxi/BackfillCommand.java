package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.monitoring.DayResult;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Compares each day of the current month with the reference. */
@Command(
        name = "backfill",
        description = "Compares each day of the current month with the reference and keeps the metrics.")
final class BackfillCommand implements Callable<Integer> {

    @ParentCommand
    private TaxiApp app;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = Converters.Pause.class,
            description = "Wait between two days, such as 10s, to look live (default: not at all).")
    private Duration pause;

    @Option(
            names = "--false-alerts",
            paramLabel = "NUMBER",
            description = "Tell of days that are not as those of the reference month were, and accept so many false"
                    + " alerts in thirty days, such as 1 (default: tell of nothing).")
    private Double falseAlerts;

    @Override
    public Integer call() throws Exception {
        return app.alone(this::run);
    }

    private int run() throws InterruptedException {
        TaxiMonitoring monitoring = app.monitoring();
        try (StartingDatabase database = app.options().startDatabase()) {
            if (falseAlerts == null) {
                run(app, monitoring, database, pause);
            } else {
                monitoring.backfillWithAlerts(() -> database.await().dataSource(), pause, falseAlerts);
                sayWritten(app);
            }
            Psql.print(app, database.await(), "taxi_metrics");
        }
        return 0;
    }

    static List<DayResult> run(TaxiApp app, TaxiMonitoring monitoring, StartingDatabase database, Duration pause)
            throws InterruptedException {
        List<DayResult> results;
        try (DayProgress progress = DayProgress.on(app.out(), monitoring.days().size())) {
            results = monitoring.backfill(() -> database.await().dataSource(), pause, progress);
        }
        sayWritten(app);
        return results;
    }

    private static void sayWritten(TaxiApp app) {
        OutputFolder output = app.options().output();
        app.out().println("Written: " + output.metrics() + " and a report for each day");
        app.out().println("To open in a browser: " + output.page("dashboard"));
    }
}
