package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.quality.summary.Characteristics;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.terminal.Terminal;
import io.github.driftlib.test.MetricTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What happened on a day: which columns drifted, which tests failed, and what is different. */
final class DayDebug {

    private final LocalDate day;
    private final Dataset current;
    private final Dataset reference;
    private final Snapshot report;
    private final Snapshot tests;

    DayDebug(LocalDate day, Dataset current, Dataset reference) {
        this.day = day;
        this.current = current;
        this.reference = reference;
        this.report = TaxiReport.debug(current, reference, day);
        this.tests = TaxiReport.tests(current, reference, day);
    }

    /** The metrics behind the text. */
    Snapshot report() {
        return report;
    }

    /** The tests of drift and of data quality. */
    Snapshot tests() {
        return tests;
    }

    /** Whether a test of drift did not pass. */
    boolean driftFound() {
        return tests.tests().stream()
                .map(Snapshot.TestEntry::result)
                .anyMatch(test -> test.group().equals(MetricTest.Group.DATA_DRIFT.label())
                        && !test.status().passed());
    }

    /** The day for a person to read: what happened, then the numbers behind it. */
    String text(Terminal terminal) {
        return String.join(
                "\n",
                head(),
                drift(terminal),
                terminal.text(tests),
                "Numbers, reference -> current",
                numbers(terminal),
                "Zones",
                categories(terminal));
    }

    /** The last line: what to look at. */
    String closing(Terminal terminal) {
        return terminal.sentence(tests.findings());
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                "%s: %,d trips, held against %,d trips of the reference%n",
                day,
                current.rowCount(),
                reference.rowCount());
    }

    private String drift(Terminal terminal) {
        DataDriftTable.Result drift = report.get(Metrics.dataDriftTable());
        TextTable table = new TextTable("column", "type", "test", "score", "threshold", "verdict");
        for (String column : TaxiColumns.WATCHED) {
            ColumnDriftMetric.Result judged = drift.driftByColumns().get(column);
            if (judged == null) {
                table.add(column, "-", "-", "-", "-", why(column, drift));
            } else {
                table.add(
                        column,
                        judged.columnType(),
                        judged.stattestName(),
                        number("%.4f", judged.driftScore()),
                        number("%.2f", judged.stattestThreshold()),
                        judged.driftDetected() ? "drifted" : "as before");
            }
        }
        return table.text(terminal.width());
    }

    /** Why there is no verdict about a column. */
    private static String why(String column, DataDriftTable.Result drift) {
        return drift.changedColumns().stream()
                .filter(change -> change.column().equals(column))
                .map(ColumnChange::text)
                .findFirst()
                .orElseGet(() -> drift.columnsNotComputed().get(column));
    }

    private String numbers(Terminal terminal) {
        TextTable table = new TextTable("column", "missing %", "mean", "min", "25 %", "median", "75 %", "max");
        Stream.concat(Stream.of(TaxiColumns.PREDICTION), TaxiColumns.NUMERICAL.stream())
                .forEach(column -> {
                    ColumnSummaryResult summary = report.get(Metrics.columnSummary(column));
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
        return table.text(terminal.width());
    }

    private static String change(ColumnSummaryResult summary, Function<Characteristics, Double> value) {
        return two(value.apply(summary.referenceCharacteristics())) + " -> "
                + two(value.apply(summary.currentCharacteristics()));
    }

    private static String numericalChange(
            ColumnSummaryResult summary, Function<NumericalCharacteristics, Double> value) {
        return change(summary, side -> side instanceof NumericalCharacteristics numbers ? value.apply(numbers) : null);
    }

    private String categories(Terminal terminal) {
        TextTable table = new TextTable("column", "missing %", "different", "new that day", "not seen that day");
        for (String column : TaxiColumns.CATEGORICAL) {
            ColumnSummaryResult summary = report.get(Metrics.columnSummary(column));
            LabelChange labels = LabelChange.between(reference, current, column);
            table.add(
                    column,
                    change(summary, Characteristics::missingPercentage),
                    labels.referenceLabels() + " -> " + labels.currentLabels(),
                    labels.appeared().text("trips of the day"),
                    labels.vanished().text("trips of the reference"));
        }
        return table.text(terminal.width());
    }

    private static String two(Double value) {
        return value == null ? "-" : number("%.2f", value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
