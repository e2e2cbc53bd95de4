package io.github.driftlib.cli;

import io.github.driftlib.data.DatasetDescription;
import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.DataSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the main results of a report: which columns drifted, and what could not be computed. */
final class ReportShown {

    private ReportShown() {}

    static void show(Snapshot snapshot, DataSummary current, Screen screen) {
        Optional<DataDriftTable.Result> drift =
                results(snapshot, DataDriftTable.Result.class).findFirst();
        drift.ifPresentOrElse(
                table -> columns(table, screen),
                () -> current.rows()
                        .ifPresent(rows -> new DatasetDescription(
                                        rows.rowCount(), rows.describe().columns(), List.of())
                                .toString()
                                .lines()
                                .forEach(screen::line)));
        reasons(snapshot).forEach((reason, metrics) -> screen.line("not computed: " + metrics + ": " + reason));
        screen.show(snapshot, false);
    }

    /** Why metrics have no result, each reason once, with how many metrics; what the findings say is left out. */
    private static Map<String, String> reasons(Snapshot snapshot) {
        List<Finding> told = snapshot.findings();
        Map<String, List<String>> metrics = new LinkedHashMap<>();
        for (Metric<?> metric : snapshot.metrics()) {
            MetricOutcome<?> outcome = snapshot.outcome(metric);
            if (outcome.result().isEmpty()
                    && told.stream().noneMatch(finding -> finding.text().contains(outcome.reason()))) {
                metrics.computeIfAbsent(outcome.reason(), reason -> new ArrayList<>())
                        .add(metric.name());
            }
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        metrics.forEach((reason, names) ->
                reasons.put(reason, names.size() == 1 ? names.get(0) : FindingWords.counted(names.size(), "metric")));
        return reasons;
    }

    private static <R extends MetricResult> Stream<R> results(Snapshot snapshot, Class<R> type) {
        return snapshot.metrics().stream()
                .map(metric -> snapshot.outcome(metric).result())
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static void columns(DataDriftTable.Result table, Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "kind", "measure", "score", "drift from", ""));
        table.driftByColumns().forEach((column, drift) -> rows.add(row(column, drift)));
        if (rows.size() > 1) {
            screen.table(rows);
        }
    }

    private static List<String> row(String column, ColumnDriftMetric.Result drift) {
        return List.of(
                column,
                drift.columnType(),
                drift.stattestName(),
                number(drift.driftScore()),
                number(drift.decisiveThreshold()),
                drift.driftDetected() ? "drifted" : "");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
