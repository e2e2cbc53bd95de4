package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.monitoring.Baseline;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Restored;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the service. */
@Command(
        name = "serve",
        description =
                "Starts the service: POST /predict, POST /outcomes, POST /models/reload, and the page of its windows at"
                        + " /. It ends with Ctrl-C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private ServiceApp app;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Where it listens (default: 8090; 0: any that is free).")
    private int port;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            defaultValue = "1h",
            converter = Span.class,
            description = "How long a window is, by the pickups of the trips (default: 1h).")
    private Duration window;

    @Option(
            names = "--lateness",
            paramLabel = "TIME",
            defaultValue = "10m",
            converter = Span.class,
            description = "For how long a window waits for late trips (default: 10m).")
    private Duration lateness;

    @Option(
            names = "--outcomes-within",
            paramLabel = "TIME",
            defaultValue = "2h",
            converter = Span.class,
            description = "For how long a prediction waits for its outcome (default: 2h).")
    private Duration outcomesWithin;

    @Option(names = "--no-database", description = "Keep the metrics of windows in files only.")
    private boolean noDatabase;

    @Option(names = "--measurable", description = "Let load --measure turn recording off and on, to see what it costs.")
    private boolean measurable;

    @Override
    public Integer call() throws Exception {
        Baseline baseline = app.monitoring().baseline();
        if (noDatabase) {
            return serve(baseline, Optional.empty());
        }
        try (TaxiDatabase database = app.options().openDatabase()) {
            app.say("The metrics of windows go to " + database.description() + ", table " + WindowSink.TABLE
                    + ". To read it:");
            app.say("  " + database.psqlLine());
            return serve(baseline, Optional.of(database.dataSource()));
        }
    }

    private int serve(Baseline baseline, Optional<DataSource> database) throws Exception {
        ServiceSettings settings = new ServiceSettings(
                app.options().output(), baseline.reference(), database, window, lateness, outcomesWithin);
        ConfigurableApplicationContext context = TaxiServer.start(settings, port, measurable);
        CountDownLatch ended = new CountDownLatch(1);
        context.addApplicationListener((ContextClosedEvent event) -> ended.countDown());
        sayWhatWasLost(context, settings);
        String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        app.say("The service answers at " + address + "/predict; to look at its windows: " + address + "/");
        app.say("Ctrl-C ends it.");
        ended.await();
        return 0;
    }

    private void sayWhatWasLost(ApplicationContext context, ServiceSettings settings) throws IOException {
        Monitor<?> trips = context.getBean("trips", Monitor.class);
        Optional<Restored> restored = trips.recorder().restored();
        if (restored.isPresent() && restored.get().isAfterCrash()) {
            Restored found = restored.get();
            long lost = LoggedRides.read(settings.log()).answersSince(found.savedAt());
            app.say("The last run did not end properly. It goes on with " + found.openRows()
                    + " trips of open windows, as of " + found.savedAt() + "; the " + lost
                    + " trips answered after that are in the log, and may be missing in their windows.");
        } else if (restored.isPresent()) {
            app.say("It goes on with " + restored.get().openRows() + " trips of open windows.");
        }
    }
}
