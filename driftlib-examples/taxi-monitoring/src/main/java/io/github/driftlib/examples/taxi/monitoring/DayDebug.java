package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.Characteristics;
import io.github.driftlib.quality.ColumnSummaryResult;
import io.github.driftlib.quality.NumericalCharacteristics;
import io.github.driftlib.report.Metrics;
import io.github.driftlib.report.Snapshot;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What happened on a day: which columns drifted, and what is different in them. */
final class DayDebug {

    private final LocalDate day;
    private final Dataset current;
    private final Dataset reference;
    private final Snapshot snapshot;

    DayDebug(LocalDate day, Dataset current, Dataset reference) {
        this.day = day;
        this.current = current;
        this.reference = reference;
        this.snapshot = TaxiReport.detailed(current, reference, day);
    }

    /** The metrics behind the text. */
    Snapshot snapshot() {
        return snapshot;
    }

    /** The day for a person to read. */
    String text() {
        return String.join("\n", head(), drift(), "Numbers, reference -> current", numbers(), "Zones", categories());
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                "%s: %,d trips, held against %,d trips of the reference%n",
                day,
                current.rowCount(),
                reference.rowCount());
    }

    private String drift() {
        TextTable table = new TextTable("column", "type", "test", "score", "threshold", "verdict");
        for (String column : TaxiColumns.WATCHED) {
            MetricOutcome<ColumnDriftResult> outcome = snapshot.outcome(Metrics.columnDrift(column));
            outcome.result()
                    .ifPresentOrElse(
                            drift -> table.add(
                                    column,
                                    drift.columnType(),
                                    drift.stattestName(),
                                    number("%.4f", drift.driftScore()),
                                    number("%.2f", drift.stattestThreshold()),
                                    drift.driftDetected() ? "drifted" : "as before"),
                            () -> table.add(column, "-", "-", "-", "-", outcome.reason()));
        }
        return table.text();
    }

    private String numbers() {
        TextTable table = new TextTable("column", "missing %", "mean", "min", "25 %", "median", "75 %", "max");
        Stream.concat(Stream.of(TaxiColumns.PREDICTION), TaxiColumns.NUMERICAL.stream())
                .forEach(column -> {
                    ColumnSummaryResult summary = snapshot.get(Metrics.columnSummary(column));
                    table.add(
                            column,
                            change(summary, Characteristics::missingPercentage),
                            numericalChange(summary, NumericalCharacteristics::mean),
                            numericalChange(summary, NumericalCharacteristics::min),
                            numericalChange(summary, NumericalCharacteristics::p25),
                            numericalChange(summary, NumericalCharacteristics::p50),
                            numericalChange(summary, NumericalCharacteristics::p75),
                            numericalChange(summary, NumericalCharacteristics::max));
                });
        return table.text();
    }

    private static String change(ColumnSummaryResult summary, Function<Characteristics, Double> value) {
        return two(value.apply(summary.referenceCharacteristics())) + " -> "
                + two(value.apply(summary.currentCharacteristics()));
    }

    private static String numericalChange(
            ColumnSummaryResult summary, Function<NumericalCharacteristics, Double> value) {
        return change(summary, side -> side instanceof NumericalCharacteristics numbers ? value.apply(numbers) : null);
    }

    private String categories() {
        TextTable table = new TextTable("column", "missing %", "different", "new that day", "not seen that day");
        for (String column : TaxiColumns.CATEGORICAL) {
            ColumnSummaryResult summary = snapshot.get(Metrics.columnSummary(column));
            LabelChange labels = LabelChange.between(reference, current, column);
            table.add(
                    column,
                    change(summary, Characteristics::missingPercentage),
                    labels.referenceLabels() + " -> " + labels.currentLabels(),
                    labels.appeared().text("trips of the day"),
                    labels.vanished().text("trips of the reference"));
        }
        return table.text();
    }

    private static String two(Double value) {
        return value == null ? "-" : number("%.2f", value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
