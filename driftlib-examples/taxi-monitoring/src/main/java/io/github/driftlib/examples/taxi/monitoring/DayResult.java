package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The metrics of a day.
 *
 * @param day the day
 * @param trips how many trips there were
 * @param snapshot their metrics
 * @param quality how wrong the model was on them, and how wrong it was estimated to be
 */
public record DayResult(LocalDate day, int trips, Snapshot snapshot, Snapshot quality) {

    /** The head of a table of {@link #line lines}. */
    public static final String HEADER =
            "day          trips   prediction drift   drifted columns   beyond chance   missing values   median fare"
                    + "   error   estimated";

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
                "%s  %,6d  %17s  %16s  %14s  %15s  %12s  %6s  %10s",
                day,
                trips,
                predictionDriftText(snapshot),
                driftedColumnsText(snapshot, TaxiReport.DATASET_DRIFT),
                driftedColumnsText(snapshot, TaxiReport.CALIBRATED_DATASET_DRIFT),
                missingText(snapshot),
                fareMedianText(snapshot),
                errorText(),
                estimateText());
    }

    /** The day in a sentence. */
    public String summary() {
        return summary(snapshot) + ", mean absolute error " + errorText() + " minutes, estimated " + estimateText();
    }

    /** The metrics of some trips in a sentence. */
    static String summary(Snapshot snapshot) {
        return "prediction drift " + predictionDriftText(snapshot) + ", "
                + driftedColumnsText(snapshot, TaxiReport.DATASET_DRIFT)
                + " columns drifted, " + driftedColumnsText(snapshot, TaxiReport.CALIBRATED_DATASET_DRIFT)
                + " beyond chance, "
                + missingText(snapshot) + " of the values missing, median fare " + fareMedianText(snapshot);
    }

    /** The true mean absolute error, in minutes. */
    private String errorText() {
        return text(
                quality, TaxiQuality.QUALITY, result -> minutes(result.current().meanAbsError()));
    }

    /** The estimated one. */
    private String estimateText() {
        return text(
                quality,
                TaxiQuality.ESTIMATE,
                result -> minutes(result.current().estimates().get("mae").value()));
    }

    private static String minutes(Double number) {
        return number == null ? "-" : number("%.2f", number);
    }

    private static String predictionDriftText(Snapshot snapshot) {
        return text(snapshot, TaxiReport.PREDICTION_DRIFT, drift -> number("%.4f", drift.driftScore()));
    }

    private static String driftedColumnsText(Snapshot snapshot, DatasetDriftMetric metric) {
        return text(
                snapshot,
                metric,
                drift -> drift.numberOfDriftedColumns() + " of " + drift.numberOfColumns() + notJudged(drift));
    }

    /** The columns that could not be judged on this day; points in time never are, and are not told each day. */
    private static String notJudged(DatasetDriftMetric.Result drift) {
        List<String> names = drift.columnsNotComputed().keySet().stream()
                .filter(name -> !name.equals(TaxiColumns.PICKUP) && !name.equals(TaxiColumns.DROPOFF))
                .toList();
        return names.isEmpty() ? "" : " (not judged: " + String.join(", ", names) + ")";
    }

    private static String missingText(Snapshot snapshot) {
        return text(
                snapshot,
                TaxiReport.MISSING_VALUES,
                missing -> number("%.2f %%", 100 * missing.current().shareOfMissingValues()));
    }

    private static String fareMedianText(Snapshot snapshot) {
        return text(
                snapshot,
                TaxiReport.FARE_MEDIAN,
                fare -> number("%.2f", fare.current().value()));
    }

    private static <R extends MetricResult> String text(Snapshot snapshot, Metric<R> metric, Function<R, String> text) {
        return snapshot.outcome(metric).result().map(text).orElse("-");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
