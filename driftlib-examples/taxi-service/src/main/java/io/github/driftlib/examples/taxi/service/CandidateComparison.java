package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import io.github.driftlib.live.Window;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which of two models is better, by the trips of a window of which both have said how long they take and the outcome is
 * known.
 *
 * @param take where comparisons go
 */
record CandidateComparison(Consumer<Snapshot> take) {

    static final String PROJECT = "taxi-live-candidate";
    static final String CANDIDATE = "candidate";

    private static final Report REPORT = Report.of(Metrics.modelComparison(CANDIDATE));

    /** What the columns of outcomes mean. */
    static DataDefinition definition() {
        return DataDefinition.builder()
                .target(TaxiColumns.TARGET)
                .prediction(TaxiColumns.PREDICTION)
                .build();
    }

    /** Compares the models by a window that was judged. */
    void follow(Window.Result judged) {
        if (judged.held().isEmpty()) {
            of(judged.window()).ifPresent(take);
        }
    }

    /** The comparison by a window; none where the candidate was not asked. */
    private static Optional<Snapshot> of(Window window) {
        Optional<Dataset> asked = window.rows()
                .map(trips -> trips.filter(trip -> !Double.isNaN(trip.number(CANDIDATE))))
                .filter(trips -> trips.rowCount() > 0);
        return asked.map(trips -> REPORT.run(RunData.of(trips)
                .withDefinition(definition())
                .withInfo(RunInfo.of(PROJECT, window.from())
                        .withMetadata("window_end", window.to().toString())
                        .withMetadata("trips", Integer.toString(trips.rowCount())))));
    }
}
