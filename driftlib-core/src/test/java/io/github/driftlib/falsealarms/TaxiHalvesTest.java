package io.github.driftlib.falsealarms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trips of the tutorial, divided at random into two halves: no preset finds a difference. */
class TaxiHalvesTest {

    private static final int HALF = 900;

    private static final DataDefinition DEFINITION = DataDefinition.builder()
            .target("duration_min")
            .prediction("prediction")
            .task(DataDefinition.Task.REGRESSION)
            .build();

    private static final Dataset TRIPS = RealTables.named("taxi")
            .filter(row -> row.number("duration_min") > 0 && row.number("duration_min") < 120)
            .withNumerical("prediction", row -> 6 + 3 * Math.min(30, row.number("trip_distance")));

    private static RunData halves(long seed) {
        Dataset[] halves = RealTables.parts(TRIPS, HALF, HALF, 70_000 + seed);
        return RunData.of(halves[1]).withReference(halves[0]).withDefinition(DEFINITION);
    }

    @Test
    void presetsOfTestsHardlyEverFail() {
        SameSourceTest.assertKept(
                "of trips",
                List.of(
                        TestPresets.dataStability(),
                        TestPresets.dataQuality(),
                        TestPresets.dataDrift(),
                        TestPresets.regression(),
                        TestPresets.noTargetPerformance()),
                TaxiHalvesTest::halves);
    }

    @Test
    void theDataSetHasNotDrifted() {
        for (DriftOptions options :
                List.of(DriftOptions.defaults(), DriftOptions.calibrated(), DriftOptions.evidently())) {
            Report report = Report.builder()
                    .metrics(Metrics.datasetDrift(options))
                    .executor(Runnable::run)
                    .build();
            for (int seed = 0; seed < 5; seed++) {
                DatasetDriftMetric.Result result = report.run(halves(seed)).get(Metrics.datasetDrift(options));
                assertThat(result.datasetDrift()).isFalse();
            }
        }
    }
}
