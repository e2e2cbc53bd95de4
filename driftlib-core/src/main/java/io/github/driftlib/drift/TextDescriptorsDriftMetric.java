package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextDescriptors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drift of the descriptors of a text column, each judged as a column of its own; the texts drifted where more than
 * half of their descriptors did. The descriptors share a level of 5 %, as the columns of a data set do by
 * {@link DriftRule#CALIBRATED}. By {@link DriftRule#THRESHOLD}, Evidently's, each is compared with its threshold alone,
 * and half of them are enough.
 *
 * @param columnName the column of texts
 * @param descriptors the descriptors by name, all of this column; null or empty for {@link TextDescriptors#standard}
 * @param stattest the test for all descriptors, or null for the default one of each
 * @param stattestThreshold the threshold for all descriptors, or null for the test's own
 * @param verdict when a score counts as drift, or null for {@link DriftRule#CALIBRATED}
 */
public record TextDescriptorsDriftMetric(
        String columnName,
        Map<String, TextDescriptor> descriptors,
        @Nullable StatTest stattest,
        @Judgement @Nullable Double stattestThreshold,
        @Judgement @Nullable DriftRule verdict)
        implements Metric<TextDescriptorsDriftMetric.Result> {

    /** Checks and copies the parameters. */
    public TextDescriptorsDriftMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        descriptors = TextDescriptors.chosenOrStandard(columnName, descriptors);
        StatTests.checked(stattest);
        ThresholdRule.checked("stattestThreshold", stattestThreshold, stattest);
        // One form only, so that equal metrics are equal.
        verdict = verdict == DriftRule.CALIBRATED ? null : verdict;
    }

    /** A metric with the default verdict. */
    public TextDescriptorsDriftMetric(
            String columnName,
            Map<String, TextDescriptor> descriptors,
            @Nullable StatTest stattest,
            @Nullable Double stattestThreshold) {
        this(columnName, descriptors, stattest, stattestThreshold, null);
    }

    /** The same metric with another verdict. */
    public TextDescriptorsDriftMetric withVerdict(DriftRule other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new TextDescriptorsDriftMetric(columnName, descriptors, stattest, stattestThreshold, other);
    }

    /** The distribution of each descriptor that is a number, the counts of each that is a label. */
    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return columns().flatMap(column -> column.needs().stream()).toList();
    }

    private Stream<DriftColumn> columns() {
        return descriptors.entrySet().stream()
                .map(entry -> new DriftColumn(entry.getKey(), entry.getValue().kind(), entry.getValue()));
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return NoReference.outcome();
        }
        DataSummary reference = context.reference().get();
        Map<String, ColumnDriftMetric.Result> computed = new LinkedHashMap<>();
        Map<String, String> notComputed = new LinkedHashMap<>();
        columns().forEach(column -> {
            MetricOutcome<ColumnDriftMetric.Result> outcome = judge(column, reference, context);
            outcome.result()
                    .ifPresentOrElse(
                            result -> computed.put(column.name(), result),
                            () -> notComputed.put(column.name(), outcome.reason()));
        });
        ColumnDrifts drifts = new ColumnDrifts(computed, notComputed, List.of());
        if (computed.isEmpty()) {
            return MetricOutcome.notEnoughData(
                    "no descriptor of column '" + columnName + "' could be judged: " + notComputed);
        }
        return MetricOutcome.of(new Result(
                columnName,
                drifts.number(),
                drifts.drifted(),
                drifts.share(),
                Result.drifted(drifts.share(), verdict),
                computed,
                notComputed,
                drifts.undecided(),
                verdict));
    }

    private MetricOutcome<ColumnDriftMetric.Result> judge(
            DriftColumn column, DataSummary reference, MetricContext context) {
        if (stattest != null && !stattest.kinds().contains(column.kind())) {
            return MetricOutcome.notApplicable("stat test '" + stattest.name() + "' must not be used for a "
                    + column.kind().label() + " column, but was for '" + column.name() + "'");
        }
        Double level = verdict == null ? NoiseFloor.LEVEL / descriptors.size() : null;
        DriftRule rule = verdict == null ? DriftRule.CALIBRATED : DriftRule.THRESHOLD;
        return ColumnScore.of(
                column.name(),
                stattest,
                column.samples(reference, context.current()),
                score -> DriftJudge.byRule(
                        DriftJudge.result(score, stattestThreshold, level, context.plots()), rule, null));
    }

    /**
     * The drift of the descriptors of a text column.
     *
     * @param columnName the column of texts
     * @param numberOfColumns how many descriptors were judged
     * @param numberOfDriftedColumns how many of them drifted
     * @param shareOfDriftedColumns drifted / judged
     * @param datasetDrift whether the share is above a half, or by {@link DriftRule#THRESHOLD} at least a half; false
     *     where that is undecided
     * @param driftByColumns the drift of each descriptor that could be judged
     * @param columnsNotComputed the descriptors that could not be judged, each with the reason; they are in none of the
     *     numbers
     * @param undecidedColumns those of which it is undecided at the accuracy of their sketches whether they drifted;
     *     they do not count as drifted
     * @param verdict {@link DriftRule#THRESHOLD} where that was asked for, or null for {@link DriftRule#CALIBRATED}
     */
    public record Result(
            String columnName,
            int numberOfColumns,
            int numberOfDriftedColumns,
            double shareOfDriftedColumns,
            boolean datasetDrift,
            Map<String, ColumnDriftMetric.Result> driftByColumns,
            Map<String, String> columnsNotComputed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> undecidedColumns,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DriftRule verdict)
            implements MetricResult {

        /** Copies the maps, in their order, and the list; null is an empty one. */
        public Result {
            driftByColumns = Collections.unmodifiableMap(new LinkedHashMap<>(driftByColumns));
            columnsNotComputed = Collections.unmodifiableMap(new LinkedHashMap<>(columnsNotComputed));
            undecidedColumns = undecidedColumns == null ? List.of() : List.copyOf(undecidedColumns);
        }

        /** The values of the column, then those of each descriptor. */
        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(List.of(
                    MetricValue.of(columnName, "number_of_drifted_descriptors", numberOfDriftedColumns),
                    MetricValue.of(columnName, "share_of_drifted_descriptors", shareOfDriftedColumns),
                    MetricValue.of(columnName, "descriptors_drift", datasetDrift)));
            driftByColumns.forEach((name, drift) -> {
                values.add(MetricValue.of(columnName, name + ":drift_score", drift.driftScore()));
                values.add(MetricValue.of(columnName, name + ":drift_detected", drift.driftDetected()));
                if (drift.accuracy() != null) {
                    values.add(MetricValue.of(
                            columnName, name + ":drift_undecided", drift.decision() == DriftVerdict.UNDECIDED));
                }
            });
            if (!undecidedColumns.isEmpty()) {
                values.add(MetricValue.of(
                        columnName, "descriptors_drift_undecided", decision() == DriftVerdict.UNDECIDED));
            }
            return values;
        }

        /** All but the scores. */
        @Override
        public boolean isVerdict(String field) {
            return !field.endsWith(":drift_score");
        }

        /** What is known of the drift of all: undecided where the undecided columns could change it. */
        public DriftVerdict decision() {
            double most = (double) (numberOfDriftedColumns + undecidedColumns.size()) / numberOfColumns;
            return DriftVerdict.of(datasetDrift, drifted(most, verdict));
        }

        /** Whether so large a share of the descriptors means that the texts drifted. */
        static boolean drifted(double share, @Nullable DriftRule verdict) {
            return verdict == DriftRule.THRESHOLD
                    ? share >= DatasetDriftMetric.DEFAULT_DRIFT_SHARE
                    : share > DatasetDriftMetric.DEFAULT_DRIFT_SHARE;
        }
    }
}
