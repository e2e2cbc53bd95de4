package io.github.driftlib.cli;

import io.github.driftlib.drift.ColumnDriftResult;
import io.github.driftlib.drift.DataDriftTableResult;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.report.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the main results of a report: which columns drifted, and what could not be computed. */
final class ReportShown {

    private ReportShown() {}

    static void show(Snapshot snapshot, Screen screen) {
        results(snapshot, DataDriftTableResult.class).findFirst().ifPresent(table -> columns(table, screen));
        for (Metric<?> metric : snapshot.metrics()) {
            if (snapshot.outcome(metric).result().isEmpty()) {
                screen.line("not computed: " + metric.name() + ": "
                        + snapshot.outcome(metric).reason());
            }
        }
        screen.show(snapshot, false);
    }

    private static <R extends MetricResult> Stream<R> results(Snapshot snapshot, Class<R> type) {
        return snapshot.metrics().stream()
                .map(metric -> snapshot.outcome(metric).result())
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static void columns(DataDriftTableResult table, Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "kind", "measure", "score", "drift from", ""));
        table.driftByColumns().forEach((column, drift) -> rows.add(row(column, drift)));
        if (rows.size() > 1) {
            screen.table(rows);
        }
    }

    private static List<String> row(String column, ColumnDriftResult drift) {
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
