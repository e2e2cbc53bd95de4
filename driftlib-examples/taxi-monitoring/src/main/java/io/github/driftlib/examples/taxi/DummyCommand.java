package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.monitoring.DummyMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fills a table with random values, to try a dashboard. */
@Command(
        name = "dummy",
        description = "Writes random values into the table dummy_metrics, one row after the other, to try a dashboard.")
final class DummyCommand implements Callable<Integer> {

    @ParentCommand
    private TaxiApp app;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = Converters.Pause.class,
            description = "Wait between two rows (default: 10s).")
    private Duration pause;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many rows (default: 30); Ctrl-C ends it earlier.")
    private int count;

    @Override
    public Integer call() throws Exception {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count must be at least 1, but was " + count);
        }
        try (StartingDatabase starting = app.options().startDatabase()) {
            DummyMetrics table =
                    new DummyMetrics(starting.await().dataSource(), RandomGenerator.getDefault(), Clock.systemUTC());
            for (int row = 0; row < count; row++) {
                if (row > 0) {
                    Thread.sleep(pause.toMillis());
                }
                app.out().println(table.addRow());
                app.out().flush();
            }
            Psql.print(app, starting.await(), DummyMetrics.TABLE);
        }
        return 0;
    }
}
