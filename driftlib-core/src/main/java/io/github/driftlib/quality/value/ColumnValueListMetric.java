package io.github.driftlib.quality.value;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
        String columnName, @Nullable List<String> values) implements Metric<ColumnValueListResult> {

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
    public MetricOutcome<ColumnValueListResult> compute(MetricContext context) {
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

    private ColumnValueListResult result(Sides<DataSummary> sides, List<String> list) {
        return sides.map(data -> side(data, list, sides.reference()))
                .into((current, reference) -> new ColumnValueListResult(columnName, list, current, reference));
    }

    private ColumnValueListResult.Side side(DataSummary data, List<String> list, Optional<DataSummary> reference) {
        List<String> written = new ColumnLabels(data, columnName).written(list);
        return ColumnValueListResult.Side.of(labels(data), written, inList(data, written, reference));
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
}
