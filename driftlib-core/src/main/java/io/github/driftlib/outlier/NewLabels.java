package io.github.driftlib.outlier;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.ContingencyTable;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How many values of current have a label, or a pair of labels of two columns, that the reference never had, and how
 * probable so many are. By Good and Turing the share of labels that a sample of N has not seen is about (n1 + 1) / (N +
 * 1), with n1 the labels it has seen once; how many of current have one is taken as binomial with that share. The share
 * is an estimate, so the p-value is an indicator. Source: Good, The population frequencies of species, Biometrika
 * (1953).
 *
 * @param columnName the column
 * @param other the other column of a pair, or null for the labels of one column
 */
public record NewLabels(String columnName, @Nullable String other) implements Metric<NewLabels.Result> {

    private static final int MOST_LISTED = 10;

    /** Checks that there is a column. */
    public NewLabels {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        if (columnName.equals(other)) {
            throw new IllegalArgumentException("other must be another column than '" + columnName + "'");
        }
    }

    /** The labels of a column. */
    public static NewLabels of(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return new NewLabels(columnName, null);
    }

    /** The pairs of labels with another column. */
    public NewLabels with(String column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return new NewLabels(columnName, column);
    }

    private List<String> names() {
        return other == null ? List.of(columnName) : List.of(columnName, other);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return other == null || reason(definition) != null
                ? List.of()
                : List.of(ContingencyTable.of(columnName, other));
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columnName and other", names());
    }

    /** Why nothing can be said, or null. */
    private @Nullable String reason(ResolvedDefinition definition) {
        for (String name : names()) {
            if (definition.change(name).isPresent()) {
                return definition.change(name).get().text();
            }
            if (definition.kind(name) != ColumnKind.CATEGORICAL) {
                return "column '" + name + "' must hold labels, but holds "
                        + definition.kind(name).label() + " values";
            }
        }
        return null;
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("there must be a reference that knows the labels");
        }
        String reason = reason(context.definition());
        if (reason != null) {
            return MetricOutcome.notApplicable(reason);
        }
        SortedMap<String, Long> before = counts(context.reference().get());
        SortedMap<String, Long> now = counts(context.current());
        if (before == null || now == null) {
            return MetricOutcome.notApplicable(
                    "labels of '" + columnName + "' must all be known, but some were not told apart");
        }
        long seen = before.values().stream().mapToLong(Long::longValue).sum();
        long values = now.values().stream().mapToLong(Long::longValue).sum();
        return seen == 0 || values == 0
                ? MetricOutcome.notEnoughData("both sides must have a value in " + names())
                : MetricOutcome.of(result(before, seen, now, values));
    }

    /** How often each label or pair occurs; null where they were not told apart. */
    private @Nullable SortedMap<String, Long> counts(DataSummary side) {
        if (other == null) {
            CategoryCounts counts = side.categories(columnName);
            return counts.remainder() > 0 ? null : counts.counts();
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        side.summary(ContingencyTable.of(columnName, other))
                .counts()
                .forEach((cell, count) -> counts.merge(cell.first() + ", " + cell.second(), count, Long::sum));
        return counts;
    }

    private Result result(SortedMap<String, Long> before, long seen, SortedMap<String, Long> now, long values) {
        long once = before.values().stream().filter(count -> count == 1).count();
        double mass = Math.min(1, (once + 1.0) / (seen + 1.0));
        SortedMap<String, Long> fresh = new TreeMap<>(now);
        fresh.keySet().removeAll(before.keySet());
        long unseen = fresh.values().stream().mapToLong(Long::longValue).sum();
        int trials = (int) Math.min(Integer.MAX_VALUE, values);
        double p = unseen == 0
                ? 1
                : 1
                        - new BinomialDistribution(null, trials, mass)
                                .cumulativeProbability((int) Math.min(trials, unseen) - 1);
        List<Result.NewLabel> listed = fresh.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_LISTED)
                .map(label -> new Result.NewLabel(label.getKey(), label.getValue()))
                .toList();
        return new Result(
                columnName,
                other,
                unseen,
                values,
                fresh.size(),
                mass,
                mass * values,
                Math.max(0, p),
                SplitLabels.pValue(before, now, unseen),
                listed);
    }

    /**
     * How many values have a label that the reference never had.
     *
     * @param columnName the column
     * @param other the other column of a pair, or null
     * @param unseen how many values of current have a new label
     * @param count how many values current has
     * @param labels how many different new labels there are
     * @param expectedShare the share of new ones to expect
     * @param expected how many to expect
     * @param pValue the probability of so many: an indicator, as the share is an estimate
     * @param pValueOfSplit the probability of so many or more, at most, where both sides are one sample divided at
     *     random; null in JSON that does not have it
     * @param mostFrequent the most frequent new labels
     */
    public record Result(
            String columnName,
            @Nullable String other,
            long unseen,
            long count,
            int labels,
            double expectedShare,
            double expected,
            double pValue,
            @Nullable Double pValueOfSplit,
            List<NewLabel> mostFrequent)
            implements MetricResult {

        /** Copies the list. */
        public Result {
            mostFrequent = List.copyOf(mostFrequent);
        }

        /**
         * A new label.
         *
         * @param label the label, or both of a pair with a comma between
         * @param count how often current has it
         */
        public record NewLabel(String label, long count) {}

        /** What the test looks at: {@link #pValueOfSplit}, or {@link #pValue} of JSON that does not have it. */
        public double chance() {
            return pValueOfSplit == null ? pValue : pValueOfSplit;
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "unseen", unseen), MetricValue.of(columnName, "new_labels", labels));
        }
    }
}
