package io.github.driftlib.drift;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.text.TextDescriptor;
import io.github.driftlib.text.TextDescriptors;
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
        implements Metric<TextDescriptorsDriftResult> {

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
    public MetricOutcome<TextDescriptorsDriftResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return NoReference.outcome();
        }
        DataSummary reference = context.reference().get();
        Map<String, ColumnDriftResult> computed = new LinkedHashMap<>();
        Map<String, String> notComputed = new LinkedHashMap<>();
        columns().forEach(column -> {
            MetricOutcome<ColumnDriftResult> outcome = judge(column, reference, context);
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
        return MetricOutcome.of(new TextDescriptorsDriftResult(
                columnName,
                drifts.number(),
                drifts.drifted(),
                drifts.share(),
                TextDescriptorsDriftResult.drifted(drifts.share(), verdict),
                computed,
                notComputed,
                drifts.undecided(),
                verdict));
    }

    private MetricOutcome<ColumnDriftResult> judge(DriftColumn column, DataSummary reference, MetricContext context) {
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
}
