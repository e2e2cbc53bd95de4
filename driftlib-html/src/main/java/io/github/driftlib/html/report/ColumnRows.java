package io.github.driftlib.html.report;

import io.github.driftlib.drift.ColumnDriftMetric;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DriftAccuracy;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.html.view.drift.DriftLimit;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.report.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what the metrics of a snapshot say about each column. */
final class ColumnRows {

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, ColumnRow.Drift> drifts = new LinkedHashMap<>();
    private final Map<String, Double> missing = new LinkedHashMap<>();
    private final Map<String, Double> missingInReference = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> valuesInReference = new LinkedHashMap<>();
    private final Map<String, List<String>> flags = new LinkedHashMap<>();
    private final Map<String, List<Sparkline>> pictures = new LinkedHashMap<>();
    private final Map<String, List<Integer>> cards = new LinkedHashMap<>();

    private ColumnRows() {}

    /** A row for each column that a card is about, in the order of the snapshot. */
    static List<ColumnRow> of(Snapshot snapshot, List<ReportPage.Shown> cards) {
        ColumnRows rows = new ColumnRows();
        for (int i = 0; i < cards.size(); i++) {
            if (!cards.get(i).column().isEmpty()) {
                rows.cards
                        .computeIfAbsent(cards.get(i).column(), column -> new ArrayList<>())
                        .add(i);
            }
        }
        for (Metric<?> metric : snapshot.metrics()) {
            snapshot.outcome(metric).result().ifPresent(rows::read);
        }
        return rows.rows();
    }

    private List<ColumnRow> rows() {
        return cards.entrySet().stream()
                .map(entry -> new ColumnRow(
                        entry.getKey(),
                        kinds.getOrDefault(entry.getKey(), ""),
                        drifts.get(entry.getKey()),
                        missing.get(entry.getKey()),
                        missingInReference.get(entry.getKey()),
                        values.get(entry.getKey()),
                        valuesInReference.get(entry.getKey()),
                        flagsOf(entry.getKey()),
                        drifts.containsKey(entry.getKey()) ? null : pictures.get(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    /** What is odd about a column. Empty texts and infinite numbers are missing too, where they are counted. */
    private List<String> flagsOf(String column) {
        List<String> known = flags.getOrDefault(column, List.of());
        Double share = missing.get(column);
        return !flags.containsKey(column)
                        || share == null
                        || !ColumnWords.isMany(share)
                        || known.contains("missing")
                        || known.contains("empty")
                ? known
                : Stream.concat(known.stream(), Stream.of("missing")).toList();
    }

    private void read(MetricResult result) {
        if (result instanceof ColumnDriftMetric.Result drift) {
            read(drift);
        } else if (result instanceof DataDriftTable.Result table) {
            table.driftByColumns().values().forEach(this::read);
        } else if (result instanceof ColumnSummaryResult summary) {
            kinds.putIfAbsent(summary.columnName(), summary.columnType());
            describe(summary);
            missing.putIfAbsent(
                    summary.columnName(), summary.currentCharacteristics().missingPercentage() / 100);
            if (summary.referenceCharacteristics() != null) {
                missingInReference.putIfAbsent(
                        summary.columnName(), summary.referenceCharacteristics().missingPercentage() / 100);
            }
        } else if (result instanceof DatasetMissingValuesMetric.Result counts) {
            // It counts all kinds of missing values, so its numbers take the place of any others.
            read(counts.current(), missing);
            read(counts.reference(), missingInReference);
        }
    }

    private void describe(ColumnSummaryResult summary) {
        String column = summary.columnName();
        values.putIfAbsent(column, ColumnWords.of(summary.currentCharacteristics()));
        flags.putIfAbsent(column, ColumnWords.flags(summary.currentCharacteristics()));
        if (summary.referenceCharacteristics() != null) {
            valuesInReference.putIfAbsent(column, ColumnWords.of(summary.referenceCharacteristics()));
        }
        if (summary.plotData() != null && summary.plotData().binsForHist() != null) {
            Sparkline.of(summary.plotData().binsForHist()).ifPresent(both -> pictures.putIfAbsent(column, both));
        }
    }

    private static void read(DatasetMissingValuesMetric.MissingValues side, Map<String, Double> shares) {
        if (side != null) {
            shares.putAll(side.shareOfMissingValuesByColumn());
        }
    }

    private void read(ColumnDriftMetric.Result drift) {
        kinds.put(drift.columnName(), drift.columnType());
        List<Sparkline> small = Sparkline.of(drift.reference(), drift.current());
        DriftLimit limit = DriftLimit.of(drift);
        Optional<Score.Range> range = Optional.ofNullable(drift.accuracy())
                .map(DriftAccuracy::scoreRange)
                .filter(some -> some.lowest() < some.highest());
        drifts.putIfAbsent(
                drift.columnName(),
                new ColumnRow.Drift(
                        drift.driftDetected(),
                        drift.decision() == DriftVerdict.UNDECIDED,
                        drift.driftDetected() || drift.accuracy() == null
                                ? null
                                : drift.accuracy().doubt(),
                        drift.driftScore(),
                        range.map(Score.Range::lowest).orElse(null),
                        range.map(Score.Range::highest).orElse(null),
                        drift.driftDetected() && drift.calibratedDecision() == DriftVerdict.NO_DRIFT,
                        limit.rule(),
                        limit.value(),
                        drift.stattestName(),
                        drift.scoreType() == Score.Type.P_VALUE,
                        drift.noiseFloor(),
                        small.get(0),
                        small.get(1)));
    }
}
