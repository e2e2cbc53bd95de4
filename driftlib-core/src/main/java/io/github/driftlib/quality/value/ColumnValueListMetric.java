package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ColumnLabels;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.column.FiniteAndInfinite;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many values of a column are in a list.
 *
 * <p>The list is compared with numbers as numbers, so that {@code 5} and {@code 5.0} are the number 5, and with labels
 * as it stands. A missing value is neither in the list nor out of it. Where the reference is known through a sketch,
 * its list is of the values that the sketch kept; any other one may have been in it too, which the ranges of the result
 * tell.
 *
 * @param columnName the column
 * @param values the list, not empty; or null for the values that occur in the reference
 */
public record ColumnValueListMetric(
        String columnName, @Nullable List<String> values) implements Metric<ColumnValueListMetric.Result> {

    /** Checks and copies the parameters. */
    public ColumnValueListMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        if (values != null) {
            values = values.stream().distinct().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must not be empty");
            }
        }
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        context.definition().checkColumns("columnName", List.of(columnName));
        return new ComparedColumn(context, columnName)
                .withRows()
                .then(sides -> list(sides.reference()).map(list -> result(sides, list)))
                .outcome(Function.identity());
    }

    /** The list that was given, or the labels of the reference. */
    private Attempt<List<String>> list(Optional<DataSummary> reference) {
        if (values != null) {
            return Attempt.of(values);
        }
        if (reference.isEmpty()) {
            return Attempt.notApplicable("values must be given where there is no reference to take them from");
        }
        List<String> labels = labels(reference.get()).labels();
        return labels.isEmpty()
                ? Attempt.notEnoughData("the reference must have a value of '" + columnName + "', but has none")
                : Attempt.of(labels);
    }

    private Result result(Sides<DataSummary> sides, List<String> list) {
        return sides.map(data -> side(data, list, sides.reference()))
                .into((current, reference) -> new Result(columnName, list, current, reference));
    }

    private Result.Side side(DataSummary data, List<String> list, Optional<DataSummary> reference) {
        List<String> written = new ColumnLabels(data, columnName).written(list);
        return Result.Side.of(labels(data), written, inList(data, written, reference));
    }

    private CategoryCounts labels(DataSummary data) {
        return new ColumnLabels(data, columnName).counts();
    }

    private Optional<ValueRange> among(List<String> list, DataSummary data) {
        return LabelBounds.of(data, columnName).map(bounds -> bounds.among(list));
    }

    /** Between what the number of values of a data set in the list lies; empty where it is exact. */
    private Optional<ValueRange> inList(DataSummary data, List<String> list, Optional<DataSummary> reference) {
        Optional<ValueRange> ofKept = among(list, data);
        if (values != null
                || LabelBounds.of(reference.orElseThrow(), columnName).isEmpty()) {
            return ofKept;
        }
        CategoryCounts counts = labels(data);
        double lowest = ofKept.map(ValueRange::lowest)
                .orElseGet(() -> list.stream().mapToDouble(counts::count).sum());
        return Optional.of(new ValueRange(lowest, Math.max(lowest, mostOf(data, reference.get()))));
    }

    /** How many values can be among those of a sketched reference at most. */
    private double mostOf(DataSummary data, DataSummary reference) {
        ColumnKind kind = data.storedKind(columnName);
        if (kind != reference.storedKind(columnName) || kind == ColumnKind.CATEGORICAL || kind == ColumnKind.TEXT) {
            return labels(data).total();
        }
        EmpiricalDistribution numbers = data.distribution(columnName);
        EmpiricalDistribution before = reference.distribution(columnName);
        double finite = RankBounds.between(numbers, before.min(), before.max())
                .map(ValueRange::highest)
                .orElseGet(() -> (double) new FiniteAndInfinite(numbers).between(before.min(), before.max()));
        return finite
                + (before.negativeInfinities() > 0 ? numbers.negativeInfinities() : 0)
                + (before.positiveInfinities() > 0 ? numbers.positiveInfinities() : 0);
    }

    /**
     * The values of a column that are in a list.
     *
     * @param columnName the column
     * @param valueList the list
     * @param current the values of current
     * @param reference the values of the reference, or null where it has no such column
     */
    public record Result(
            String columnName,
            @JsonProperty("values") List<String> valueList,
            Side current,
            @Nullable Side reference) implements MetricResult {

        /** Copies the list. */
        public Result {
            valueList = List.copyOf(valueList);
        }

        /**
         * The values of one data set.
         *
         * @param numberInList how many values are in the list
         * @param numberNotInList how many values are not in the list, missing ones not among them
         * @param shareInList values in the list / values, 0 where there is none
         * @param shareNotInList values that are not in the list / values, 0 where there is none
         * @param rowsCount the number of rows
         * @param valuesInListDist how often each value of the list occurs
         * @param valuesNotInListDist how often each other value occurs
         * @param numberNotInListRange between what the number of values that are not in the list lies where a sketch
         *     was used, of the reference's values too if the list was taken from them; null where it is exact
         */
        public record Side(
                long numberInList,
                long numberNotInList,
                double shareInList,
                double shareNotInList,
                long rowsCount,
                Frequencies valuesInListDist,
                Frequencies valuesNotInListDist,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                ValueRange numberNotInListRange) {

            static Side of(CategoryCounts counts, List<String> list, Optional<ValueRange> inList) {
                long rows = counts.total() + counts.missing();
                long values = counts.total();
                long in = list.stream().mapToLong(counts::count).sum();
                Set<String> listed = new HashSet<>(list);
                return new Side(
                        in,
                        values - in,
                        values == 0 ? 0 : (double) in / values,
                        values == 0 ? 0 : (double) (values - in) / values,
                        rows,
                        Frequencies.of(counts, listed::contains, list),
                        Frequencies.of(counts, Predicate.not(listed::contains), List.of()),
                        inList.map(range -> new ValueRange(values - range.highest(), values - range.lowest()))
                                .orElse(null));
            }

            /** Between what the share of values that are not in the list lies, or null where it is exact. */
            public @Nullable ValueRange shareNotInListRange() {
                return numberNotInListRange == null
                        ? null
                        : numberNotInListRange.dividedBy(numberInList + numberNotInList);
            }
        }

        /**
         * The most frequent values, at most {@value #MOST}, with their counts: the most frequent first, those of equal
         * count in text order, and values that never occur last.
         *
         * @param x the values
         * @param y how often each occurs
         */
        public record Frequencies(List<String> x, List<Long> y) {

            /** How many values are told. */
            public static final int MOST = 1000;

            /** Copies the lists. */
            public Frequencies {
                x = List.copyOf(x);
                y = List.copyOf(y);
            }

            private static Frequencies of(CategoryCounts counts, Predicate<String> wanted, List<String> andAbsent) {
                List<String> x = new ArrayList<>();
                for (String value : counts.mostFrequent(Integer.MAX_VALUE)) {
                    if (x.size() < MOST && wanted.test(value)) {
                        x.add(value);
                    }
                }
                for (String value : andAbsent) {
                    if (x.size() < MOST && counts.count(value) == 0) {
                        x.add(value);
                    }
                }
                return new Frequencies(x, x.stream().map(counts::count).toList());
            }
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "number_not_in_list", current.numberNotInList),
                    MetricValue.of(columnName, "share_not_in_list", current.shareNotInList));
        }
    }
}
