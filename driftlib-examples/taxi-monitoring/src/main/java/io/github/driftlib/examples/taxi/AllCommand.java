package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.monitoring.DayResult;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import io.github.driftlib.terminal.Terminal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Does everything in turn. */
@Command(name = "all", description = "Does prepare and backfill, and debug for the day that drifted most; the default.")
final class AllCommand implements Callable<Integer> {

    @ParentCommand
    private TaxiApp app;

    @Override
    public Integer call() throws Exception {
        return run(app);
    }

    static int run(TaxiApp app) throws Exception {
        return app.alone(() -> {
            everything(app);
            return 0;
        });
    }

    private static void everything(TaxiApp app) throws InterruptedException {
        TaxiMonitoring monitoring = app.monitoring();
        try (StartingDatabase database = app.options().startDatabase()) {
            monitoring.prepare();
            List<DayResult> results = BackfillCommand.run(app, monitoring, database, Duration.ZERO);
            DayResult worst = results.stream()
                    .max(Comparator.comparing(DayResult::predictionDrift))
                    .orElseThrow();
            monitoring.debug(worst.day(), Terminal.ofSystem());
            Psql.print(app, database.await(), "taxi_metrics");
        }
    }
}
