package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.examples.taxi.database.TaxiDatabase;
import io.github.driftlib.examples.taxi.monitoring.AlertReceiver;
import io.github.driftlib.examples.taxi.monitoring.Baseline;
import io.github.driftlib.examples.taxi.monitoring.RunLock;
import io.github.driftlib.examples.taxi.monitoring.TaxiAlerts;
import io.github.driftlib.jdbc.JdbcAlertStore;
import io.github.driftlib.live.Monitor;
import io.github.driftlib.live.Recorder;
import io.github.driftlib.report.Snapshot;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts the service. */
@Command(
        name = "serve",
        description =
                "Starts the service: POST /predict, POST /outcomes, POST /models/reload, and the page of its windows at"
                        + " /. It ends with Ctrl-C or SIGTERM.")
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    @ParentCommand
    private ServiceApp app;

    @Spec
    private CommandSpec spec;

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

    @Option(
            names = "--measurable",
            description = "Let load --measure turn recording off and on, and load --soak collect garbage, to see what"
                    + " watching costs.")
    private boolean measurable;

    @Option(
            names = "--false-alerts",
            paramLabel = "NUMBER",
            description = "Tell of windows that are not as those of the reference month were, and accept so many false"
                    + " alerts in thirty days, such as 1 (default: tell of nothing).")
    private Double falseAlerts;

    @Override
    public Integer call() throws Exception {
        if (falseAlerts != null && noDatabase) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--false-alerts needs a database, which keeps what was told; drop --no-database");
        }
        checkPort();
        app.monitoring();
        return RunLock.during(app.options().output(), this::run);
    }

    /** Before anything is trained or started for nothing. */
    private void checkPort() {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("--port must be from 0 to " + MOST_PORT + ", but was " + port);
        }
        try {
            new ServerSocket(port).close();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--port must be one that is free, but was " + port + ": " + e.getMessage(), e);
        }
    }

    private int run() throws Exception {
        Baseline baseline = app.monitoring().baseline();
        if (noDatabase) {
            return serve(
                    settings(baseline, Optional.empty()),
                    work -> Runtime.getRuntime().addShutdownHook(new Thread(work, "before-end")));
        }
        try (TaxiDatabase database = app.options().openDatabase()) {
            app.say("The metrics of windows go to " + database.description() + ", table " + WindowSink.TABLE
                    + ". To read it:");
            app.say("  " + database.psqlLine());
            ServiceSettings settings = settings(baseline, Optional.of(database.dataSource()));
            if (falseAlerts == null) {
                return serve(settings, database::beforeEnd);
            }
            try (AlertReceiver receiver = AlertReceiver.start(line -> app.say("Alert: " + line))) {
                return serve(withAlerts(settings, database.dataSource(), receiver), database::beforeEnd);
            }
        }
    }

    private ServiceSettings settings(Baseline baseline, Optional<DataSource> database) {
        return new ServiceSettings(
                app.options().output(),
                baseline.reference(),
                database,
                Optional.empty(),
                window,
                lateness,
                outcomesWithin);
    }

    private ServiceSettings withAlerts(ServiceSettings settings, DataSource database, AlertReceiver receiver) {
        AlertStore store = JdbcAlertStore.of(database).createTables(true);
        AlertSink alerts = TaxiAlerts.sink(window, falseAlerts, store, receiver.notifier());
        if (store.load(TaxiWatch.TRIPS).isEmpty()) {
            YearMonth month = app.options().settings().referenceMonth();
            app.say("Alerts: learning what is normal of the windows of " + month + ", once");
            List<Snapshot> normal =
                    NormalWindows.of(app.monitoring().normalTrips(), month, settings, TaxiAlerts.runsToLearn(window));
            alerts.learn(normal);
            app.say("Alerts: learned from " + normal.size() + " windows");
        }
        app.say("Alerts: " + falseAlerts + " false in 30 days are accepted; told to " + receiver.address());
        return settings.withAlerts(alerts);
    }

    private int serve(ServiceSettings settings, Consumer<Runnable> beforeEnd) throws Exception {
        ConfigurableApplicationContext context = TaxiServer.start(settings, port, measurable);
        CountDownLatch ended = new CountDownLatch(1);
        beforeEnd.accept(() -> {
            context.close();
            ended.countDown();
        });
        sayWhatWasLost(context, settings);
        String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        app.say("The service answers at " + address + "/predict; to look at its windows: " + address + "/");
        app.say("Ctrl-C ends it.");
        ended.await();
        return 0;
    }

    private void sayWhatWasLost(ApplicationContext context, ServiceSettings settings) throws IOException {
        Monitor<?> trips = context.getBean("trips", Monitor.class);
        Optional<Recorder.Restored> restored = trips.recorder().restored();
        if (restored.isPresent() && restored.get().isAfterCrash()) {
            Recorder.Restored found = restored.get();
            long lost = LoggedRides.answersSince(settings.log(), found.savedAt());
            app.say("The last run did not end properly. It goes on with " + found.openRows()
                    + " trips of open windows, as of " + found.savedAt() + "; the " + lost
                    + " trips answered after that are in the log, and may be missing in their windows.");
        } else if (restored.isPresent()) {
            app.say("It goes on with " + restored.get().openRows() + " trips of open windows.");
        }
    }
}
