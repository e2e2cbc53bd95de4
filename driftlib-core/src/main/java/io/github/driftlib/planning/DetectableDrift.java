package io.github.driftlib.planning;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.DefinedColumns;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest drift of each column that this batch could have shown: that it was not told means little where it would
 * not have been seen. By the closed forms of {@link Planner}, of the PSI over ten bins of numbers or over the labels
 * there are, of means, of the share of the most frequent label, and of the Kolmogorov-Smirnov distance.
 *
 * @param columns which columns; null for the features that hold numbers or labels
 * @param planner level and power
 */
public record DetectableDrift(@Nullable List<String> columns, Planner planner)
        implements Metric<DetectableDrift.Result> {

    /** Copies the names. */
    public DetectableDrift {
        columns = columns == null ? null : List.copyOf(columns);
        Objects.requireNonNull(planner, "planner must be given, but was null");
    }

    /** Of all features, or of the given columns, at a level of 5 % and a power of 80 %. */
    public static DetectableDrift of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new DetectableDrift(columns.length == 0 ? null : List.of(columns), Planner.DEFAULT);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference to compare with");
        }
        List<Result.OfColumn> found = new ArrayList<>();
        DataSummary before = context.reference().get();
        DataSummary now = context.current();
        for (String column : DefinedColumns.inputs(columns, null, context.definition())) {
            boolean numbers = context.definition().kind(column) == ColumnKind.NUMERICAL
                    && before.storedKind(column) == ColumnKind.NUMERICAL
                    && now.storedKind(column) == ColumnKind.NUMERICAL;
            Result.OfColumn of = numbers
                    ? ofNumbers(column, before.distribution(column), now.distribution(column))
                    : ofLabels(column, before.categories(column), now.categories(column));
            if (of != null) {
                found.add(of);
            }
        }
        return found.isEmpty()
                ? MetricOutcome.notEnoughData(
                        "a column of numbers or labels must have values that differ on both sides")
                : MetricOutcome.of(new Result(planner.level(), planner.power(), found));
    }

    private Result.@Nullable OfColumn ofNumbers(
            String column, EmpiricalDistribution before, EmpiricalDistribution now) {
        long n = before.finite().count();
        long m = now.finite().count();
        int bins = Math.min(Planner.BINS, before.finite().size());
        return n == 0 || m == 0 || bins < 2
                ? null
                : new Result.OfColumn(
                        column,
                        n,
                        m,
                        Planner.expectedPsi(bins, n, m),
                        planner.smallestPsi(bins, n, m),
                        planner.smallestMean(n, m),
                        planner.smallestKolmogorovSmirnov(n, m),
                        null);
    }

    private Result.@Nullable OfColumn ofLabels(String column, CategoryCounts before, CategoryCounts now) {
        int labels = before.labels().size();
        if (before.total() == 0 || now.total() == 0 || labels < 2) {
            return null;
        }
        double share = (double) before.count(before.mostFrequent(1).get(0)) / before.total();
        return new Result.OfColumn(
                column,
                before.total(),
                now.total(),
                Planner.expectedPsi(labels, before.total(), now.total()),
                planner.smallestPsi(labels, before.total(), now.total()),
                null,
                null,
                planner.smallestShare(share, before.total(), now.total()) - share);
    }

    /**
     * The smallest drift of each column that this batch could have shown.
     *
     * @param level how often a false alarm is raised
     * @param power how often a drift of this size is seen
     * @param columns what was found of each column
     */
    public record Result(double level, double power, List<OfColumn> columns) implements MetricResult {

        /** Copies the list. */
        public Result {
            columns = List.copyOf(columns);
        }

        /**
         * A column.
         *
         * @param columnName its name
         * @param referenceCount how many values the reference has
         * @param currentCount how many values current has
         * @param expectedPsi the PSI to expect where nothing changed
         * @param psi the smallest PSI that could have been seen
         * @param mean the smallest difference of means, in deviations; null for labels
         * @param kolmogorovSmirnov a largest difference of distribution functions; null for labels
         * @param share the smallest rise of the share of the most frequent label; null for numbers
         */
        public record OfColumn(
                String columnName,
                long referenceCount,
                long currentCount,
                double expectedPsi,
                double psi,
                @Nullable Double mean,
                @Nullable Double kolmogorovSmirnov,
                @Nullable Double share) {}

        /** The largest of the smallest PSIs. */
        public double worst() {
            return columns.stream().mapToDouble(OfColumn::psi).max().orElse(0);
        }

        @Override
        public List<MetricValue> values() {
            return columns.stream()
                    .map(column -> MetricValue.of(column.columnName, "detectable_psi", column.psi))
                    .toList();
        }
    }
}
