package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The drift of one numerical, categorical or text column: a stat test of its reference against its current values.
 * Missing and infinite values are left out on both sides. A column that is in one data set only, or holds another kind
 * of values in current, has no score: the metric is not applicable and says so. Texts are judged row by row, so a
 * summary of them will not do.
 *
 * <p>Where a classifier gives a column of probabilities for each class, {@link DriftColumn#PREDICTED_LABELS} is the
 * most probable class of each row.
 *
 * @param columnName the column
 * @param stattest the test, or null for the default one ({@link StatTests#defaultFor})
 * @param stattestThreshold the threshold, or null for the test's own
 * @param verdict when the score counts as drift, or null where that is not said: by {@link DriftRule#THRESHOLD} in a
 *     report; in a test as the conditions of its suite are, unless a threshold is said
 * @param minimumEffect how large the effect beside a p-value must be for drift, at least 0, or null where any will do;
 *     a distance is its own effect
 * @param level how often, by chance alone, {@link DriftRule#CALIBRATED} may say drift, in (0, 1); null for 5 %, and for
 *     the threshold of a p-value
 */
public record ColumnDriftMetric(
        String columnName,
        @Nullable StatTest stattest,
        @Judgement @Nullable Double stattestThreshold,
        @Judgement @Nullable DriftRule verdict,
        @Judgement @Nullable Double minimumEffect,
        @Judgement @Nullable Double level)
        implements Metric<ColumnDriftResult> {

    /** Checks the parameters. */
    public ColumnDriftMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        StatTests.checked(stattest);
        ThresholdRule.checked("stattestThreshold", stattestThreshold, stattest);
        if (minimumEffect != null && !(minimumEffect >= 0 && Double.isFinite(minimumEffect))) {
            throw new IllegalArgumentException(
                    "minimumEffect must be finite and not negative, but was " + minimumEffect);
        }
        ThresholdRule.checkLevel(level);
    }

    /** A metric with the default verdict. */
    public ColumnDriftMetric(String columnName, @Nullable StatTest stattest, @Nullable Double stattestThreshold) {
        this(columnName, stattest, stattestThreshold, null, null, null);
    }

    /** The same metric with another verdict. */
    public ColumnDriftMetric withVerdict(DriftRule other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new ColumnDriftMetric(columnName, stattest, stattestThreshold, other, minimumEffect, level);
    }

    /** The same metric with a smallest effect. */
    public ColumnDriftMetric withMinimumEffect(double effect) {
        return new ColumnDriftMetric(columnName, stattest, stattestThreshold, verdict, effect, level);
    }

    /**
     * The same metric, of which {@link DriftRule#CALIBRATED} says drift by chance alone at most so often: for one of
     * many questions that share a level.
     */
    public ColumnDriftMetric withLevel(double other) {
        return new ColumnDriftMetric(columnName, stattest, stattestThreshold, verdict, minimumEffect, other);
    }

    /** The same metric, by {@link DriftRule#CALIBRATED} where neither a verdict nor a threshold is said. */
    public ColumnDriftMetric calibratedUnlessSaid() {
        return verdict == null && stattestThreshold == null ? withVerdict(DriftRule.CALIBRATED) : this;
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return DriftColumn.of(columnName, definition).needs();
    }

    /** What happened to the column since the reference, or to one that it is derived from; then there is no score. */
    public Optional<ColumnChange> change(ResolvedDefinition definition) {
        return DriftColumn.of(columnName, definition).change(definition);
    }

    @Override
    public MetricOutcome<ColumnDriftResult> compute(MetricContext context) {
        ColumnDriftMetric plain = new ColumnDriftMetric(columnName, stattest, stattestThreshold, null, null, level);
        if (plain.equals(this)) {
            return judge(context);
        }
        // The same score by another verdict: judged once.
        MetricOutcome<ColumnDriftResult> outcome = context.outcome(plain);
        return outcome.result().isEmpty()
                ? outcome
                : MetricOutcome.of(DriftJudge.byRule(outcome.result().get(), verdict, minimumEffect));
    }

    private MetricOutcome<ColumnDriftResult> judge(MetricContext context) {
        DriftColumn column = DriftColumn.of(columnName, context.definition());
        ColumnKind kind = column.kind();
        if (context.reference().isEmpty()) {
            return NoReference.outcome();
        }
        Optional<ColumnChange> change = change(context.definition());
        if (change.isPresent()) {
            return MetricOutcome.notApplicable(change.get().text());
        }
        if (column.isEmptyOfAnotherKind(context.reference().get(), context.current())) {
            return MetricOutcome.notEnoughData(
                    "column '" + columnName + "' must have a value on both sides, but has none on one of them");
        }
        if (kind == ColumnKind.DATETIME) {
            return MetricOutcome.notApplicable("column '" + columnName
                    + "' must be num, cat or text to be judged for drift, but is " + kind.label());
        }
        if (stattest != null && !stattest.kinds().contains(kind)) {
            return MetricOutcome.notApplicable("stat test '" + stattest.name() + "' must not be used for a "
                    + kind.label() + " column, but was for '" + columnName + "'");
        }
        return ColumnScore.of(
                columnName,
                stattest,
                column.samples(context.reference().get(), context.current()),
                score -> DriftJudge.result(score, stattestThreshold, level, context.plots()));
    }
}
