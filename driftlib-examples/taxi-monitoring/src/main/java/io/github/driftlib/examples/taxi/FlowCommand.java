package io.github.driftlib.examples.taxi;

import io.github.driftlib.examples.taxi.flow.FlowServer;
import io.github.driftlib.examples.taxi.flow.FlowState;
import io.github.driftlib.examples.taxi.monitoring.DayRecorder;
import io.github.driftlib.examples.taxi.monitoring.TaxiMonitoring;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Does what backfill does as jobs with a schedule, retries and a web page. */
@Command(
        name = "flow",
        description = "Does what backfill does as jobs, each day one, which a web page shows; then each morning the day"
                + " before, until Ctrl-C.")
final class FlowCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofDays(1);

    @ParentCommand
    private TaxiApp app;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "The port of the page (default: 8000; 0: any that is free).")
    private int port;

    @Option(names = "--until-done", description = "End when all days are done, not with Ctrl-C.")
    private boolean untilDone;

    @Override
    public Integer call() throws Exception {
        return app.alone(this::run);
    }

    private int run() throws InterruptedException {
        TaxiMonitoring monitoring = app.monitoring();
        try (StartingDatabase starting = app.options().startDatabase()) {
            monitoring.makeReady();
            DataSource database = starting.await().dataSource();
            try (DayRecorder recorder = new DayRecorder(database, app.options().output());
                    FlowServer flow = FlowServer.start(database, port, new DailyFlow(monitoring, recorder))) {
                FlowState state = run(flow);
                Psql.print(app, starting.await(), "taxi_metrics");
                waitUnless(untilDone);
                return state.failed() == 0 ? 0 : 1;
            }
        }
    }

    private FlowState run(FlowServer flow) throws InterruptedException {
        say("The days are on their way; to look at them: " + flow.page());
        flow.enqueueAll();
        FlowState state = flow.awaitDone(LONGEST);
        say("Done: " + state.succeeded() + " days, failed: " + state.failed());
        return state;
    }

    private void waitUnless(boolean done) throws InterruptedException {
        if (!done) {
            say("The page stays until Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }

    private void say(String line) {
        app.out().println(line);
        app.out().flush();
    }
}
