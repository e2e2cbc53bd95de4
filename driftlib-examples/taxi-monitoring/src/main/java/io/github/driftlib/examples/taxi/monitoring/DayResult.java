package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/**
 * The metrics of a day.
 *
 * @param day the day
 * @param trips how many trips there were
 * @param snapshot their metrics
 */
public record DayResult(LocalDate day, int trips, Snapshot snapshot) {

    /** The head of a table of {@link #line lines}. */
    public static final String HEADER =
            "day          trips   prediction drift   drifted columns   beyond chance   missing values   median fare";

    /** How far the predictions are from those of the reference; minus infinity where that could not be told. */
    public double predictionDrift() {
        return snapshot.outcome(TaxiReport.PREDICTION_DRIFT)
                .result()
                .map(drift -> drift.driftScore())
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Whether the predictions have drifted. */
    public boolean predictionDrifted() {
        return snapshot.outcome(TaxiReport.PREDICTION_DRIFT)
                .result()
                .map(drift -> drift.driftDetected())
                .orElse(false);
    }

    /** The day in a line under {@link #HEADER}. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s  %,6d  %17s  %16s  %14s  %15s  %12s",
                day,
                trips,
                predictionDriftText(),
                driftedColumnsText(TaxiReport.DATASET_DRIFT),
                driftedColumnsText(TaxiReport.CALIBRATED_DATASET_DRIFT),
                missingText(),
                fareMedianText());
    }

    /** The day in a sentence. */
    public String summary() {
        return "prediction drift " + predictionDriftText() + ", " + driftedColumnsText(TaxiReport.DATASET_DRIFT)
                + " columns drifted, " + driftedColumnsText(TaxiReport.CALIBRATED_DATASET_DRIFT) + " beyond chance, "
                + missingText() + " of the values missing, median fare " + fareMedianText();
    }

    private String predictionDriftText() {
        return text(TaxiReport.PREDICTION_DRIFT, drift -> number("%.4f", drift.driftScore()));
    }

    private String driftedColumnsText(DatasetDriftMetric metric) {
        return text(metric, drift -> drift.numberOfDriftedColumns() + " of " + drift.numberOfColumns());
    }

    private String missingText() {
        return text(
                TaxiReport.MISSING_VALUES,
                missing -> number("%.2f %%", 100 * missing.current().shareOfMissingValues()));
    }

    private String fareMedianText() {
        return text(
                TaxiReport.FARE_MEDIAN, fare -> number("%.2f", fare.current().value()));
    }

    private <R extends MetricResult> String text(Metric<R> metric, Function<R, String> text) {
        return snapshot.outcome(metric).result().map(text).orElse("-");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
