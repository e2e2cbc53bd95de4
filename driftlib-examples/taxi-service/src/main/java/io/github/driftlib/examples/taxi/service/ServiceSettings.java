package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.OutputFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the service is started with.
 *
 * @param output where the model is, and where everything goes
 * @param reference the trips that windows are compared with
 * @param database where the metrics of windows go, if there is one
 * @param alerts what tells of windows that are not as usual, if anything does
 * @param window how long a window is
 * @param lateness for how long after its end a window waits for trips
 * @param outcomesWithin for how long a prediction waits for its outcome
 */
record ServiceSettings(
        OutputFolder output,
        Dataset reference,
        Optional<DataSource> database,
        Optional<AlertSink> alerts,
        Duration window,
        Duration lateness,
        Duration outcomesWithin) {

    ServiceSettings withAlerts(AlertSink sink) {
        return new ServiceSettings(output, reference, database, Optional.of(sink), window, lateness, outcomesWithin);
    }

    /** Where windows are saved. */
    Path windows() {
        return live().resolve("windows");
    }

    /** Where the log is. */
    Path log() {
        return log(output);
    }

    /** Where the log of a service with that output is. */
    static Path log(OutputFolder output) {
        return output.folder().resolve("live").resolve("log");
    }

    /** Where the results of windows are. */
    Path results() {
        return live().resolve("results");
    }

    /** Where results wait for the database. */
    Path journal() {
        return live().resolve("journal");
    }

    /** Where results wait to be judged for alerts. */
    Path alertJournal() {
        return live().resolve("alert-journal");
    }

    private Path live() {
        return output.folder().resolve("live");
    }
}
