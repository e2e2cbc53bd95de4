package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.estimation.Chunking;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.summary.TimePeriod;
import java.time.LocalDate;

/**
 * How wrong the model is on a day: by the true durations, overall and for the ten busiest zones of pickup and the rest,
 * and beside it an estimate that sees no duration of the day.
 */
final class TaxiQuality {

    static final RegressionQualityMetric QUALITY = Metrics.regressionQuality();

    static final SegmentedMetric<RegressionQualityMetric.Result> QUALITY_BY_ZONE =
            new SegmentedMetric<>(QUALITY, Segments.of(TaxiColumns.PICKUP_ZONE).largest(10));

    static final DirectLossEstimation ESTIMATE = Metrics.directLossEstimation(
            Chunking.byPeriod(TimePeriod.DAY), DirectLossEstimation.Loss.MAE, DirectLossEstimation.Loss.RMSE);

    private static final Report DAILY = Report.builder()
            .metrics(QUALITY, QUALITY_BY_ZONE, ESTIMATE)
            .withoutPlots()
            .build();

    private TaxiQuality() {}

    /**
     * The metrics of a day, of those of its trips that are fit as the reference's are, with predictions and durations.
     */
    static Snapshot daily(Dataset current, Dataset reference, LocalDate day) {
        return DAILY.run(current, reference, TaxiColumns.QUALITY, TaxiReport.runInfo(day));
    }
}
