package io.github.driftlib.examples.taxi.service;

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
 * @param window how long a window is
 * @param lateness for how long after its end a window waits for trips
 * @param outcomesWithin for how long a prediction waits for its outcome
 */
record ServiceSettings(
        OutputFolder output,
        Dataset reference,
        Optional<DataSource> database,
        Duration window,
        Duration lateness,
        Duration outcomesWithin) {

    /** Where windows are saved. */
    Path windows() {
        return live().resolve("windows");
    }

    /** Where the log is. */
    Path log() {
        return live().resolve("log");
    }

    /** Where the results of windows are. */
    Path results() {
        return live().resolve("results");
    }

    /** Where results wait for the database. */
    Path journal() {
        return live().resolve("journal");
    }

    private Path live() {
        return output.folder().resolve("live");
    }
}
