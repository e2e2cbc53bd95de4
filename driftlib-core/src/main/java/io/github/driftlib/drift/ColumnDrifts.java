package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The drift of the columns of a data set, each judged by a {@link ColumnDriftMetric}.
 *
 * @param computed the columns that could be judged
 * @param notComputed those that could not, each with the reason
 * @param changed those that are not what they were in the reference
 */
record ColumnDrifts(
        Map<String, ColumnDriftMetric.Result> computed, Map<String, String> notComputed, List<ColumnChange> changed) {

    /** Of how many columns it is said why they could not be judged, where none could. */
    private static final int REASONS = 2;

    private static final String OF_TIMES = "points in time have no drift; dataStability() and dataQuality() test how"
            + " frequent the most common one is, and a number made of them, as an hour or an age, can be judged";

    /** The features that are points in time on both sides: none is judged, nor is the time of the rows. */
    static List<String> times(ResolvedDefinition definition) {
        return definition.datetimes().stream()
                .filter(column -> definition.change(column).isEmpty())
                .toList();
    }

    /** The remarks about points in time among the columns that were not computed. */
    static List<Remark> ofTimes(Map<String, String> notComputed) {
        return notComputed.entrySet().stream()
                .filter(column -> column.getValue().equals(OF_TIMES))
                .map(column -> Remark.notJudged(column.getKey(), OF_TIMES))
                .toList();
    }

    static List<ColumnDriftMetric> metrics(
            @Nullable List<String> columns, DriftOptions options, ResolvedDefinition definition) {
        List<String> names = columns == null ? DriftColumn.ofDataset(definition) : columns;
        DriftOptions ofEach = options.sharedBy(names.size());
        return names.stream()
                .map(column ->
                        ofEach.metric(column, DriftColumn.of(column, definition).kind()))
                .toList();
    }

    /** The outcome of a metric of all columns, where at least one of them can be judged, or is not what it was. */
    static <R extends MetricResult> MetricOutcome<R> outcome(
            List<ColumnDriftMetric> metrics,
            DriftOptions.@Nullable PValueAdjustment adjustment,
            List<String> times,
            MetricContext context,
            Function<ColumnDrifts, R> result) {
        if (context.reference().isEmpty()) {
            return NoReference.outcome();
        }
        if (metrics.isEmpty()) {
            return MetricOutcome.notApplicable("drift needs a column to consider, but there is none");
        }
        ColumnDrifts drifts = of(metrics, adjustment, context);
        times.forEach(column -> drifts.notComputed.put(column, OF_TIMES));
        return drifts.number() == 0
                ? MetricOutcome.notEnoughData("no column could be judged: " + drifts.reasons())
                : MetricOutcome.of(result.apply(drifts));
    }

    private static ColumnDrifts of(
            List<ColumnDriftMetric> metrics,
            DriftOptions.@Nullable PValueAdjustment adjustment,
            MetricContext context) {
        Map<String, ColumnDriftMetric.Result> computed = new LinkedHashMap<>();
        Map<String, String> notComputed = new LinkedHashMap<>();
        List<ColumnChange> changed = new ArrayList<>();
        for (ColumnDriftMetric metric : metrics) {
            Optional<ColumnChange> change = metric.change(context.definition());
            if (change.isPresent()) {
                changed.add(change.get());
                continue;
            }
            MetricOutcome<ColumnDriftMetric.Result> outcome = outcome(metric, metrics.size(), adjustment, context);
            outcome.result()
                    .ifPresentOrElse(
                            result -> computed.put(metric.columnName(), result),
                            () -> notComputed.put(metric.columnName(), outcome.reason()));
        }
        if (adjustment != null) {
            boolean calibrated = metrics.stream().allMatch(metric -> metric.verdict() == DriftRule.CALIBRATED);
            DriftJudge.adjusted(List.copyOf(computed.values()), adjustment, calibrated)
                    .forEach(column -> computed.put(column.columnName(), column));
            if (calibrated) {
                for (ColumnDriftMetric metric : metrics) {
                    computed.computeIfPresent(
                            metric.columnName(),
                            (name, column) -> doubtful(metric, column, computed, adjustment, context));
                }
            }
        }
        return new ColumnDrifts(computed, notComputed, List.copyOf(changed));
    }

    /**
     * The column, undecided where it has too few rows for any p-value that is significant beside those of the others.
     */
    private static ColumnDriftMetric.Result doubtful(
            ColumnDriftMetric metric,
            ColumnDriftMetric.Result column,
            Map<String, ColumnDriftMetric.Result> all,
            DriftOptions.PValueAdjustment adjustment,
            MetricContext context) {
        if (column.scoreType() != Score.Type.P_VALUE || column.calibratedDecision() != DriftVerdict.NO_DRIFT) {
            return column;
        }
        double level = adjustment.level(column.stattestThreshold(), DriftJudge.besides(column, all.values()));
        return context.outcome(metric.withLevel(level))
                .result()
                .filter(strict -> strict.accuracy() != null && strict.accuracy().doubt() != null)
                .map(strict -> strict.with(
                        DriftVerdict.UNDECIDED, DriftVerdict.UNDECIDED, column.adjustedPValue(), strict.accuracy()))
                .orElse(column);
    }

    /**
     * The outcome of a column: where p-values are adjusted, a calibrated distance is judged at its share of the level.
     */
    private static MetricOutcome<ColumnDriftMetric.Result> outcome(
            ColumnDriftMetric metric,
            int columns,
            DriftOptions.@Nullable PValueAdjustment adjustment,
            MetricContext context) {
        MetricOutcome<ColumnDriftMetric.Result> outcome = context.outcome(metric);
        return adjustment != null
                        && metric.verdict() == DriftRule.CALIBRATED
                        && metric.level() == null
                        && outcome.result()
                                .filter(result -> result.scoreType() == Score.Type.DISTANCE)
                                .isPresent()
                ? context.outcome(metric.withLevel(NoiseFloor.LEVEL / columns))
                : outcome;
    }

    /** Why columns could not be judged: of a few the reasons, and how many more there are. */
    private String reasons() {
        String some = notComputed.values().stream().limit(REASONS).collect(Collectors.joining("; "));
        int more = notComputed.size() - REASONS;
        return more > 0 ? some + "; and " + FindingWords.counted(more, "more column") : some;
    }

    /** How many columns were judged, or are not what they were. */
    int number() {
        return computed.size() + changed.size();
    }

    /** How many of them drifted: one that is not what it was did. */
    int drifted() {
        return changed.size()
                + (int) computed.values().stream()
                        .filter(ColumnDriftMetric.Result::driftDetected)
                        .count();
    }

    /** Those of which it is undecided whether they drifted. */
    List<String> undecided() {
        return computed.entrySet().stream()
                .filter(entry -> entry.getValue().decision() == DriftVerdict.UNDECIDED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Drifted columns by their number. */
    double share() {
        return (double) drifted() / number();
    }
}
