package io.github.driftlib.drift;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.stattest.SamplePair;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Objects;
import java.util.Set;

/**
 * The drift of one numerical or categorical column: a stat test of its reference against its current values. Missing
 * and infinite values are left out on both sides.
 *
 * @param columnName the column
 * @param stattest the test, or null for the default one ({@link StatTests#defaultFor})
 * @param stattestThreshold the threshold, or null for the test's own
 */
public record ColumnDriftMetric(String columnName, StatTest stattest, Double stattestThreshold)
        implements Metric<ColumnDriftResult> {

    /** Checks the parameters. */
    public ColumnDriftMetric {
        Objects.requireNonNull(columnName, "columnName");
        if (stattestThreshold != null && !Double.isFinite(stattestThreshold)) {
            throw new IllegalArgumentException("stattestThreshold must be finite, but was " + stattestThreshold);
        }
    }

    @Override
    public MetricOutcome<ColumnDriftResult> compute(MetricContext context) {
        ColumnKind kind = context.definition().kind(columnName);
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("drift needs a reference, but there is none");
        }
        if (kind != ColumnKind.NUMERICAL && kind != ColumnKind.CATEGORICAL) {
            return MetricOutcome.notApplicable(
                    "column '" + columnName + "' must be num or cat to be judged for drift, but is " + kind.label());
        }
        if (stattest != null && !stattest.kinds().contains(kind)) {
            return MetricOutcome.notApplicable("stat test '" + stattest.name() + "' must not be used for a "
                    + kind.label() + " column, but was for '" + columnName + "'");
        }
        SamplePair samples = samples(kind, context.reference().get(), context.current());
        if (samples.referenceCount() == 0 || samples.currentCount() == 0) {
            return MetricOutcome.notEnoughData("column '" + columnName
                    + "' must have a finite value on both sides, but has " + samples.referenceCount()
                    + " in the reference and " + samples.currentCount() + " in current");
        }
        return judge(samples);
    }

    private SamplePair samples(ColumnKind kind, DataSummary reference, DataSummary current) {
        boolean referenceNumbers = holdsNumbers(reference, "the reference");
        boolean currentNumbers = holdsNumbers(current, "current");
        if (referenceNumbers && currentNumbers) {
            return new SamplePair.Numbers(kind, reference.distribution(columnName), current.distribution(columnName));
        }
        if (!referenceNumbers && !currentNumbers) {
            return new SamplePair.Labels(reference.counts(columnName), current.counts(columnName));
        }
        throw new IllegalArgumentException(
                "column '" + columnName + "' must hold the same kind on both sides, but holds "
                        + (referenceNumbers ? "numbers" : "labels") + " in the reference and "
                        + (currentNumbers ? "numbers" : "labels") + " in current");
    }

    private boolean holdsNumbers(DataSummary side, String name) {
        if (!side.contains(columnName)) {
            throw new IllegalArgumentException(
                    "column '" + columnName + "' must be in both data sets, but is not in " + name);
        }
        ColumnKind stored = side.storedKind(columnName);
        if (!Set.of(ColumnKind.NUMERICAL, ColumnKind.CATEGORICAL).contains(stored)) {
            throw new IllegalArgumentException("column '" + columnName + "' must hold numbers or labels, but holds "
                    + stored.label() + " values in " + name);
        }
        return stored == ColumnKind.NUMERICAL;
    }

    private MetricOutcome<ColumnDriftResult> judge(SamplePair samples) {
        StatTest test = stattest == null ? StatTests.defaultFor(samples) : stattest;
        double threshold = stattestThreshold == null ? test.defaultThreshold() : stattestThreshold;
        Score score = test.score(samples);
        if (score instanceof Score.NotComputable none) {
            return MetricOutcome.notApplicable("column '" + columnName + "': " + none.reason());
        }
        double value = ((Score.Value) score).value();
        return MetricOutcome.of(new ColumnDriftResult(
                columnName,
                samples.kind().label(),
                test.displayName(),
                threshold,
                value,
                test.detects(value, threshold),
                samples.currentCount(),
                samples.referenceCount(),
                side(samples, false),
                side(samples, true)));
    }

    private static ColumnDriftResult.Side side(SamplePair samples, boolean ofReference) {
        if (samples instanceof SamplePair.Labels labels) {
            return new ColumnDriftResult.Side(
                    ofReference
                            ? SmallDistribution.ofLabels(labels.reference(), labels.current())
                            : SmallDistribution.ofLabels(labels.current(), labels.reference()));
        }
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        EmpiricalDistribution side = ofReference ? numbers.reference() : numbers.current();
        EmpiricalDistribution other = ofReference ? numbers.current() : numbers.reference();
        return new ColumnDriftResult.Side(
                numbers.kind() == ColumnKind.CATEGORICAL
                        ? SmallDistribution.ofLabels(side.asCategories(), other.asCategories())
                        : SmallDistribution.ofBins(side));
    }
}
