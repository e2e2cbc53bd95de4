package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.ScoreType;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The drift of the columns of a data set, each judged by a {@link ColumnDriftMetric}.
 *
 * @param computed the columns that could be judged
 * @param notComputed those that could not, each with the reason
 * @param changed those that are not what they were in the reference
 */
record ColumnDrifts(
        Map<String, ColumnDriftResult> computed, Map<String, String> notComputed, List<ColumnChange> changed) {

    static List<ColumnDriftMetric> metrics(List<String> columns, DriftOptions options, ResolvedDefinition definition) {
        return (columns == null ? DriftColumn.ofDataset(definition) : columns)
                .stream()
                        .map(column -> options.metric(
                                column, DriftColumn.of(column, definition).kind()))
                        .toList();
    }

    /** The outcome of a metric of all columns, where at least one of them can be judged, or is not what it was. */
    static <R extends MetricResult> MetricOutcome<R> outcome(
            List<ColumnDriftMetric> metrics,
            PValueAdjustment adjustment,
            MetricContext context,
            Function<ColumnDrifts, R> result) {
        if (context.reference().isEmpty()) {
            return NoReference.outcome();
        }
        if (metrics.isEmpty()) {
            return MetricOutcome.notApplicable("drift needs a column to consider, but there is none");
        }
        ColumnDrifts drifts = of(metrics, adjustment, context);
        return drifts.number() == 0
                ? MetricOutcome.notEnoughData("no column could be judged: " + drifts.notComputed)
                : MetricOutcome.of(result.apply(drifts));
    }

    private static ColumnDrifts of(
            List<ColumnDriftMetric> metrics, PValueAdjustment adjustment, MetricContext context) {
        Map<String, ColumnDriftResult> computed = new LinkedHashMap<>();
        Map<String, String> notComputed = new LinkedHashMap<>();
        List<ColumnChange> changed = new ArrayList<>();
        for (ColumnDriftMetric metric : metrics) {
            Optional<ColumnChange> change = metric.change(context.definition());
            if (change.isPresent()) {
                changed.add(change.get());
                continue;
            }
            MetricOutcome<ColumnDriftResult> outcome = context.outcome(metric);
            outcome.result()
                    .ifPresentOrElse(
                            result -> computed.put(metric.columnName(), result),
                            () -> notComputed.put(metric.columnName(), outcome.reason()));
        }
        if (adjustment != null) {
            adjust(computed, adjustment);
        }
        return new ColumnDrifts(computed, notComputed, List.copyOf(changed));
    }

    private static void adjust(Map<String, ColumnDriftResult> results, PValueAdjustment adjustment) {
        List<ColumnDriftResult> byPValue = results.values().stream()
                .filter(result -> result.scoreType() == ScoreType.P_VALUE)
                .toList();
        double[] lowest = adjustment.adjusted(byPValue.stream()
                .mapToDouble(result -> result.scoreRange().lowest())
                .toArray());
        double[] highest = adjustment.adjusted(byPValue.stream()
                .mapToDouble(result -> result.scoreRange().highest())
                .toArray());
        for (int i = 0; i < lowest.length; i++) {
            results.put(byPValue.get(i).columnName(), byPValue.get(i).adjusted(lowest[i], highest[i]));
        }
    }

    /** How many columns were judged, or are not what they were. */
    int number() {
        return computed.size() + changed.size();
    }

    /** How many of them drifted: one that is not what it was did. */
    int drifted() {
        return changed.size()
                + (int) computed.values().stream()
                        .filter(ColumnDriftResult::driftDetected)
                        .count();
    }

    /** Those of which it is undecided whether they drifted. */
    List<String> undecided() {
        return computed.entrySet().stream()
                .filter(entry -> entry.getValue().decision() == DriftDecision.UNDECIDED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Drifted columns by their number. */
    double share() {
        return (double) drifted() / number();
    }
}
