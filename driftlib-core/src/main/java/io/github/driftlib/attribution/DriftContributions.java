package io.github.driftlib.attribution;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.NumberLabel;
import io.github.driftlib.summary.PairedCounts;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which bins or categories of a column make its distance from the reference: each one's part of the sum, the largest
 * first. Of numbers also where the mean moved (the parts of the Wasserstein distance over the same bins).
 *
 * @param columnName the column, of numbers or labels
 * @param measure which distance
 * @param bins how numbers are put in bins
 * @param most how many parts are listed at most, at least 1
 */
public record DriftContributions(String columnName, DistanceMeasure measure, Bins bins, int most)
        implements Metric<DriftContributionsResult> {

    /** How many parts are listed unless said otherwise. */
    public static final int DEFAULT_MOST = 10;

    /** Checks the parameters. */
    public DriftContributions {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(bins, "bins must be given, but was null");
        if (bins.equals(Bins.evidently())) {
            throw new IllegalArgumentException("bins must be bins of their own, but were evidently");
        }
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, but was " + most);
        }
    }

    /** The parts of the population stability index over the deciles of the reference. */
    public static DriftContributions of(String columnName) {
        return new DriftContributions(columnName, DistanceMeasure.PSI, Bins.quantiles(10), DEFAULT_MOST);
    }

    /** The parts of another distance. */
    public DriftContributions measure(DistanceMeasure other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new DriftContributions(columnName, other, bins, most);
    }

    /** Over other bins. */
    public DriftContributions bins(Bins other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new DriftContributions(columnName, measure, other, most);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columnName", List.of(columnName));
    }

    @Override
    public MetricOutcome<DriftContributionsResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        ColumnKind kind = context.definition().kind(columnName);
        if (kind != ColumnKind.NUMERICAL && kind != ColumnKind.CATEGORICAL) {
            return MetricOutcome.notApplicable(
                    "column '" + columnName + "' must hold numbers or labels, but holds " + kind.label() + " values");
        }
        DataSummary before = context.reference().get();
        DataSummary now = context.current();
        if (!before.contains(columnName) || !now.contains(columnName)) {
            return MetricOutcome.notApplicable("column '" + columnName + "' must be in both data sets");
        }
        if (before.storedKind(columnName) == ColumnKind.DATETIME || now.storedKind(columnName) == ColumnKind.DATETIME) {
            return MetricOutcome.notApplicable("column '" + columnName
                    + "' must hold numbers or labels in both data sets, but holds times in one");
        }
        return kind == ColumnKind.NUMERICAL && isNumerical(before) && isNumerical(now)
                ? ofNumbers(
                        before.distribution(columnName).finite(),
                        now.distribution(columnName).finite())
                : ofLabels(before.categories(columnName), now.categories(columnName));
    }

    private boolean isNumerical(DataSummary side) {
        return side.storedKind(columnName) == ColumnKind.NUMERICAL;
    }

    private MetricOutcome<DriftContributionsResult> ofLabels(CategoryCounts before, CategoryCounts now) {
        if (before.total() == 0 || now.total() == 0) {
            return MetricOutcome.notEnoughData("both sides must have a value in '" + columnName + "'");
        }
        PairedCounts counts = PairedCounts.ofCategories(before, now);
        TreeSet<String> labels = new TreeSet<>(before.labels());
        labels.addAll(now.labels());
        if (labels.size() != counts.size()) {
            return MetricOutcome.notApplicable(
                    "labels of '" + columnName + "' must all be known, but some were not told apart");
        }
        return MetricOutcome.of(DriftContributionsResult.of(this, counts, List.copyOf(labels), null));
    }

    private MetricOutcome<DriftContributionsResult> ofNumbers(EmpiricalDistribution before, EmpiricalDistribution now) {
        if (before.count() == 0 || now.count() == 0) {
            return MetricOutcome.notEnoughData("both sides must have a number in '" + columnName + "'");
        }
        double[] edges = bins.edges(before, now);
        PairedCounts counts = PairedCounts.ofBins(before, now, edges);
        return MetricOutcome.of(DriftContributionsResult.of(
                this,
                counts,
                IntStream.range(0, counts.size()).mapToObj(i -> range(edges, i)).toList(),
                MeanShift.parts(before, now, edges)));
    }

    private static String range(double[] edges, int bin) {
        double low = edges[bin];
        double high = edges[bin + 1];
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? "all" : "below " + NumberLabel.of(high);
        }
        return Double.isInfinite(high)
                ? NumberLabel.of(low) + " and above"
                : NumberLabel.of(low) + " to " + NumberLabel.of(high);
    }
}
